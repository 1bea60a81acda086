package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brecha.crs.ReferenceSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 2, class crs, along the assertions of its executable test suite. */
@OgcWebTest
class CrsWebTest {

  private static final String UNITS = "/ogc/collections/boundaries_adm2";

  @LocalServerPort private int port;

  @Test
  @DisplayName("crs-uri, fc-md-crs-list, fc-md-storageCrs-valid-value: each collection names them")
  void collectionsNameTheirSystemsAndThatOfTheirStorage() throws Exception {
    for (JsonNode collection : Answer.list(get("/ogc/collections").json().get("collections"))) {
      List<String> systems =
          Answer.list(collection.get("crs")).stream().map(JsonNode::stringValue).toList();
      assertThat(systems).doesNotHaveDuplicates().contains(ReferenceSystem.CRS84.uri());
      assertThat(systems).contains(collection.get("storageCrs").stringValue());
      if (collection.get("id").stringValue().equals("boundaries_adm2")) {
        assertThat(systems)
            .containsExactlyElementsOf(
                Stream.of(ReferenceSystem.values()).map(ReferenceSystem::uri).toList());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("fc-crs-action, crs-parameter, ogc-crs-header, geojson: positions in the system")
  void itemsAreInTheSystemThatIsAskedForAndTheHeaderSaysSo(ReferenceSystem system)
      throws Exception {
    Answer usual = get(UNITS + "/items");
    assertThat(usual.header("Content-Crs")).contains("<" + ReferenceSystem.CRS84.uri() + ">");
    Answer asked = get(UNITS + "/items?crs=" + system.uri());
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.header("Content-Crs")).contains("<" + system.uri() + ">");
    assertThat(asked.ids()).isEqualTo(usual.ids());
    String authority = system == ReferenceSystem.CRS84 ? "OGC" : "EPSG";
    String curie = "%5B" + authority + "%3A" + system.code() + "%5D";
    for (String name : List.of(curie, system.uri().replace("http:", "https:"))) {
      Answer same = get(UNITS + "/items?crs=" + name);
      assertThat(same.header("Content-Crs")).isEqualTo(asked.header("Content-Crs"));
      assertThat(same.features()).isEqualTo(asked.features());
    }
    for (int i = 0; i < asked.features().size(); i++) {
      List<double[]> lonLat = positions(usual.features().get(i).get("geometry"));
      List<double[]> own = positions(asked.features().get(i).get("geometry"));
      assertThat(own).hasSameSizeAs(lonLat);
      for (int p = 0; p < own.size(); p++) {
        double[] expected = lonLat.get(p).clone();
        system.fromLonLat(expected);
        assertThat(own.get(p)).containsExactly(expected, within(0.02));
      }
    }
    Answer item = get(UNITS + "/items/XA-102?crs=" + system.uri());
    assertThat(item.header("Content-Crs")).contains("<" + system.uri() + ">");
    assertThat(item.json().get("geometry")).isEqualTo(geometryOf(asked, "XA-102"));
  }

  @Test
  @DisplayName("fc-bbox-crs-definition, -valid-value, -action: the same area in each system")
  void areasAreReadInTheSystemThatIsNamed() throws Exception {
    List<String> expected = get(UNITS + "/items?bbox=-83.99,10.1,-83.1,10.3").ids();
    assertThat(expected).containsExactly("XA-101", "XA-102", "XA-103");
    for (ReferenceSystem system : ReferenceSystem.values()) {
      double[] corners = {-83.99, 10.1, -83.1, 10.3};
      system.fromLonLat(corners);
      String box = corners[0] + "," + corners[1] + "," + corners[2] + "," + corners[3];
      Answer answer = get(UNITS + "/items?bbox=" + box + "&bbox-crs=" + system.uri());
      assertThat(answer.ids()).as(system.uri()).isEqualTo(expected);
      assertThat(answer.header("Content-Crs")).contains("<" + ReferenceSystem.CRS84.uri() + ">");
    }
  }

  @Test
  void axesThatAreExchangedAreToldInEverySystem() throws Exception {
    for (ReferenceSystem system : ReferenceSystem.values()) {
      double[] corners = {-83.99, 10.1, -83.1, 10.3};
      system.fromLonLat(corners);
      String box = corners[1] + "," + corners[0] + "," + corners[3] + "," + corners[2];
      Answer answer = get(UNITS + "/items?bbox=" + box + "&bbox-crs=" + system.uri());
      assertThat(answer.status()).as(system.uri()).isEqualTo(400);
      assertThat(answer.json().get("detail").stringValue()).contains("these look swapped");
    }
  }

  @Test
  void aMapThatIsZoomedOutBeyondItsSystemShowsAllThereIs() throws Exception {
    List<String> all = get(UNITS + "/items").ids();
    for (ReferenceSystem system : ReferenceSystem.values()) {
      if (!system.isDegrees()) {
        String box = "bbox=-4e7,-4e7,4e7,4e7&bbox-crs=" + system.uri();
        assertThat(get(UNITS + "/items?" + box).ids()).as(system.uri()).isEqualTo(all);
      }
    }
    String rounded = "-20037508.343,-20037508.343,20037508.343,20037508.343";
    String box = "bbox=" + rounded + "&bbox-crs=" + ReferenceSystem.WEB_MERCATOR.uri();
    assertThat(get(UNITS + "/items?" + box).ids()).isEqualTo(all);
  }

  @Test
  @DisplayName("crs-parameter-invalid, bbox-crs-invalid: 400")
  void whatIsNoSystemOfTheCollectionIsRefused() throws Exception {
    for (String name : List.of("crs", "bbox-crs", "filter-crs")) {
      Answer answer = get(UNITS + "/items?" + name + "=http://www.opengis.net/def/crs/EPSG/0/1");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("detail").stringValue())
          .startsWith(name + ": must be one of http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    }
  }

  @Test
  void pagesKeepTheSystem() throws Exception {
    String crs = ReferenceSystem.CRTM05.uri();
    Answer first = get(UNITS + "/items?limit=2&crs=" + crs);
    Answer next = Answer.to(first.links("next").get(0).get("href").stringValue());
    assertThat(next.header("Content-Crs")).contains("<" + crs + ">");
    assertThat(next.ids()).hasSize(2).doesNotContainAnyElementsOf(first.ids());
    assertThat(first.header("Access-Control-Expose-Headers").orElse("")).contains("Content-Crs");
  }

  @Test
  void ringsTurnOnTheMapAsTheyAlwaysDo() throws Exception {
    JsonNode usual = get(UNITS + "/items/XA-101").json().get("geometry");
    JsonNode swapped =
        get(UNITS + "/items/XA-101?crs=" + ReferenceSystem.WGS84.uri()).json().get("geometry");
    List<double[]> lonLat = positions(usual);
    List<double[]> latLon = positions(swapped);
    for (int i = 0; i < lonLat.size(); i++) {
      assertThat(latLon.get(i)).containsExactly(lonLat.get(i)[1], lonLat.get(i)[0]);
    }
  }

  private static JsonNode geometryOf(Answer answer, String id) {
    return answer.features().stream()
        .filter(f -> f.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow()
        .get("geometry");
  }

  private static List<double[]> positions(JsonNode geometry) {
    List<double[]> positions = new ArrayList<>();
    collect(geometry.get("coordinates"), positions);
    return positions;
  }

  private static void collect(JsonNode node, List<double[]> positions) {
    if (node.get(0).isNumber()) {
      positions.add(new double[] {node.get(0).doubleValue(), node.get(1).doubleValue()});
    } else {
      node.forEach(child -> collect(child, positions));
    }
  }

  private Answer get(String path) throws Exception {
    return Answer.to("http://localhost:" + port + path);
  }
}
