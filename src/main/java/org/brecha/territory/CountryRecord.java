package org.brecha.territory;

/**
 * A country that Brecha knows.
 *
 * @param code ISO 3166-1 alpha-2
 */
public record CountryRecord(String code, String nameEs, String nameEn) {}
