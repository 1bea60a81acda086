package org.brecha.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The method texts of the page, by the fields that they explain: one text, told everywhere. */
final class MethodNotes {

  private static final String TEXTS = "static/js/text/methods-%s.json";

  /** Name of the text → the fields of which it tells, in any layer. */
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "rates",
              List.of(
                  "count",
                  "count_status",
                  "count_method",
                  "population",
                  "population_year",
                  "population_status",
                  "rate_per_100k",
                  "rate_lower",
                  "rate_upper",
                  "rate_status"),
          "pooling", List.of("period", "years", "person_years"),
          "smoothing", List.of("rate_smoothed", "rate_smoothed_local", "rate_smoothed_geoda"),
          "benchmark",
              List.of(
                  "benchmark",
                  "benchmark_rate",
                  "benchmark_p",
                  "benchmark_p_fdr",
                  "benchmark_class"),
          "change",
              List.of(
                  "compare_period",
                  "rate_ratio",
                  "rate_ratio_lower",
                  "rate_ratio_upper",
                  "rate_ratio_p"),
          "neighbours", List.of("neighbours", "neighbour_code", "weight"),
          "hotspots",
              List.of(
                  "hotspot_class",
                  "hotspot_p",
                  "hotspot_p_fdr",
                  "hotspot_status",
                  "hotspot_inference",
                  "local_moran",
                  "gi_star_z",
                  "gi_star_p",
                  "gi_star_p_fdr",
                  "gi_star_class"),
          "gap",
              List.of(
                  "need",
                  "supply",
                  "gap",
                  "gap_class",
                  "gap_status",
                  "need_measure",
                  "bivariate_class",
                  "supply_score",
                  "supply_per_100k"),
          "ranks",
              List.of(
                  "rank",
                  "rank_lower",
                  "rank_upper",
                  "rank_units",
                  "probability_worst",
                  "class_probability",
                  "class_stable"));

  private final JsonNode spanish = read("es");
  private final JsonNode english = read("en");

  private static JsonNode read(String language) {
    String name = TEXTS.formatted(language);
    try (InputStream in = MethodNotes.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program carries no " + name);
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The methods by which fields of a layer are made, in the order of the page. */
  List<MethodNote> of(Layer layer) {
    List<String> served = layer.fields().stream().map(LayerField::name).toList();
    // A column named "neighbour_code" or "gap" makes the method belong to the layer; "period"
    // alone, which programmes have too, does not.
    return spanish.propertyNames().stream()
        .filter(FIELDS::containsKey)
        .filter(id -> served.contains(decisive(id)))
        .map(id -> note(id, FIELDS.get(id).stream().filter(served::contains).toList()))
        .toList();
  }

  private static String decisive(String id) {
    return switch (id) {
      case "rates" -> "rate_per_100k";
      case "pooling" -> "person_years";
      case "neighbours" -> "weight";
      default -> FIELDS.get(id).get(0);
    };
  }

  private MethodNote note(String id, List<String> fields) {
    return new MethodNote(
        id, words(id, "title"), words(id, "paragraphs"), words(id, "source"), fields);
  }

  private Words words(String id, String part) {
    return new Words(text(spanish.get(id).get(part)), text(english.get(id).get(part)));
  }

  private static String text(JsonNode part) {
    return part.isArray()
        ? part.valueStream().map(JsonNode::stringValue).collect(Collectors.joining("\n\n"))
        : part.stringValue();
  }
}
