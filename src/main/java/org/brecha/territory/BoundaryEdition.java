package org.brecha.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One complete set of boundaries of one country and level. At most one edition of a country and
 * level is current: the one that is shown.
 */
@Entity
public class BoundaryEdition {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String country;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int level;

  private String label;
  private String kind;
  private String publisher;
  private String licence;
  private String attribution;
  private LocalDate editionDate;
  private String fileSha256;
  private boolean isCurrent;
  private Instant importedAt;

  protected BoundaryEdition() {}

  /**
   * @param kind {@code official}, {@code unofficial} or {@code schematic}
   * @param editionDate null if not known
   */
  public BoundaryEdition(
      String country, int level, String label, String kind, LocalDate editionDate) {
    this.country = country;
    this.level = level;
    this.label = label;
    this.kind = kind;
    this.editionDate = editionDate;
  }

  /** Credits; each may be null. */
  public void credit(String publisher, String licence, String attribution) {
    this.publisher = publisher;
    this.licence = licence;
    this.attribution = attribution;
  }

  /** Says from which bytes and when the edition came in, and makes it the current one. */
  public void bringIn(String fileSha256, Instant importedAt) {
    this.fileSha256 = fileSha256;
    this.importedAt = importedAt;
    this.isCurrent = true;
  }

  /** Another edition takes its place; this one is kept. */
  public void retire() {
    this.isCurrent = false;
  }

  public Long id() {
    return id;
  }

  public String country() {
    return country;
  }

  public int level() {
    return level;
  }

  public String label() {
    return label;
  }

  public String kind() {
    return kind;
  }

  public String attribution() {
    return attribution;
  }

  public boolean current() {
    return isCurrent;
  }
}
