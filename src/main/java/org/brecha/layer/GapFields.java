package org.brecha.layer;

import static org.brecha.layer.FieldType.BOOLEAN;
import static org.brecha.layer.FieldType.INTEGER;
import static org.brecha.layer.FieldType.NUMBER;
import static org.brecha.layer.FieldType.TEXT;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields of {@code coverage_gap_adm*}: the names are a contract, added to and never changed.
 */
final class GapFields {

  private GapFields() {}

  private static final List<LayerField> FIRST =
      List.of(
          UnitFields.UNIT_CODE,
          UnitFields.COUNTRY,
          UnitFields.LEVEL,
          UnitFields.NAME,
          UnitFields.PARENT_CODE,
          UnitFields.PARENT_NAME,
          UnitFields.BOUNDARY_EDITION,
          UnitFields.BOUNDARY_KIND,
          UnitFields.field(
              "indicator",
              TEXT,
              "Indicador",
              "Indicator",
              "Código del indicador.",
              "Code of the indicator."),
          UnitFields.field(
              "period",
              TEXT,
              "Período",
              "Period",
              "Año de la cifra, o años enteros juntos (2015/2018).",
              "Year of the figure, or whole years together (2015/2018)."),
          UnitFields.field(
              "count",
              INTEGER,
              "Casos",
              "Cases",
              "Casos registrados en el período, con los de las partes que se separaron después de su"
                  + " inicio; nulo si falta algún año o parte (véase count_status).",
              "Cases recorded in the period, with those of parts carved out after it began; null"
                  + " if any year or part is missing (see count_status)."),
          UnitFields.field(
              "population",
              INTEGER,
              "Población",
              "Population",
              "Personas; de varios años la media (el denominador es person_years); nulo si no se"
                  + " conoce (véase population_status).",
              "People; of several years the mean (the denominator is person_years); null if not"
                  + " known (see population_status)."),
          UnitFields.field(
              "rate_per_100k",
              NUMBER,
              "Tasa por 100 000 habitantes",
              "Rate per 100,000 people",
              "Tasa cruda: casos por 100 000 habitantes y año; nula si falta una de las cifras"
                  + " (véase rate_status).",
              "Crude rate: cases per 100,000 people and year; null where a figure is missing (see"
                  + " rate_status)."),
          UnitFields.field(
              "rate_lower",
              NUMBER,
              "Límite inferior",
              "Lower limit",
              "Límite inferior exacto (Poisson) del 95 % de la tasa.",
              "Exact lower 95 % Poisson limit of the rate."),
          UnitFields.field(
              "rate_upper",
              NUMBER,
              "Límite superior",
              "Upper limit",
              "Límite superior exacto (Poisson) del 95 % de la tasa.",
              "Exact upper 95 % Poisson limit of the rate."),
          CertaintyFields.SMOOTHED,
          UnitFields.field(
              "rate_status",
              TEXT,
              "Estado de la tasa",
              "State of the rate",
              "observed, zero, no_data, suppressed, not_applicable, no_denominator, unconfirmed"
                  + " (solo citada por terceros) o not_whole_year.",
              "observed, zero, no_data, suppressed, not_applicable, no_denominator, unconfirmed"
                  + " (only quoted by others) or not_whole_year."),
          UnitFields.field(
              "rate_source",
              TEXT,
              "Fuente de los casos",
              "Source of the cases",
              "Fuente de los casos; para not_whole_year, la cifra que se conoce.",
              "Source of the cases; for not_whole_year the figure that is known."),
          UnitFields.field(
              "programmes_active",
              INTEGER,
              "Programas activos",
              "Active programmes",
              "Programas de prevención ubicados en la unidad y activos en el período; nulo si el"
                  + " país no tiene registro.",
              "Prevention programmes located in the unit and active in the period; null if the"
                  + " country has no register."),
          UnitFields.field(
              "programme_codes",
              TEXT,
              "Códigos de programas",
              "Programme codes",
              "Códigos de los programas activos, separados por punto y coma.",
              "Codes of the active programmes, separated by semicolons."),
          UnitFields.field(
              "programme_status",
              TEXT,
              "Estado de los programas",
              "State of programmes",
              "active, none_registered o not_reported (país sin registro).",
              "active, none_registered or not_reported (country without a register)."),
          UnitFields.field(
              "supply_per_100k",
              NUMBER,
              "Programas por 100 000",
              "Programmes per 100,000",
              "Programas activos por 100 000 habitantes; nulo si falta una de las cifras.",
              "Active programmes per 100,000 people; null where a figure is missing."),
          UnitFields.field(
              "need",
              NUMBER,
              "Necesidad",
              "Need",
              "Percentil de lo que dice need_measure entre las unidades del país, 0 a 100; nulo sin"
                  + " tasa observada.",
              "Percentile rank of what need_measure says among the country's units, 0 to 100; null"
                  + " without an observed rate."),
          UnitFields.field(
              "supply",
              NUMBER,
              "Oferta",
              "Supply",
              "Percentil de supply_score por habitante entre las mismas unidades, 0 a 100.",
              "Percentile rank of supply_score per person among the same units, 0 to 100."),
          UnitFields.field(
              "gap",
              NUMBER,
              "Brecha",
              "Gap",
              "Necesidad menos oferta, en puntos de percentil, -100 a 100.",
              "Need minus supply in percentile points, -100 to 100."),
          UnitFields.field(
              "gap_class",
              TEXT,
              "Clase de brecha",
              "Gap class",
              "very_high (brecha ≥ 35, necesidad ≥ 75, oferta ≤ 50), high (≥ 15), middle, low"
                  + " (≤ -15), very_low (≤ -35); nula sin brecha (véase gap_status).",
              "very_high (gap ≥ 35, need ≥ 75, supply ≤ 50), high (≥ 15), middle, low (≤ -15),"
                  + " very_low (≤ -35); null without a gap (see gap_status)."),
          SupplyFields.BIVARIATE,
          HotspotFields.HOTSPOT_CLASS,
          HotspotFields.HOTSPOT_P,
          HotspotFields.GI_STAR_Z,
          later("agreement_status", "Estado del convenio", "Status of the agreement"),
          UnitFields.field(
              "population_year",
              INTEGER,
              "Año de la población",
              "Year of the population",
              "Año del denominador, a lo sumo tres años antes o después; nulo sin denominador.",
              "Year of the denominator, at most three years off; null without denominator."),
          UnitFields.field(
              "population_series",
              TEXT,
              "Serie de población",
              "Population series",
              "Serie del denominador: una sola por país y mapa.",
              "Series of the denominator: one for a country and map."),
          UnitFields.field(
              "population_status",
              TEXT,
              "Estado de la población",
              "State of the population",
              "known, not_known, more_than_3_years_off u other_territory (la unidad se dividió"
                  + " entre ambas cifras).",
              "known, not_known, more_than_3_years_off or other_territory (the unit was split"
                  + " between the two figures)."),
          UnitFields.field(
              "count_status",
              TEXT,
              "Estado de los casos",
              "State of the cases",
              "observed, not_reported, suppressed, not_applicable o not_whole_year.",
              "observed, not_reported, suppressed, not_applicable or not_whole_year."),
          UnitFields.field(
              "count_method",
              TEXT,
              "Origen de los casos",
              "How cases were counted",
              "reported, with_later_split (con los de la parte que se separó, como la población),"
                  + " sum_before_merger (suma de las unidades que luego se fusionaron) o"
                  + " sum_of_units (suma de las unidades menores, todas reportadas).",
              "reported, with_later_split (with those of the part carved out, as in the population),"
                  + " sum_before_merger (sum of the units merged later) or sum_of_units (sum of the"
                  + " smaller units, all reported)."),
          UnitFields.field(
              "count_unassigned",
              INTEGER,
              "Casos sin unidad",
              "Cases without unit",
              "Para sumas: casos del país que la fuente no ubica en ninguna unidad y que faltan"
                  + " en la suma.",
              "For sums: cases of the country that the source could not place in a unit and that"
                  + " are missing in the sum."),
          UnitFields.field(
              "split_off_later",
              TEXT,
              "Divisiones posteriores",
              "Split off later",
              "Unidades que se separaron después del inicio del período: el límite dibujado es"
                  + " el de hoy, no el de entonces.",
              "Units carved out after the period began: the boundary drawn is that of today, not"
                  + " of then."),
          UnitFields.field(
              "gap_status",
              TEXT,
              "Estado de la brecha",
              "State of the gap",
              "ranked, no_rate, supply_not_reported o too_few_comparable (menos de cinco"
                  + " unidades comparables).",
              "ranked, no_rate, supply_not_reported or too_few_comparable (fewer than five"
                  + " comparable units)."),
          UnitFields.field(
              "programmes_national",
              INTEGER,
              "Programas nacionales",
              "National programmes",
              "Programas de prevención nacionales activos; no cuentan como oferta local.",
              "Active national prevention programmes; not counted as local supply."),
          UnitFields.field(
              "programmes_wider",
              INTEGER,
              "Programas más amplios",
              "Wider programmes",
              "Programas activos ubicados en una unidad mayor que contiene a esta.",
              "Active programmes located in a larger unit that contains this one."),
          UnitFields.field(
              "programmes_coordination",
              INTEGER,
              "Coordinación",
              "Coordination",
              "Comités, observatorios y acuerdos de coordinación activos; no son oferta.",
              "Active committees, observatories and coordination agreements; not supply."),
          UnitFields.field(
              "programmes_uncertain",
              INTEGER,
              "Programas inciertos",
              "Uncertain programmes",
              "Programas de prevención cuyas fechas conocidas no dicen si estaban activos.",
              "Prevention programmes whose known dates do not tell whether they were active."),
          UnitFields.field(
              "reported_crime",
              BOOLEAN,
              "Delito denunciado",
              "Reported crime",
              "Si más denuncias, sin más delitos, pueden elevar la cifra.",
              "Whether more reporting, without more crime, can raise the figure."));

  static final List<LayerField> ALL =
      Stream.of(FIRST, CertaintyFields.RATES, SupplyFields.SUPPLY, HotspotFields.ADDED)
          .flatMap(List::stream)
          .toList();

  private static LayerField later(String name, String spanish, String english) {
    return UnitFields.field(
        name,
        TEXT,
        spanish,
        english,
        "Aún no se calcula: siempre nulo.",
        "Not computed yet: always null.");
  }
}
