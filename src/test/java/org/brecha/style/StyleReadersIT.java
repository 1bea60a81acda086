package org.brecha.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.brecha.Brecha;
import org.brecha.NodeRun;
import org.brecha.ProgramRun;
import org.brecha.client.QgisRun;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FillPattern;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.LayerField;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Publication;
import org.brecha.selection.SliceChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The styles of the whole server with the bundled data, read by programs that are not ours: what
 * they draw must be the class that the legend gives.
 */
@SpringBootTest(
    classes = Brecha.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleReadersIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  @Autowired private Publication publication;
  @TempDir private Path directory;
  private LayerSnapshot snapshot;

  @DynamicPropertySource
  static void ownData(DynamicPropertyRegistry registry) throws IOException {
    Files.createDirectories(Path.of("target"));
    Path data = Files.createTempDirectory(Path.of("target"), "style-data-").toAbsolutePath();
    registry.add("BRECHA_DATA_DIR", data::toString);
  }

  @BeforeAll
  void awaitPublication() throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (publication.findCurrent().isEmpty()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
    snapshot = publication.findCurrent().orElseThrow();
  }

  @Test
  void mapLibreFindsEveryStyleValidAndItsFiltersChooseTheLegendsClass() throws Exception {
    Path lines = directory.resolve("styles.jsonl");
    int styles = 0;
    try (BufferedWriter out = Files.newBufferedWriter(lines)) {
      for (LayerStyle style : StyledSlices.of(snapshot, 2)) {
        JsonNode served = JSON.readTree(read(address(style, "mbs")));
        out.write(JSON.writeValueAsString(forMapLibre(style, served)));
        out.newLine();
        styles++;
      }
      // Kinds of nothing that the bundled data have not.
      for (LayerStyle style : StyledSlices.of(MiniAtlas.snapshot(), 2)) {
        Object made = MapLibreStyle.of(style, origin(), "es");
        out.write(JSON.writeValueAsString(forMapLibre(style, made)));
        out.newLine();
        styles++;
      }
    }
    ProgramRun run = NodeRun.script(directory, "/style/maplibre.mjs", lines.toString());
    assertThat(run.exitValue()).as(run.err()).isZero();
    JsonNode found = JSON.readTree(run.out());
    System.out.println("MapLibre: " + found);
    assertThat(found.get("faultCount").intValue()).as(run.out()).isZero();
    assertThat(found.get("warnings").intValue()).isZero();
    assertThat(found.get("styles").intValue()).isEqualTo(styles);
    assertThat(found.get("features").intValue()).isGreaterThan(10_000);
    assertThat(found.get("nulls").intValue()).isGreaterThan(1000);
    assertThat(found.get("overlays").intValue()).isPositive();
    assertThat(found.get("classes").propertyNames())
        .contains("no_data", "suppressed", "zero", "very_high", "rate_1", "gap_1", "not_reported");
  }

  /** The style and every feature with the class that the legend gives. */
  private static Map<String, Object> forMapLibre(LayerStyle style, Object sheet) {
    FeatureTable table = style.layer().table(style.slice());
    int[] classes = style.legend().classify(table);
    int[] overlays = style.legend().overlay(table, classes);
    List<Map<String, Object>> features = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      int geometry = table.geometryOf(row);
      GeometryKind kind =
          geometry < 0
              ? LayerStyle.kinds(style.layer()).get(0)
              : style.layer().mosaic().kindOf(geometry);
      Map<String, Object> feature = new LinkedHashMap<>();
      feature.put("id", table.featureId(row));
      feature.put("type", kind == GeometryKind.POINT ? 1 : kind == GeometryKind.LINE ? 2 : 3);
      feature.put("properties", properties(table, row));
      feature.put("expected", style.legend().entries().get(classes[row]).id());
      feature.put(
          "overlay", overlays[row] < 0 ? null : style.legend().overlays().get(overlays[row]).id());
      features.add(feature);
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("name", style.id() + style.query());
    line.put("style", sheet);
    line.put("features", features);
    return line;
  }

  private static Map<String, Object> properties(FeatureTable table, int row) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (LayerField field : table.fields()) {
      properties.put(field.name(), table.value(row, table.fieldIndex(field.name())));
    }
    return properties;
  }

  @Test
  void qgisDrawsEveryUnitInItsClassWithOurQmlOurSldAndOurTiles() throws Exception {
    QgisRun qgis = QgisRun.in(directory);
    List<Map<String, Object>> cases = new ArrayList<>();
    for (String layer : List.of("coverage_gap_adm2", "boundaries_adm1", "programmes")) {
      for (LayerStyle style : StyledSlices.usual(snapshot, layer)) {
        for (GeometryKind kind : LayerStyle.kinds(style.layer())) {
          cases.add(forFiles(style, kind));
          cases.add(forTiles(style, kind));
        }
      }
    }
    LayerStyle seats = StyledSlices.usual(snapshot, "coverage_gap_adm3").get(0);
    cases.add(some(forFiles(seats, GeometryKind.POINT), 10));
    cases.add(some(forTiles(seats, GeometryKind.POINT), 10));
    LayerStyle neighbours = StyledSlices.usual(snapshot, "neighbours_adm2").get(0);
    cases.add(some(forFiles(neighbours, GeometryKind.LINE), 10));
    cases.add(some(forTiles(neighbours, GeometryKind.LINE), 10));
    Path file = directory.resolve("cases.json");
    Files.write(file, JSON.writeValueAsBytes(cases));
    JsonNode found = JSON.readTree(qgis.run("style_client.py", file.toString()));
    System.out.println("QGIS: " + found);
    assertThat(found.get("faultCount").intValue()).as(found.toString()).isZero();
    for (String reader : List.of("qml", "sld", "tiles")) {
      JsonNode counts = found.get("counts");
      assertThat(counts.get(reader + " polygon").intValue()).isGreaterThan(800);
      assertThat(counts.get(reader + " with ink").intValue()).isGreaterThan(500);
      assertThat(counts.get(reader + " point").intValue()).isGreaterThan(50);
      assertThat(counts.get(reader + " line").intValue()).isGreaterThan(50);
    }
  }

  /** The case with every so-manieth feature. */
  private static Map<String, Object> some(Map<String, Object> one, int every) {
    Map<?, ?> all = (Map<?, ?>) one.get("expected");
    int[] n = {0};
    Map<Object, Object> some = new LinkedHashMap<>();
    all.forEach(
        (id, colors) -> {
          if (n[0]++ % every == 0) {
            some.put(id, colors);
          }
        });
    one.put("expected", some);
    return one;
  }

  private Map<String, Object> forTiles(LayerStyle style, GeometryKind kind) throws Exception {
    Map<String, Object> one = forFiles(style, kind);
    JsonNode sheet = JSON.readTree(read(address(style, "mbs")));
    String template = sheet.at("/sources/" + style.layer().id() + "/tiles/0").stringValue();
    one.put(
        "tiles",
        "type=xyz&zmin=0&zmax=14&url="
            + encode(template)
            + "&styleUrl="
            + encode(address(style, "mbs")));
    one.put("mbs", address(style, "mbs"));
    one.put("sprite", origin() + "/ogc/styles/sprite");
    return one;
  }

  private Map<String, Object> forFiles(LayerStyle style, GeometryKind kind) throws Exception {
    String name = style.id() + "_" + Math.abs(style.query().hashCode()) + "_" + kind;
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("name", name);
    one.put("kind", kind.name().toLowerCase(Locale.ROOT));
    one.put("geometryType", geometryType(kind));
    one.put("key", "id");
    one.put("features", file(name + ".geojson", items(style)));
    String geometry = "&geometry=" + kind.name().toLowerCase(Locale.ROOT);
    one.put("qml", file(name + ".qml", read(address(style, "qml") + geometry)));
    one.put("sld", file(name + ".sld", read(address(style, "sld") + geometry)));
    one.put("labels", style.legend().entries().stream().map(e -> e.label().es()).toList());
    one.put("expected", expected(style, kind));
    return one;
  }

  private static String geometryType(GeometryKind kind) {
    return switch (kind) {
      case POLYGON -> "Polygon";
      case POINT -> "Point";
      case LINE -> "LineString";
    };
  }

  /** Colours by feature, where it stands alone on its geometry or on a line of one class. */
  private static Map<String, Object> expected(LayerStyle style, GeometryKind kind) {
    FeatureTable table = style.layer().table(style.slice());
    int[] classes = style.legend().classify(table);
    int[] overlays = style.legend().overlay(table, classes);
    StyleRules rules = StyleRules.of(style);
    Map<String, Object> expected = new LinkedHashMap<>();
    for (int row = 0; row < table.size(); row++) {
      int geometry = table.geometryOf(row);
      if (geometry < 0
          || style.layer().mosaic().kindOf(geometry) != kind
          || table.rowCountOf(geometry) > 1 && !isOneLine(table, geometry, classes, kind)) {
        continue;
      }
      LegendEntry entry = style.legend().entries().get(classes[row]);
      String line = style.legend().lineColor();
      String ink = null;
      if (overlays[row] >= 0) {
        boolean dark = FillPattern.isDark(StyleRules.rgb(entry.color()));
        ink =
            rules.overlays().stream()
                .filter(rule -> rule.lightInk() == dark)
                .map(rule -> StyleRules.ink(rule, line))
                .findFirst()
                .orElseThrow();
      } else if (FillPattern.named(entry.pattern()).hasInk()) {
        ink = StyleRules.ink(entry.color(), line);
      }
      Map<String, Object> colors = new LinkedHashMap<>();
      // QGIS draws on white.
      colors.put("fill", entry.pattern().equals("none") ? "#ffffff" : entry.color());
      colors.put("ink", ink);
      expected.put(table.featureId(row), colors);
    }
    return expected;
  }

  /** Both directions between neighbours stand on one line. */
  private static boolean isOneLine(
      FeatureTable table, int geometry, int[] classes, GeometryKind kind) {
    return kind == GeometryKind.LINE
        && IntStream.range(0, table.rowCountOf(geometry))
                .map(n -> classes[table.rowOf(geometry, n)])
                .distinct()
                .count()
            == 1;
  }

  private String items(LayerStyle style) throws Exception {
    String slice = SliceChoice.toQuery(style.slice());
    return read(
        origin()
            + "/ogc/collections/"
            + style.layer().id()
            + "/items"
            + (slice.isEmpty() ? "?" : slice + "&")
            + "f=json&limit=10000");
  }

  private String address(LayerStyle style, String f) {
    String query = style.query();
    return origin()
        + "/ogc/styles/"
        + style.id()
        + (query.isEmpty() ? "?" : query + "&")
        + "lang=es&f="
        + f;
  }

  private String origin() {
    return "http://localhost:" + port;
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String read(String address) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(address + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
