package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.brecha.ProgramRun;
import org.brecha.ServedAtlas;
import org.brecha.crs.ReferenceSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The positions of each reference system, held against those that GDAL and PROJ compute. */
@ServedAtlas
class CoordinatesGdalIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ITEMS = "/ogc/collections/coverage_gap_adm2/items?f=json";

  @LocalServerPort private int port;

  @TempDir private Path directory;

  /**
   * Tolerances are in units of the system. That of 5367 is the distance between two readings of its
   * datum: the EPSG's seven parameters here, none in PROJ, 7 cm apart.
   */
  @ParameterizedTest
  @CsvSource({
    "CRS84, OGC:CRS84, 1e-7",
    "WGS84, EPSG:4326, 1e-7",
    "WEB_MERCATOR, EPSG:3857, 0.02",
    "CRTM05, EPSG:5367, 0.1",
    "UTM_17N, EPSG:32617, 0.02"
  })
  void projHasTheSamePositions(ReferenceSystem system, String name, double tolerance)
      throws Exception {
    Path source = directory.resolve("lonlat.geojson");
    Files.writeString(source, get(ITEMS));
    Path turned = directory.resolve("turned.geojson");
    ProgramRun.of(
            directory,
            "ogr2ogr",
            "-f",
            "GeoJSON",
            "-lco",
            "COORDINATE_PRECISION=9",
            "-s_srs",
            "OGC:CRS84",
            "-t_srs",
            name,
            turned.toString(),
            source.toString())
        .outOfSuccess();
    List<Double> theirs = numbers(Files.readString(turned));
    List<Double> ours = numbers(get(ITEMS + "&crs=" + system.uri()));
    assertThat(ours).hasSameSizeAs(theirs).hasSizeGreaterThan(100);
    for (int i = 0; i < ours.size(); i++) {
      // GDAL writes easting first whatever the authority says; we write what the authority says.
      int same = system.isNorthFirst() ? i ^ 1 : i;
      assertThat(ours.get(i)).as("number " + i).isCloseTo(theirs.get(same), within(tolerance));
    }
  }

  private String get(String path) throws Exception {
    URI address = URI.create("http://localhost:" + port + path);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static List<Double> numbers(String geoJson) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode feature : JSON.readTree(geoJson).get("features")) {
      collect(feature.path("geometry").path("coordinates"), numbers);
    }
    return numbers;
  }

  private static void collect(JsonNode part, List<Double> into) {
    if (part.isNumber()) {
      into.add(part.doubleValue());
    }
    part.forEach(inner -> collect(inner, into));
  }
}
