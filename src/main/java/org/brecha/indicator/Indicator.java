package org.brecha.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that is counted or measured about violence. */
@Entity
public class Indicator {

  @Id private String code;
  private String nameEs;
  private String nameEn;
  private String definitionEs;
  private String definitionEn;
  private String measure;
  private String iccs;
  private boolean reportedCrime;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  private int shownOrder;

  protected Indicator() {}

  public Indicator(String code) {
    this.code = code;
  }

  /** Names in both languages of the screens. */
  public void name(String es, String en) {
    this.nameEs = es;
    this.nameEn = en;
  }

  public void define(String es, String en) {
    this.definitionEs = es;
    this.definitionEn = en;
  }

  /**
   * @param measure {@code count}, {@code rate}, {@code percent}, {@code rank} or {@code flag}
   * @param iccs code of the UNODC classification ICCS 1.0; null if none fits
   * @param reportedCrime whether more reporting can raise the figure
   */
  public void classify(String measure, String iccs, boolean reportedCrime, int shownOrder) {
    this.measure = measure;
    this.iccs = iccs;
    this.reportedCrime = reportedCrime;
    this.shownOrder = shownOrder;
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

  public String measure() {
    return measure;
  }

  public String iccs() {
    return iccs;
  }

  public boolean reportedCrime() {
    return reportedCrime;
  }
}
