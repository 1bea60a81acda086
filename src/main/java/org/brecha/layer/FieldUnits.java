package org.brecha.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** In what the numbers of fields are measured. */
public final class FieldUnits {

  static final Words YEAR = new Words("año", "calendar year");
  static final Words PROBABILITY = new Words("probabilidad, 0 a 1", "probability, 0 to 1");

  private static final Map<String, Words> UNITS = units();

  private FieldUnits() {}

  /** The unit of a field; empty for texts, codes and yes or no. */
  public static Optional<Words> find(LayerField field) {
    boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    return number ? Optional.ofNullable(UNITS.get(field.name())) : Optional.empty();
  }

  private static Map<String, Words> units() {
    Map<String, Words> units = new HashMap<>();
    put(
        units,
        "casos por 100 000 personas y año",
        "cases per 100,000 people and year",
        "rate_per_100k",
        "rate_lower",
        "rate_upper",
        "rate_smoothed",
        "rate_smoothed_local",
        "rate_smoothed_geoda",
        "benchmark_rate");
    put(
        units,
        "programas por 100 000 personas",
        "programmes per 100,000 people",
        "supply_per_100k");
    put(units, "casos", "cases", "count", "count_unassigned");
    put(units, "personas", "people", "population", "people_reached", "people_eligible");
    put(units, "años-persona", "person-years", "person_years");
    put(units, "años", "years", "years");
    put(units, YEAR.es(), YEAR.en(), "population_year");
    put(
        units,
        "programas",
        "programmes",
        "programmes_active",
        "programmes_national",
        "programmes_wider",
        "programmes_coordination",
        "programmes_uncertain");
    put(units, "programas ponderados", "weighted programmes", "supply_score");
    put(units, "puntos de percentil", "percentile points", "need", "supply", "gap");
    put(
        units,
        PROBABILITY.es(),
        PROBABILITY.en(),
        "hotspot_p",
        "hotspot_p_fdr",
        "gi_star_p",
        "gi_star_p_fdr",
        "benchmark_p",
        "benchmark_p_fdr",
        "rate_ratio_p",
        "probability_worst",
        "class_probability");
    put(units, "0 a 1", "0 to 1", "supply_quality", "weight");
    put(
        units,
        "razón, sin unidad",
        "ratio, without unit",
        "rate_ratio",
        "rate_ratio_lower",
        "rate_ratio_upper");
    put(
        units,
        "puesto, 1 es la mayor necesidad",
        "place, 1 is the greatest need",
        "rank",
        "rank_lower",
        "rank_upper");
    put(units, "unidades", "units", "rank_units", "neighbours");
    put(units, "desviaciones estándar", "standard deviations", "gi_star_z");
    put(units, "sin unidad", "without unit", "local_moran");
    put(units, "km²", "km²", "area_km2");
    return Map.copyOf(units);
  }

  private static void put(
      Map<String, Words> units, String spanish, String english, String... fields) {
    for (String field : fields) {
      units.put(field, new Words(spanish, english));
    }
  }
}
