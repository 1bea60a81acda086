package org.brecha.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.brecha.tile.DecodedTile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One unit has one number: in tiles, GeoJSON, CSV and on the page, for every unit and field. */
class AgreementIT extends ServedPage {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ZOOM = 7;

  /** The first text of a cell is its number; limits and bars follow. */
  private static final String READ_ROWS =
      """
      () => [...document.querySelectorAll("tbody tr[data-unit]")].map((row) => {
        const text = (cell) => row.querySelector(`td.${cell}`)?.firstChild?.textContent ?? "";
        return {
          unit: row.dataset.unit,
          gap: text("gap"),
          count: text("count"),
          rate: text("rate"),
          programmes: text("programmes"),
          limits: row.querySelector("td.rate small")?.textContent ?? "",
        };
      })
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "coverage_gap_adm2 datetime=2018",
        "coverage_gap_adm2 period=2015/2018",
        "coverage_gap_adm2 period=2018&compare=2015/2017&benchmark=parent&measure=crude&seed=5",
        "coverage_gap_adm2 period=2017&need=homicide:2,assault_robbery_of_persons:1&neighbours=knn:4",
        "coverage_gap_adm2 indicator=assault_robbery_of_persons&period=2016&measure=burden",
        "coverage_gap_adm1 period=2023&benchmark=reference&permutations=499",
        "coverage_gap_adm1 period=2015/2018&measure=smoothed_local",
        "coverage_gap_adm3 period=2018",
      })
  void tilesFeaturesAndFilesSayTheSameOfEveryUnit(String layer, String slice) throws Exception {
    Map<String, JsonNode> features = features(layer, slice);
    assertThat(features).hasSizeGreaterThan(10);
    assertFileAgrees(layer, slice, features);
    assertTilesAgree(layer, slice, features);
  }

  private Map<String, JsonNode> features(String layer, String slice) {
    String path =
        "/ogc/collections/" + layer + "/items?f=json&skipGeometry=true&limit=10000&" + slice;
    Map<String, JsonNode> features = new LinkedHashMap<>();
    for (JsonNode feature : JSON.readTree(read(path)).get("features")) {
      features.put(feature.get("id").asString(), feature.get("properties"));
    }
    return features;
  }

  private void assertFileAgrees(String layer, String slice, Map<String, JsonNode> features)
      throws IOException {
    String file = read("/downloads/" + layer + ".csv?" + slice);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Set<String> seen = new HashSet<>();
    try (CSVParser rows = CSVParser.parse(file.replace("\uFEFF", ""), format)) {
      for (CSVRecord row : rows) {
        String unit = row.get("unit_code");
        seen.add(unit);
        JsonNode properties = features.get(unit);
        assertThat(properties).as(unit).isNotNull();
        for (String name : rows.getHeaderNames()) {
          JsonNode value = properties.get(name);
          String where = layer + "?" + slice + " " + unit + " " + name;
          if (value == null || value.isNull()) {
            assertThat(row.get(name)).as(where).isEmpty();
          } else if (value.isNumber()) {
            assertThat(Double.parseDouble(row.get(name))).as(where).isEqualTo(value.asDouble());
          } else {
            assertThat(row.get(name)).as(where).isEqualTo(value.asString());
          }
        }
        properties
            .propertyNames()
            .forEach(name -> assertThat(rows.getHeaderNames()).as("columns").contains(name));
      }
    }
    assertThat(seen).isEqualTo(features.keySet());
  }

  private void assertTilesAgree(String layer, String slice, Map<String, JsonNode> features)
      throws Exception {
    Set<String> expected = new TreeSet<>();
    features.forEach(
        (unit, properties) -> {
          if (!properties.get("boundary_kind").asString().equals("none")) {
            expected.add(unit);
          }
        });
    Set<String> seen = new TreeSet<>();
    for (int[] tile : tilesOf(layer)) {
      String path = "/tiles/" + layer + "/" + ZOOM + "/" + tile[0] + "/" + tile[1] + ".mvt?";
      for (Geometry geometry : DecodedTile.of(bytes(path + slice)).features().values()) {
        Map<?, ?> tags = (Map<?, ?>) geometry.getUserData();
        String unit = (String) tags.get("unit_code");
        seen.add(unit);
        assertTagsAgree(layer + "?" + slice + " " + unit, tags, features.get(unit));
      }
    }
    assertThat(seen).as("units drawn").isEqualTo(expected);
  }

  private static void assertTagsAgree(String where, Map<?, ?> tags, JsonNode properties) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      JsonNode value = property.getValue();
      Object tag = tags.get(property.getKey());
      String what = where + " " + property.getKey();
      if (value.isNull()) {
        assertThat(tag).as(what).isNull();
      } else if (value.isNumber()) {
        assertThat(((Number) tag).doubleValue()).as(what).isEqualTo(value.asDouble());
      } else {
        assertThat(String.valueOf(tag)).as(what).isEqualTo(value.asString());
      }
    }
  }

  private List<int[]> tilesOf(String layer) {
    JsonNode bounds = JSON.readTree(read("/tiles/" + layer + ".json")).get("bounds");
    List<int[]> tiles = new ArrayList<>();
    int lastX = column(bounds.get(2).asDouble());
    int lastY = row(bounds.get(1).asDouble());
    for (int x = column(bounds.get(0).asDouble()); x <= lastX; x++) {
      for (int y = row(bounds.get(3).asDouble()); y <= lastY; y++) {
        tiles.add(new int[] {x, y});
      }
    }
    return tiles;
  }

  private static int column(double lon) {
    return (int) Math.floor((lon + 180) / 360 * (1 << ZOOM));
  }

  private static int row(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    double share = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return (int) Math.floor(share * (1 << ZOOM));
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path)).build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isIn(200, 204);
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "adm2 indicator=homicide&period=2018",
        "adm2 indicator=homicide&period=2015/2018&measure=crude",
        "adm2 indicator=assault_robbery_of_persons&period=2016&measure=burden",
        "adm1 indicator=homicide&period=2023",
      })
  void thePagesTableShowsTheNumbersOfEveryUnit(String level, String slice) {
    Map<String, JsonNode> features = features("coverage_gap_" + level, slice);
    try (OpenPage open = OpenPage.desktop(browser, origin, "#level=" + level + "&" + slice)) {
      Set<String> seen = new HashSet<>();
      for (Map<String, String> row : rows(open)) {
        String unit = row.get("unit");
        JsonNode properties = features.get(unit);
        seen.add(unit);
        assertCell(row, "gap", properties.get("gap"), 0);
        assertCell(row, "count", properties.get("count"), 0);
        if (properties.get("rate_status").asString().matches("observed|zero|unconfirmed")) {
          assertCell(row, "rate", properties.get("rate_per_100k"), 1);
          String[] limits = row.get("limits").split("–");
          assertThat(parse(limits[0])).as(unit).isEqualTo(rounded(properties, "rate_lower"));
          assertThat(parse(limits[1])).as(unit).isEqualTo(rounded(properties, "rate_upper"));
        }
        if (!properties.get("programme_status").asString().equals("not_reported")) {
          assertCell(row, "programmes", properties.get("programmes_active"), 0);
        }
      }
      assertThat(seen).isEqualTo(features.keySet());
      assertThat(open.complaints()).isEmpty();
    }
  }

  /** The texts that the page shows of every unit. */
  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> rows(OpenPage open) {
    return (List<Map<String, String>>) open.page().evaluate(READ_ROWS);
  }

  private static void assertCell(
      Map<String, String> row, String cell, JsonNode value, int decimals) {
    String text = row.get(cell);
    String what = row.get("unit") + " " + cell + " «" + text + "»";
    if (value == null || value.isNull()) {
      assertThat(text).as(what).doesNotContainPattern("[0-9]");
    } else {
      double half = 0.5 * Math.pow(10, -decimals) + 1e-9;
      assertThat(Math.abs(parse(text) - value.asDouble())).as(what).isLessThanOrEqualTo(half);
    }
  }

  /** A number as the page writes it in Spanish. */
  private static double parse(String text) {
    String digits = text.replace('−', '-').replaceAll("[^0-9,-]", "").replace(',', '.');
    return Double.parseDouble(digits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "CR-701 indicator=homicide&period=2015/2018",
        "CR-609 indicator=homicide&period=2018",
        "CR-203 indicator=homicide&period=2017",
      })
  void thePanelSaysWhatTheFeatureSays(String unit, String slice) {
    JsonNode properties = features("coverage_gap_adm2", slice).get(unit);
    String hash = "#level=adm2&" + slice + "&unit=" + unit;
    try (OpenPage open = OpenPage.desktop(browser, origin, hash)) {
      String rate = open.text("#panel .rate-large");
      assertThat(parse(rate.replaceAll("^[^0-9]*([0-9]+(,[0-9]+)?).*$", "$1")))
          .isEqualTo(rounded(properties, "rate_per_100k"));
      for (Map.Entry<String, String> strip :
          Map.of(
                  "crude",
                  "rate_per_100k",
                  "smoothed",
                  "rate_smoothed",
                  "smoothed_local",
                  "rate_smoothed_local")
              .entrySet()) {
        assertThat(parse(open.text("#panel .strip-row." + strip.getKey() + " > b")))
            .as(strip.getKey())
            .isEqualTo(rounded(properties, strip.getValue()));
      }
      assertThat(open.text("#panel .panel-body"))
          .contains(properties.get("rank_lower").asString())
          .contains(properties.get("rank_upper").asString());
    }
  }

  private static double rounded(JsonNode properties, String name) {
    return Math.round(10 * properties.get(name).asDouble()) / 10.0;
  }
}
