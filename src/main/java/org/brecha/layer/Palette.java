package org.brecha.layer;

import java.util.List;

/**
 * Colours of the legends. The ramps are ColorBrewer's YlOrBr, PuOr and YlGnBu (C. Brewer, M.
 * Harrower, The Cartographic Journal 40, 2003), which readers with any common colour blindness can
 * tell apart; every kind of nothing has a grey or muted fill of its own and a pattern.
 */
final class Palette {

  static final String LINE = "#4d4d4d";

  /** From low to high, by number of classes from one to seven: ColorBrewer has none below three. */
  private static final List<List<String>> RATE =
      List.of(
          List.of("#fe9929"),
          List.of("#fed98e", "#d95f0e"),
          List.of("#fff7bc", "#fec44f", "#d95f0e"),
          List.of("#ffffd4", "#fed98e", "#fe9929", "#cc4c02"),
          List.of("#ffffd4", "#fed98e", "#fe9929", "#d95f0e", "#993404"),
          List.of("#ffffd4", "#fee391", "#fec44f", "#fe9929", "#d95f0e", "#993404"),
          List.of("#ffffd4", "#fee391", "#fec44f", "#fe9929", "#ec7014", "#cc4c02", "#8c2d04"));

  /** Away from zero; the halves of PuOr. */
  static final List<String> ABOVE_ZERO = List.of("#fee0b6", "#f1a340", "#b35806", "#7f3b08");

  static final List<String> BELOW_ZERO = List.of("#d8daeb", "#998ec3", "#542788", "#2d004b");

  static final String AROUND_ZERO = "#f7f7f7";

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
  static final String NO_NEED = "#d9cfd6";
  static final String NO_NEIGHBOURS = "#c9d6d0";
  static final String NEIGHBOURS_UNKNOWN = "#bdb9c9";
  static final String DUPLICATE = "#fdae61";

  private Palette() {}

  /** From low to high, 0 to 7 colours. */
  static List<String> rate(int classes) {
    return classes == 0 ? List.of() : RATE.get(classes - 1);
  }

  /** The {@code i}-th of {@code n} colours spread evenly over a ramp. */
  static String shade(List<String> ramp, int i, int n) {
    double place = n == 1 ? (ramp.size() - 1) / 2.0 : i * (ramp.size() - 1.0) / (n - 1);
    int low = (int) Math.min(ramp.size() - 2, Math.floor(place));
    int from = Integer.parseInt(ramp.get(low).substring(1), 16);
    int to = Integer.parseInt(ramp.get(low + 1).substring(1), 16);
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      color |= (int) Math.round(a + (b - a) * (place - low)) << shift;
    }
    return String.format("#%06x", color);
  }
}
