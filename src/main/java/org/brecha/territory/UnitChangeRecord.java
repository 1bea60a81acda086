package org.brecha.territory;

/**
 * A split, rename, merger or change of province.
 *
 * @param newCode code of the unit after the change, without the country
 * @param parentCode for a split: the unit it was carved out of; for a merger: one of the units that
 *     went into it, each with a record of its own
 * @param happened when, in the words of the source
 */
public record UnitChangeRecord(
    String country, String newCode, String kind, String parentCode, String happened) {}
