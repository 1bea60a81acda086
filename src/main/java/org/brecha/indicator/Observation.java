package org.brecha.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One figure of one source: unit, indicator, period, amount. Written by the hundred thousand in
 * batches by {@code intake}; the entity is there to be read and to hold the schema to its word.
 */
@Entity
public class Observation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String country;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int level;

  private String unitCode;
  private String indicator;
  private LocalDate periodStart;
  private LocalDate periodEnd;
  private String status;
  private String measure;
  private Double amount;
  private String scope;
  private Integer sourceId;
  private String note;

  protected Observation() {}

  public String country() {
    return country;
  }

  public int level() {
    return level;
  }

  /** Code without the country; null where the record could not be given to a unit. */
  public String unitCode() {
    return unitCode;
  }

  public String indicator() {
    return indicator;
  }

  public ObservationPeriod period() {
    return new ObservationPeriod(periodStart, periodEnd);
  }

  /** {@code observed}, {@code not_reported}, {@code suppressed} or {@code not_applicable}. */
  public String status() {
    return status;
  }

  /** {@code count}, {@code rate}, {@code percent}, {@code rank} or {@code flag}. */
  public String measure() {
    return measure;
  }

  /** Null unless observed; a true zero is 0. */
  public Double amount() {
    return amount;
  }

  /** {@code whole}, {@code part} (of the unit) or {@code unassigned} (no unit). */
  public String scope() {
    return scope;
  }

  public Integer sourceId() {
    return sourceId;
  }

  public String note() {
    return note;
  }
}
