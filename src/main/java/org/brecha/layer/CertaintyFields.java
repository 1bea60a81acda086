package org.brecha.layer;

import static org.brecha.layer.FieldType.BOOLEAN;
import static org.brecha.layer.FieldType.INTEGER;
import static org.brecha.layer.FieldType.NUMBER;
import static org.brecha.layer.FieldType.TEXT;

import java.util.List;

/** The fields of {@code coverage_gap_adm*} that say how sure a rate and its rank are. */
final class CertaintyFields {

  private CertaintyFields() {}

  static final LayerField SMOOTHED =
      UnitFields.field(
          "rate_smoothed",
          NUMBER,
          "Tasa suavizada",
          "Smoothed rate",
          "Tasa por 100 000 acercada a la del país según su población (Bayes empírico "
              + "global, Marshall 1991); nula sin tasa.",
          "Rate per 100,000 drawn towards that of the country, more so the fewer "
              + "people there are (global empirical Bayes, Marshall 1991); null without a "
              + "rate.");

  static final List<LayerField> RATES =
      List.of(
          UnitFields.field(
              "years",
              INTEGER,
              "Años",
              "Years",
              "Años enteros del período.",
              "Whole years of the period."),
          UnitFields.field(
              "person_years",
              INTEGER,
              "Años-persona",
              "Person-years",
              "Denominador de la tasa: suma de la población de cada año; nulo si falta la "
                  + "de algún año.",
              "Denominator of the rate: sum of the people of each year; null if those of a "
                  + "year are not known."),
          UnitFields.field(
              "rate_smoothed_local",
              NUMBER,
              "Tasa suavizada local",
              "Locally smoothed rate",
              "Tasa por 100 000 acercada a la de la unidad y sus vecinas (Bayes empírico "
                  + "local, definición de R spdep); nula sin tasa o sin vecindad conocida.",
              "Rate per 100,000 drawn towards that of the unit and its neighbours (local "
                  + "empirical Bayes as R spdep defines it); null without a rate or known "
                  + "neighbours."),
          UnitFields.field(
              "rate_smoothed_geoda",
              NUMBER,
              "Tasa suavizada local (GeoDa)",
              "Locally smoothed rate (GeoDa)",
              "La misma, con la dispersión medida desde la media de la unidad, como GeoDa.",
              "The same with the spread measured from the mean of the unit, as GeoDa does."),
          UnitFields.field(
              "need_measure",
              TEXT,
              "Medida de la necesidad",
              "Measure of need",
              "Qué ordena la necesidad: smoothed, smoothed_local, crude o burden (casos); "
                  + "con varios indicadores, sus pesos delante.",
              "What need ranks: smoothed, smoothed_local, crude or burden (cases); of "
                  + "several indicators with their weights in front."),
          UnitFields.field(
              "benchmark",
              TEXT,
              "Referencia",
              "Benchmark",
              "Con qué se compara la tasa: country, parent o reference (10 homicidios por "
                  + "100 000).",
              "What the rate is held against: country, parent or reference (10 homicides "
                  + "per 100,000)."),
          UnitFields.field(
              "benchmark_rate",
              NUMBER,
              "Tasa de referencia",
              "Benchmark rate",
              "Tasa de referencia por 100 000 y año; nula si no hay.",
              "Benchmark rate per 100,000 and year; null if there is none."),
          UnitFields.field(
              "benchmark_p",
              NUMBER,
              "p de la comparación",
              "p of the benchmark",
              "Probabilidad bilateral de un recuento tan alejado de la referencia (Poisson "
                  + "exacta, sin ajuste).",
              "Two-sided probability of a count this far from the benchmark (exact "
                  + "Poisson, not adjusted)."),
          UnitFields.field(
              "benchmark_p_fdr",
              NUMBER,
              "p ajustada",
              "Adjusted p of the benchmark",
              "La misma, ajustada por Benjamini y Hochberg entre las unidades del país que "
                  + "se muestran.",
              "The same adjusted by Benjamini and Hochberg over the units of the country "
                  + "that are shown."),
          UnitFields.field(
              "benchmark_class",
              TEXT,
              "Frente a la referencia",
              "Against the benchmark",
              "above, below o not_different, con p ajustada menor de 0,05; nula sin "
                  + "comparación.",
              "above, below or not_different, by an adjusted p below 0.05; null without a "
                  + "test."),
          UnitFields.field(
              "compare_period",
              TEXT,
              "Período comparado",
              "Period compared with",
              "Período por el que se divide rate_ratio; nulo si no se pide.",
              "Period that rate_ratio divides by; null unless asked for."),
          UnitFields.field(
              "rate_ratio",
              NUMBER,
              "Razón de tasas",
              "Rate ratio",
              "Tasa de este período entre la del comparado, en el mismo territorio; nula "
                  + "si no hay casos antes o falta una tasa.",
              "Rate of this period by that of the one compared with, in the same "
                  + "territory; null without a case before or without a rate."),
          UnitFields.field(
              "rate_ratio_lower",
              NUMBER,
              "Razón, límite inferior",
              "Rate ratio, lower limit",
              "Límite inferior exacto del 95 % de la razón.",
              "Exact lower 95 % limit of the ratio."),
          UnitFields.field(
              "rate_ratio_upper",
              NUMBER,
              "Razón, límite superior",
              "Rate ratio, upper limit",
              "Límite superior exacto del 95 % de la razón; nulo si no tiene (ningún caso "
                  + "antes).",
              "Exact upper 95 % limit of the ratio; null if it has none (no case before)."),
          UnitFields.field(
              "rate_ratio_p",
              NUMBER,
              "p del cambio",
              "p of the change",
              "Probabilidad bilateral de un cambio así por azar (binomial exacta).",
              "Two-sided probability of such a change by chance (exact binomial)."),
          UnitFields.field(
              "rank",
              INTEGER,
              "Puesto",
              "Rank",
              "Puesto en el país por need_measure: 1 es la mayor necesidad; las iguales "
                  + "comparten el mejor.",
              "Place in the country by need_measure: 1 is the greatest need; equal ones "
                  + "share the better place."),
          UnitFields.field(
              "rank_lower",
              INTEGER,
              "Puesto, desde",
              "Rank, from",
              "Comienzo del intervalo del 90 % del puesto (sorteos de la distribución "
                  + "posterior gamma).",
              "Start of the 90 % interval of the rank (draws of the gamma posterior)."),
          UnitFields.field(
              "rank_upper",
              INTEGER,
              "Puesto, hasta",
              "Rank, to",
              "Fin del intervalo del 90 % del puesto.",
              "End of the 90 % interval of the rank."),
          UnitFields.field(
              "rank_units",
              INTEGER,
              "Unidades ordenadas",
              "Units ranked",
              "Unidades del país que tienen puesto.",
              "Units of the country that have a rank."),
          UnitFields.field(
              "probability_worst",
              NUMBER,
              "Probabilidad de estar entre las peores",
              "Probability to be among the worst",
              "Proporción de sorteos en que está entre las diez (o la décima parte, si son "
                  + "más) de mayor necesidad.",
              "Share of draws in which it is among the ten (or the tenth, if that is more) "
                  + "of greatest need."),
          UnitFields.field(
              "class_probability",
              NUMBER,
              "Probabilidad de la clase",
              "Probability of the class",
              "Proporción de sorteos con esta gap_class.",
              "Share of draws with this gap_class."),
          UnitFields.field(
              "class_stable",
              BOOLEAN,
              "Clase estable",
              "Stable class",
              "Si class_probability llega a 0,8; si no, la clase se dibuja rayada.",
              "Whether class_probability reaches 0.8; if not, the class is hatched."));
}
