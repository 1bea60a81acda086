package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.brecha.ToolsOfThisMachine;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a file as a program that is not ours gives them back, to be held against the items of the
 * collection. Values are texts, longs, doubles, booleans or null.
 */
final class ReadBack {

  /** Degrees by which a coordinate may differ: the last decimal of GeoJSON. */
  private static final double CLOSE = 1e-7;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private ReadBack() {}

  /**
   * @param values by name, sorted
   * @param geometry longitude first, or null
   */
  record Row(Map<String, Object> values, Geometry geometry) {}

  /**
   * What a format cannot but change.
   *
   * @param nameInFile of a field
   * @param asWritten what stands in the file for the value of a field, by its name in the layer
   * @param geometry whether the file holds any
   */
  record Losses(
      UnaryOperator<String> nameInFile,
      BiFunction<String, Object, Object> asWritten,
      boolean geometry) {

    static Losses none() {
      return new Losses(name -> name, (name, value) -> value, true);
    }

    static Losses ofGeometry() {
      return new Losses(name -> name, (name, value) -> value, false);
    }
  }

  /** Asks a running server for a file. */
  static Path download(String url, Path into) throws IOException, InterruptedException {
    HttpResponse<Path> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(url)).build(),
            HttpResponse.BodyHandlers.ofFile(into));
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    return into;
  }

  /**
   * The items of a collection.
   *
   * @param url of the items, with a query
   */
  static List<Row> items(String url) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(url).isEqualTo(200);
    JsonNode collection = JSON.readTree(answer.body());
    assertThat(collection.get("numberMatched")).isEqualTo(collection.get("numberReturned"));
    return rows(collection);
  }

  /** A layer of a file, read by GDAL. */
  static List<Row> byGdal(Path file, String layer, String... options)
      throws IOException, InterruptedException {
    Path read = Files.createTempFile("read-back", ".geojson");
    Files.delete(read);
    try {
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "-f",
                  "GeoJSON",
                  "-lco",
                  "SIGNIFICANT_FIGURES=17",
                  "-lco",
                  "COORDINATE_PRECISION=12",
                  "-lco",
                  "WRITE_NAME=NO"));
      arguments.addAll(List.of(options));
      arguments.addAll(List.of(read.toString(), file.toString(), layer));
      gdal("ogr2ogr", arguments.toArray(String[]::new));
      return rows(JSON.readTree(Files.readString(read)));
    } finally {
      Files.deleteIfExists(read);
    }
  }

  /** Standard output of a program that must succeed and complain of nothing. */
  static String gdal(String program, String... arguments) throws IOException, InterruptedException {
    Path path =
        ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram(program), program + " (GDAL)");
    List<String> command = new ArrayList<>(List.of(path.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  static String run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("read-back", ".out");
    Path err = Files.createTempFile("read-back", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command.toString()).isTrue();
      assertThat(Files.readString(err, StandardCharsets.UTF_8)).as(command.toString()).isEmpty();
      assertThat(process.exitValue())
          .as(command + " " + Files.readString(out, StandardCharsets.UTF_8))
          .isZero();
      return Files.readString(out, StandardCharsets.UTF_8);
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  /** The features of a GeoJSON collection. */
  static List<Row> rows(JsonNode collection) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode feature : collection.get("features")) {
      Map<String, Object> values = new TreeMap<>();
      feature
          .get("properties")
          .properties()
          .forEach(p -> values.put(p.getKey(), value(p.getValue())));
      rows.add(new Row(values, JsonShape.read(feature.get("geometry"))));
    }
    return rows;
  }

  private static Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isString()) {
      return node.stringValue();
    }
    return node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
  }

  /** Holds every row and cell of a file against the items, in whatever order the file has them. */
  static void assertSame(List<Row> read, List<Row> items, Losses losses) {
    List<Row> written =
        items.stream().map(row -> new Row(written(row, losses), row.geometry())).toList();
    Set<String> names = written.isEmpty() ? Set.of() : written.get(0).values().keySet();
    List<Row> expected = sorted(written, names);
    List<Row> actual = sorted(read, names);
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Row wanted = expected.get(i);
      Row found = actual.get(i);
      for (Map.Entry<String, Object> cell : wanted.values().entrySet()) {
        assertThat(same(found.values().get(cell.getKey()), cell.getValue()))
            .as(
                "%s is <%s>, not <%s>, in row %d of %s",
                cell.getKey(),
                found.values().get(cell.getKey()),
                cell.getValue(),
                i,
                wanted.values())
            .isTrue();
      }
      if (losses.geometry()) {
        assertSameShape(found.geometry(), wanted.geometry(), wanted.values().toString());
      }
    }
  }

  private static Map<String, Object> written(Row row, Losses losses) {
    Map<String, Object> written = new TreeMap<>();
    row.values()
        .forEach(
            (name, value) ->
                written.put(
                    losses.nameInFile().apply(name), losses.asWritten().apply(name, value)));
    return written;
  }

  /**
   * JSON has one kind of number: 12.0 comes back as 12 from a column of doubles. GDAL writes 0.4084
   * for 0.40840000000000004: the step from one double to the next may be off by one.
   */
  private static boolean same(Object found, Object wanted) {
    if (found instanceof Number a && wanted instanceof Number b) {
      double difference = Math.abs(a.doubleValue() - b.doubleValue());
      return difference <= 2 * Math.ulp(b.doubleValue());
    }
    return found == null ? wanted == null : found.equals(wanted);
  }

  private static List<Row> sorted(List<Row> rows, Set<String> names) {
    return rows.stream().sorted(Comparator.comparing(row -> key(row.values(), names))).toList();
  }

  /** All texts of a row: numbers might differ in how they are written. */
  private static String key(Map<String, Object> values, Set<String> names) {
    StringBuilder key = new StringBuilder();
    for (String name : names) {
      if (values.get(name) instanceof String text) {
        key.append(name).append('=').append(text).append('|');
      }
    }
    return key.toString();
  }

  private static void assertSameShape(Geometry found, Geometry wanted, String of) {
    if (wanted == null) {
      assertThat(found == null).as(of).isTrue();
      return;
    }
    assertThat(found != null).as(of).isTrue();
    assertThat(found.getDimension()).as(of).isEqualTo(wanted.getDimension());
    assertThat(found.getNumGeometries()).as(of).isEqualTo(wanted.getNumGeometries());
    assertThat(found.getNumPoints()).as(of).isEqualTo(wanted.getNumPoints());
    assertThat(DiscreteHausdorffDistance.distance(found, wanted)).as(of).isLessThan(CLOSE);
    assertThat(DiscreteHausdorffDistance.distance(wanted, found)).as(of).isLessThan(CLOSE);
  }
}
