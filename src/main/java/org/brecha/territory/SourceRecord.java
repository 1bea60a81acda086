package org.brecha.territory;

/**
 * Where a figure was found.
 *
 * @param citation as the source wants to be named
 * @param trust 1 an institution's own data file, 2 an institution's report, 3 quoted by somebody
 *     else
 */
public record SourceRecord(String citation, int trust) {}
