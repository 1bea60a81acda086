package org.brecha.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A country of which there are facts. */
@Entity
public class Country {

  @Id private String code;
  private String nameEs;
  private String nameEn;

  protected Country() {}

  public Country(String code, String nameEs, String nameEn) {
    this.code = code;
    this.nameEs = nameEs;
    this.nameEn = nameEn;
  }

  /** ISO 3166-1 alpha-2. */
  public String code() {
    return code;
  }

  public String nameEs() {
    return nameEs;
  }

  public String nameEn() {
    return nameEn;
  }

  public void rename(String nameEs, String nameEn) {
    this.nameEs = nameEs;
    this.nameEn = nameEn;
  }
}
