package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The legends of {@code coverage_gap_adm*}: gap, rate and programmes. */
final class GapLegends {

  static final List<String> STYLES = List.of("gap", "rate", "programmes");

  private static final int RATE_CLASSES = 5;

  private GapLegends() {}

  /** Entries of a style for the judged units, and how the breaks came about. */
  record Classes(Words title, String method, List<LegendEntry> entries) {}

  static Classes of(String style, Words indicator, Judgement judged) {
    return switch (style) {
      case "gap" -> gap(indicator);
      case "rate" -> rate(indicator, judged);
      case "programmes" -> programmes();
      default -> throw new IllegalArgumentException("no style " + style + ", only " + STYLES);
    };
  }

  private static Classes gap(Words indicator) {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(
        gapClass(
            "very_high",
            "#b35806",
            "Muy alta: mucha necesidad, poca oferta",
            "Very high: much need, little supply"));
    entries.add(gapClass("high", "#f1a340", "Alta", "High"));
    entries.add(gapClass("middle", "#f7f7f7", "Media", "Middle"));
    entries.add(gapClass("low", "#b2abd2", "Baja", "Low"));
    entries.add(
        gapClass(
            "very_low",
            "#542788",
            "Muy baja: poca necesidad para su oferta",
            "Very low: little need for its supply"));
    entries.addAll(Nothings.ofRate());
    entries.add(
        new LegendEntry(
            "supply_not_reported",
            "gap_status",
            List.of(Judgement.SUPPLY_NOT_REPORTED),
            null,
            null,
            false,
            Palette.NOT_REPORTED,
            "hatch",
            true,
            new Words("Programas no reportados", "Programmes not reported")));
    entries.add(
        new LegendEntry(
            "too_few_comparable",
            "gap_status",
            List.of(Judgement.TOO_FEW),
            null,
            null,
            false,
            Palette.TOO_FEW,
            "dots",
            true,
            new Words("Menos de cinco unidades comparables", "Fewer than five comparable units")));
    return new Classes(
        new Words(
            "Brecha de cobertura: " + indicator.es().toLowerCase(Locale.ROOT),
            "Coverage gap: " + indicator.en().toLowerCase(Locale.ROOT)),
        "fixed",
        entries);
  }

  private static LegendEntry gapClass(String id, String color, String es, String en) {
    return new LegendEntry(
        id, "gap_class", List.of(id), null, null, false, color, "solid", false, new Words(es, en));
  }

  private static Classes rate(Words indicator, Judgement judged) {
    List<LegendEntry> entries = new ArrayList<>(Nothings.ofRate());
    entries.add(
        new LegendEntry(
            "zero",
            "rate_status",
            List.of("zero"),
            null,
            null,
            false,
            Palette.ZERO,
            "solid",
            false,
            new Words("Cero casos registrados", "Zero cases recorded")));
    double[] rates = observedRates(judged);
    if (rates.length > 0) {
      double[] breaks = RateBreaks.quantiles(rates, RATE_CLASSES);
      if (breaks.length == 1) {
        entries.add(rateClass(0, 1, breaks[0], breaks[0]));
      }
      for (int c = 0; c + 1 < breaks.length; c++) {
        entries.add(rateClass(c, breaks.length - 1, breaks[c], breaks[c + 1]));
      }
    }
    return new Classes(
        new Words(
            indicator.es() + ": tasa por 100 000 habitantes",
            indicator.en() + ": rate per 100,000 people"),
        "quantile",
        entries);
  }

  private static double[] observedRates(Judgement judged) {
    double[] rates = new double[judged.rate.length];
    int n = 0;
    for (int row = 0; row < rates.length; row++) {
      if (judged.rateStatus[row] == RateStatus.OBSERVED) {
        rates[n++] = judged.rate[row];
      }
    }
    return Arrays.copyOf(rates, n);
  }

  private static LegendEntry rateClass(int c, int classes, double from, double to) {
    boolean last = c == classes - 1;
    int step = classes == 1 ? 2 : Math.round(c * (Palette.RATE.size() - 1) / (classes - 1f));
    return new LegendEntry(
        "rate_" + (c + 1),
        "rate_per_100k",
        null,
        from,
        to,
        last,
        Palette.RATE.get(step),
        "solid",
        false,
        new Words(range(from, to, last, true), range(from, to, last, false)));
  }

  private static String range(double from, double to, boolean last, boolean spanish) {
    String a = number(from, spanish);
    String b = number(to, spanish);
    if (from == to) {
      return a;
    }
    String join = spanish ? " a " : " to ";
    return last ? a + join + b : a + join + (spanish ? "menos de " : "less than ") + b;
  }

  private static String number(double value, boolean spanish) {
    String text = String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    return spanish ? text.replace('.', ',') : text;
  }

  private static Classes programmes() {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(
        new LegendEntry(
            "not_reported",
            "programme_status",
            List.of("not_reported"),
            null,
            null,
            false,
            Palette.NOT_REPORTED,
            "hatch",
            true,
            new Words(
                "No reportado: el país no tiene registro",
                "Not reported: the country has no register")));
    entries.add(
        new LegendEntry(
            "none_registered",
            "programme_status",
            List.of("none_registered"),
            null,
            null,
            false,
            Palette.NONE_REGISTERED,
            "dots",
            false,
            new Words("Ningún programa registrado", "No programme registered")));
    for (int n = 1; n <= Palette.PROGRAMMES.size(); n++) {
      boolean last = n == Palette.PROGRAMMES.size();
      Words label =
          n == 1
              ? new Words("1 programa", "1 programme")
              : last
                  ? new Words(n + " programas o más", n + " programmes or more")
                  : new Words(n + " programas", n + " programmes");
      entries.add(
          new LegendEntry(
              "programmes_" + n,
              "programmes_active",
              null,
              (double) n,
              last ? null : n + 1.0,
              false,
              Palette.PROGRAMMES.get(n - 1),
              "solid",
              false,
              label));
    }
    return new Classes(
        new Words(
            "Programas de prevención activos en la unidad",
            "Active prevention programmes in the unit"),
        "fixed",
        entries);
  }
}
