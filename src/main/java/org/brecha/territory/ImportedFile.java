package org.brecha.territory;

/**
 * A file from which facts were imported.
 *
 * @param kind word for what it holds, as an import takes it: {@code units}, {@code observations}
 * @param name file name; of bundled files the path below {@code gis-data}
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record ImportedFile(String kind, String name, String sha256) {}
