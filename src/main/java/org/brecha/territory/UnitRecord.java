package org.brecha.territory;

import java.time.LocalDate;

/**
 * An administrative unit of today or before, as the layers read it.
 *
 * @param level 0 country, 1 province, 2 canton or district, 3 district or corregimiento
 * @param code official code without the country
 * @param parentCode code of the unit one level up, or null
 * @param areaKm2 official area, or null
 * @param seatLon longitude of the seat in degrees (WGS 84), or null
 * @param seatLat latitude of the seat in degrees (WGS 84), or null
 * @param validFrom first day, or null if not known (as old as anybody asks)
 * @param validTo day after the last one, or null if the unit exists today
 * @param source who says so, or null
 */
public record UnitRecord(
    String country,
    int level,
    String code,
    String name,
    String kind,
    String parentCode,
    Double areaKm2,
    String seatName,
    Double seatLon,
    Double seatLat,
    LocalDate validFrom,
    LocalDate validTo,
    String source) {

  /** The code that is unique among all countries: {@code CR-103}. */
  public String publicCode() {
    return country + "-" + code;
  }

  /** {@link #publicCode()} of the parent, or null. */
  public String publicParentCode() {
    return parentCode == null ? null : country + "-" + parentCode;
  }

  /** Whether the unit existed on every day from {@code start} to the day before {@code end}. */
  public boolean existedThroughout(LocalDate start, LocalDate end) {
    return (validFrom == null || !validFrom.isAfter(start))
        && (validTo == null || !validTo.isBefore(end));
  }
}
