package org.brecha.schematic;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Cuts the outlines of a few countries out of a file of the world, geometry untouched. */
public final class OutlineCut {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private OutlineCut() {}

  /**
   * Writes the features of some countries, sorted by id, with id and {@code name} only.
   *
   * @param credit where the outlines are from, kept in the file
   * @throws SchematicException as {@link Outline#readFeatures}
   */
  public static int cut(
      Path world, String idField, List<String> countries, String credit, Path file)
      throws IOException {
    Map<String, JsonNode> features = new TreeMap<>();
    for (String country : countries) {
      features.putAll(Outline.readFeatures(world, idField, country));
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\n\"attribution\":");
      out.write(JSON.writeValueAsString(credit));
      out.write(",\n\"features\":[");
      String separator = "\n";
      for (Map.Entry<String, JsonNode> feature : features.entrySet()) {
        String name = feature.getValue().path("properties").path("name").asString("");
        out.write(separator + "{\"type\":\"Feature\",\"properties\":{");
        out.write(JSON.writeValueAsString(idField) + ":");
        out.write(JSON.writeValueAsString(feature.getKey()) + ",\"name\":");
        out.write(JSON.writeValueAsString(name) + "},\"geometry\":");
        out.write(JSON.writeValueAsString(feature.getValue().path("geometry")) + "}");
        separator = ",\n";
      }
      out.write("\n]}\n");
    }
    return features.size();
  }
}
