package org.brecha.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file can hold; the word on the command line is the name in lower case. */
public enum FactKind {
  UNITS("the register of units: official code, name, parent, seat, years of validity"),
  CHANGES("splits, renames and other changes of units"),
  NEIGHBOURS("pairs of units that share a land border"),
  BOUNDARIES("one edition of boundaries of one country and level"),
  POPULATION("people by unit, year and series"),
  INDICATORS("the list of indicators with their definitions"),
  OBSERVATIONS("counts and values by unit, indicator and period"),
  INSTITUTIONS("institutions and what they are for"),
  PROGRAMMES("prevention programmes: who, what, where, when");

  private final String summary;

  FactKind(String summary) {
    this.summary = summary;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String summary() {
    return summary;
  }

  public static Optional<FactKind> find(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
