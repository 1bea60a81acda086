package org.brecha.layer;

import java.util.List;

/**
 * Colours of the legends. The ramps are ColorBrewer's YlOrBr, PuOr and YlGnBu (C. Brewer, M.
 * Harrower, The Cartographic Journal 40, 2003), which readers with any common colour blindness can
 * tell apart; every kind of nothing has a grey or muted fill of its own and a pattern.
 */
final class Palette {

  static final String LINE = "#4d4d4d";

  /** From low to high. */
  static final List<String> RATE = List.of("#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404");

  /** One, two, three, four programmes and more. */
  static final List<String> PROGRAMMES = List.of("#a1dab4", "#41b6c4", "#2c7fb8", "#253494");

  static final String ZERO = "#f2f7f5";
  static final String NONE_REGISTERED = "#fbf3e4";
  static final String NO_DATA = "#c7c7c7";
  static final String SUPPRESSED = "#b3a6bf";
  static final String NOT_APPLICABLE = "#e4e4e4";
  static final String NO_DENOMINATOR = "#cfc6b8";
  static final String UNCONFIRMED = "#d6c3c9";
  static final String NOT_WHOLE_YEAR = "#bccad1";
  static final String NOT_REPORTED = "#a9b3a9";
  static final String TOO_FEW = "#dcdfc8";

  private Palette() {}
}
