package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The legends of {@code coverage_gap_adm*}. */
final class GapLegends {

  static final List<String> STYLES = List.of("gap", "rate", "programmes", "bivariate", "hotspots");

  /** Styles that show numbers, which can be cut into classes by any {@link ClassMethod}. */
  static final List<String> OF_NUMBERS = List.of("gap", "rate");

  private static final ClassChoice USUAL_OF_RATES =
      ClassChoice.of(ClassMethod.QUANTILE, ClassChoice.USUAL);

  private static final LegendOverlay UNSTABLE =
      new LegendOverlay(
          "unstable",
          "class_stable",
          List.of("false"),
          "stripes",
          new Words(
              "Clase de brecha insegura: por azar pudo ser otra",
              "Gap class not sure: by chance it could be another"));

  private static final Words UNSTABLE_MEANS =
      new Words(
          "Rayado inverso: la clase de brecha sale en menos de 80 de cada 100 sorteos de las tasas"
              + " posibles.",
          "Stripes: the gap class comes out in fewer than 80 of 100 draws of the rates that are"
              + " possible.");

  private GapLegends() {}

  /** What a style shows of the figures: parts of a {@link Legend} by the same names. */
  record Classes(
      Words title,
      String method,
      ClassBreaks classes,
      List<LegendEntry> entries,
      List<LegendOverlay> overlays,
      LegendMatrix matrix,
      List<Words> notes) {

    /** Classes that are the same for all figures. */
    Classes(Words title, List<LegendEntry> entries, List<Words> notes) {
      this(title, "fixed", null, entries, List.of(), null, notes);
    }

    /** Classes cut from numbers. */
    Classes(Words title, ClassBreaks classes, List<LegendEntry> entries) {
      this(
          title,
          classes.method().text(),
          classes,
          entries,
          List.of(),
          null,
          ValueClasses.notes(classes));
    }
  }

  /**
   * @param indicator its name
   * @param table figures of the slice
   * @throws IllegalArgumentException if there is no such style, or its classes cannot be chosen
   */
  static Classes of(String style, Words indicator, FeatureTable table, ClassChoice choice) {
    if (!OF_NUMBERS.contains(style)) {
      choice.requireStandard(style);
    }
    return switch (style) {
      case "gap" -> choice.isStandard() ? gap(indicator) : gap(indicator, table, choice);
      case "rate" -> rate(indicator, table, choice.isStandard() ? USUAL_OF_RATES : choice);
      case "programmes" -> programmes();
      case "bivariate" -> bivariate(indicator);
      case "hotspots" ->
          new Classes(
              new Words(
                  "Focos de " + lower(indicator.es()), "Hotspots of " + lower(indicator.en())),
              HotspotLegend.entries(),
              List.of(HotspotLegend.method()));
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
    entries.add(gapClass("middle", Palette.AROUND_ZERO, "Media", "Middle"));
    entries.add(gapClass("low", "#b2abd2", "Baja", "Low"));
    entries.add(
        gapClass(
            "very_low",
            "#542788",
            "Muy baja: poca necesidad para su oferta",
            "Very low: little need for its supply"));
    entries.addAll(Nothings.ofGap());
    return new Classes(
        new Words(
            "Brecha de cobertura: " + lower(indicator.es()),
            "Coverage gap: " + lower(indicator.en())),
        "fixed",
        null,
        entries,
        List.of(UNSTABLE),
        null,
        List.of(UNSTABLE_MEANS));
  }

  private static Classes bivariate(Words indicator) {
    return new Classes(
        new Words(
            "Necesidad y oferta: " + lower(indicator.es()),
            "Need and supply: " + lower(indicator.en())),
        "fixed",
        null,
        BivariateLegend.entries(),
        List.of(UNSTABLE),
        BivariateLegend.matrix(),
        List.of(BivariateLegend.THIRDS_MEAN, UNSTABLE_MEANS));
  }

  private static LegendEntry gapClass(String id, String color, String es, String en) {
    return LegendEntry.of(id, "gap_class", id, color, "solid", false, new Words(es, en));
  }

  private static Classes gap(Words indicator, FeatureTable table, ClassChoice choice) {
    ClassBreaks classes = ClassBreaks.of(numbers(table, "gap", null), choice);
    List<LegendEntry> entries =
        ValueClasses.entries(classes, "gap", "gap", ValueClasses.diverging(classes));
    entries.addAll(Nothings.ofGap());
    return new Classes(
        new Words(
            "Brecha de cobertura en puntos: " + lower(indicator.es()),
            "Coverage gap in points: " + lower(indicator.en())),
        classes,
        entries);
  }

  private static Classes rate(Words indicator, FeatureTable table, ClassChoice choice) {
    List<LegendEntry> entries = new ArrayList<>(Nothings.ofRate());
    entries.add(
        LegendEntry.of(
            "zero",
            "rate_status",
            RateStatus.ZERO.text(),
            Palette.ZERO,
            "solid",
            false,
            new Words("Cero casos registrados", "Zero cases recorded")));
    double[] rates = numbers(table, "rate_per_100k", RateStatus.OBSERVED);
    ClassBreaks classes = ClassBreaks.of(rates, choice);
    entries.addAll(
        ValueClasses.entries(classes, "rate_per_100k", "rate", Palette.rate(classes.count())));
    return new Classes(
        new Words(
            indicator.es() + ": tasa por 100 000 habitantes",
            indicator.en() + ": rate per 100,000 people"),
        classes,
        entries);
  }

  /**
   * The numbers of a field, without nulls.
   *
   * @param status of the rates to take, or null for all
   */
  private static double[] numbers(FeatureTable table, String field, RateStatus status) {
    int column = table.fieldIndex(field);
    int statuses = table.fieldIndex("rate_status");
    double[] numbers = new double[table.size()];
    int n = 0;
    for (int row = 0; row < numbers.length; row++) {
      boolean taken = status == null || status.text().equals(table.value(row, statuses));
      if (taken && table.value(row, column) instanceof Number number) {
        numbers[n++] = number.doubleValue();
      }
    }
    return Arrays.copyOf(numbers, n);
  }

  private static String lower(String title) {
    return title.toLowerCase(Locale.ROOT);
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
    entries.add(
        LegendEntry.of(
            "duplicate",
            "supply_class",
            "duplicate",
            Palette.DUPLICATE,
            "dots",
            false,
            new Words(
                "Oferta duplicada: tres o más del mismo tipo y población",
                "Duplicate supply: three or more of one type and target group")));
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
        entries,
        List.of());
  }
}
