package org.brecha.prevention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A body that leads, supports or pays for prevention. */
@Entity
public class Institution {

  @Id private String code;
  private String nameEs;
  private String nameEn;
  private String countries;
  private String kind;
  private String level;
  private String role;
  private Integer sourceId;

  protected Institution() {}

  public Institution(String code) {
    this.code = code;
  }

  public void name(String es, String en) {
    this.nameEs = es;
    this.nameEn = en;
  }

  /**
   * @param countries {@code CR}, {@code PA}, {@code CR;PA} or {@code INT}
   * @param role null if not known
   */
  public void describe(String countries, String kind, String level, String role, int sourceId) {
    this.countries = countries;
    this.kind = kind;
    this.level = level;
    this.role = role;
    this.sourceId = sourceId;
  }

  public String code() {
    return code;
  }

  public String nameEs() {
    return nameEs;
  }

  public String nameEn() {
    return nameEn;
  }
}
