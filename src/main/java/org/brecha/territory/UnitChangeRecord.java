package org.brecha.territory;

/**
 * A split, rename, merger or change of province.
 *
 * @param newCode code of the unit after the change, without the country
 * @param parentCode for a split: the unit it was carved out of
 * @param happened when, in the words of the source
 */
public record UnitChangeRecord(
    String country, String newCode, String kind, String parentCode, String happened) {}
