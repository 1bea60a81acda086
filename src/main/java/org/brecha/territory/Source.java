package org.brecha.territory;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where a fact comes from, in words that a reader can follow up. */
@Entity
public class Source {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  private String citation;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int trust;

  protected Source() {}

  public Source(String citation, int trust) {
    this.citation = citation;
    this.trust = trust;
  }

  public Integer id() {
    return id;
  }

  public String citation() {
    return citation;
  }

  /** 1 institution's data file, 2 institution's report or a copy, 3 quoted by somebody else. */
  public int trust() {
    return trust;
  }
}
