package org.brecha.filter;

/** The two ways to write a filter. */
public enum FilterLanguage {
  TEXT("cql2-text"),
  JSON("cql2-json");

  private final String parameter;

  FilterLanguage(String parameter) {
    this.parameter = parameter;
  }

  /** Value of {@code filter-lang}. */
  public String parameter() {
    return parameter;
  }
}
