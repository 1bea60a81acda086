package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;

/** The legend entries that say why a unit has no class, each with its own colour and words. */
final class Nothings {

  private Nothings() {}

  static LegendEntry noData() {
    return of(
        "no_data",
        "no_data",
        Palette.NO_DATA,
        "hatch",
        "Sin dato: nadie reportó",
        "No data: nobody reported");
  }

  static LegendEntry suppressed() {
    return of(
        "suppressed", "suppressed", Palette.SUPPRESSED, "dots", "Dato suprimido", "Suppressed");
  }

  static LegendEntry notApplicable() {
    return of(
        "not_applicable",
        "not_applicable",
        Palette.NOT_APPLICABLE,
        "dots",
        "No aplica: la unidad no existía ese año",
        "Not applicable: the unit did not exist that year");
  }

  static LegendEntry noDenominator() {
    return of(
        "no_denominator",
        "no_denominator",
        Palette.NO_DENOMINATOR,
        "hatch",
        "Casos conocidos, población no",
        "Cases known, population not");
  }

  static LegendEntry unconfirmed() {
    return of(
        "unconfirmed",
        "unconfirmed",
        Palette.UNCONFIRMED,
        "dots",
        "Sin confirmar: solo citado por terceros",
        "Unconfirmed: only quoted by others");
  }

  static LegendEntry notWholeYear() {
    return of(
        "not_whole_year",
        "not_whole_year",
        Palette.NOT_WHOLE_YEAR,
        "hatch",
        "Solo se conoce una parte del período, u otro período",
        "Only a part of the period is known, or another period");
  }

  /** All entries of {@code rate_status} but observed and zero. */
  static List<LegendEntry> ofRate() {
    return List.of(
        noData(), suppressed(), notApplicable(), noDenominator(), unconfirmed(), notWholeYear());
  }

  /** All reasons why a unit has no gap. */
  static List<LegendEntry> ofGap() {
    List<LegendEntry> all = new ArrayList<>(ofRate());
    all.add(
        LegendEntry.of(
            "supply_not_reported",
            "gap_status",
            Judgement.SUPPLY_NOT_REPORTED,
            Palette.NOT_REPORTED,
            "hatch",
            true,
            new Words("Programas no reportados", "Programmes not reported")));
    all.add(
        LegendEntry.of(
            "too_few_comparable",
            "gap_status",
            Judgement.TOO_FEW,
            Palette.TOO_FEW,
            "dots",
            true,
            new Words("Menos de cinco unidades comparables", "Fewer than five comparable units")));
    all.add(
        LegendEntry.of(
            "no_need",
            "gap_status",
            Judgement.NO_RATE,
            Palette.NO_NEED,
            "hatch",
            true,
            new Words(
                "Tasa conocida, pero falta otra de la necesidad",
                "Rate known, but another one that need is made of is missing")));
    return all;
  }

  private static LegendEntry of(
      String id, String status, String color, String pattern, String es, String en) {
    return new LegendEntry(
        id,
        "rate_status",
        List.of(status),
        null,
        null,
        false,
        color,
        pattern,
        true,
        new Words(es, en));
  }
}
