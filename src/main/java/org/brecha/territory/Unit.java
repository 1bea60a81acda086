package org.brecha.territory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An administrative area with its official code. Level 0 is the country, 1 province or comarca, 2
 * canton (Costa Rica) or distrito (Panama), 3 distrito (Costa Rica) or corregimiento (Panama).
 */
@Entity
public class Unit {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String country;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int level;

  private String code;
  private String name;
  private String kind;
  private String parentCode;

  @jakarta.persistence.Column(name = "area_km2")
  private Double areaKm2;

  @Embedded private Seat seat;
  private LocalDate validFrom;
  private LocalDate validTo;
  private Integer sourceId;

  protected Unit() {}

  public Unit(String country, int level, String code) {
    this.country = country;
    this.level = level;
    this.code = code;
  }

  /**
   * What the register says about a unit beside its code; everything but name and kind may be null.
   */
  public record Description(
      String name,
      String kind,
      String parentCode,
      Double areaKm2,
      Seat seat,
      LocalDate validFrom,
      LocalDate validTo,
      Integer sourceId) {}

  public void describe(Description words) {
    this.name = words.name();
    this.kind = words.kind();
    this.parentCode = words.parentCode();
    this.areaKm2 = words.areaKm2();
    this.seat = words.seat();
    this.validFrom = words.validFrom();
    this.validTo = words.validTo();
    this.sourceId = words.sourceId();
  }

  public Description description() {
    return new Description(name, kind, parentCode, areaKm2, seat, validFrom, validTo, sourceId);
  }

  /** Whether the database does not hold the unit yet. */
  public boolean isNew() {
    return id == null;
  }

  public String country() {
    return country;
  }

  public int level() {
    return level;
  }

  /** Without the country, text with its leading zeros: {@code 103}, {@code 0810}. */
  public String code() {
    return code;
  }

  /** What a unit is called outside: {@code CR-103}. */
  public String publicCode() {
    return country + "-" + code;
  }

  public String name() {
    return name;
  }

  /** Code of the unit one level up within the same country; null if not known. */
  public String parentCode() {
    return parentCode;
  }
}
