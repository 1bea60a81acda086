package org.brecha.ogc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.brecha.layer.BenchmarkChoice;
import org.brecha.layer.JudgementChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.NeedMeasure;
import org.brecha.layer.Period;
import org.brecha.layer.SliceQuestion;

/** The parameters that choose the slice of a layer, as OpenAPI 3.0 parameter objects. */
final class ApiSliceParameters {

  private static final String PERIOD = "^[0-9]{4}(/[0-9]{4})?$";

  private ApiSliceParameters() {}

  /** All but {@code datetime}, which every collection has. */
  static List<Object> of(Visit visit, Layer layer) {
    List<Object> all = new ArrayList<>();
    for (String name : SliceQuestion.parameters(layer)) {
      if (!name.equals("datetime")) {
        all.add(
            ApiParameters.parameter(name, description(visit, layer, name), schema(layer, name)));
      }
    }
    return all;
  }

  private static String description(Visit visit, Layer layer, String name) {
    return switch (name) {
      case "indicator" -> visit.say("Indicador de violencia.", "Indicator of violence.");
      case "period" ->
          layer.indicators().isEmpty()
              ? visit.say(
                  "Un año; también debe tocar datetime.", "A year; it must meet datetime too.")
              : visit.say(
                  "Un año (2018) o años enteros juntos (2015/2018: suma de casos entre suma de"
                      + " años-persona); también debe tocar datetime.",
                  "A year (2018) or whole years together (2015/2018: sum of counts by sum of"
                      + " person-years); it must meet datetime too.");
      case "need" ->
          visit.say(
              "Indicadores con su peso, como homicide:2,assault:1: la necesidad es la media"
                  + " ponderada de sus percentiles. Sin él, el indicador solo. Un número filtra por la propiedad need.",
              "Indicators with their weights, as homicide:2,assault:1: need is the weighted mean of"
                  + " their percentile ranks. Without it the indicator alone. A number filters by the"
                  + " property need.");
      case "measure" -> visit.say("Qué ordena la necesidad.", "What need ranks.");
      case "benchmark" ->
          visit.say(
              "Con qué se compara cada tasa; reference son 10 homicidios por 100 000.",
              "What each rate is held against; reference is 10 homicides per 100,000.");
      case "compare" ->
          visit.say(
              "Período anterior o posterior por el que se divide la tasa (rate_ratio).",
              "Earlier or later period that the rate is divided by (rate_ratio).");
      case "neighbours" ->
          visit.say(
              "Quién es vecino: usual, queen, rook, knn:4 (1 a 20) o band:30 (km, 1 a 500);"
                  + " un número filtra por la propiedad.",
              "Who is a neighbour: usual, queen, rook, knn:4 (1 to 20) or band:30 (km, 1 to 500);"
                  + " a number filters by the property.");
      case "permutations" ->
          visit.say(
              "Sorteos de la prueba de focos: 0 (solo analítica) o 99 a 99999.",
              "Draws of the hotspot test: 0 (analytical only) or 99 to 99999.");
      case "seed" -> visit.say("Semilla de los sorteos.", "Seed of the draws.");
      default -> throw new IllegalStateException("no words for the parameter " + name);
    };
  }

  private static Map<String, Object> schema(Layer layer, String name) {
    JudgementChoice usual = JudgementChoice.STANDARD;
    return switch (name) {
      case "indicator" ->
          Members.of(
              "type", "string",
              "enum", layer.indicators(),
              "default", layer.defaultSlice(null).indicator());
      case "period" ->
          layer.indicators().isEmpty()
              ? Members.of(
                  "type", "string", "enum", layer.periods(null).stream().map(Period::text).toList())
              : Members.of("type", "string", "pattern", PERIOD);
      case "need" ->
          Members.of(
              "type",
              "string",
              "pattern",
              "^([A-Za-z0-9_-]+:[0-9.]+(,[A-Za-z0-9_-]+:[0-9.]+)*|[0-9.]+)$");
      case "measure" ->
          Members.of(
              "type",
              "string",
              "enum",
              Arrays.stream(NeedMeasure.values()).map(NeedMeasure::text).toList(),
              "default",
              usual.measure().text());
      case "benchmark" ->
          Members.of(
              "type",
              "string",
              "enum",
              Arrays.stream(BenchmarkChoice.values()).map(BenchmarkChoice::text).toList(),
              "default",
              usual.benchmark().text());
      case "compare" -> Members.of("type", "string", "pattern", PERIOD);
      case "neighbours" ->
          Members.of(
              "type",
              "string",
              "pattern",
              "^(usual|queen|rook|knn:[0-9]+|band:[0-9]+|[0-9]+)$",
              "default",
              usual.neighbours().text());
      case "permutations" ->
          Members.of(
              "type", "integer", "minimum", 0, "maximum", 99_999, "default", usual.permutations());
      case "seed" ->
          Members.of(
              "type",
              "integer",
              "minimum",
              0,
              "maximum",
              Integer.MAX_VALUE,
              "default",
              usual.seed());
      default -> throw new IllegalStateException("no schema for the parameter " + name);
    };
  }
}
