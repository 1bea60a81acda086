package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Written along the abstract test suite of OGC API Features Part 1, version 1.0.1 (annex A), as its
 * executable suite carries it out: /conf/core root-op, root-success, api-definition-op,
 * conformance-op, conformance-success, fc-md-op, fc-md-success, fc-md-links, fc-md-items,
 * fc-md-items-links, fc-md-extent, sfc-md-op, sfc-md-success, fc-op, fc-response, fc-links,
 * fc-numberMatched, fc-numberReturned, fc-timeStamp, fc-bbox-definition and -response,
 * fc-limit-definition and -response, fc-time-definition and -response, query-param-unknown,
 * query-param-invalid, crs84, f-op, f-success, f-links; /conf/geojson; /conf/html. The definitions
 * of parameters are in {@link ApiDefinitionWebTest}, refusals in {@link BadParametersWebTest}.
 */
@OgcWebTest
class FeaturesCoreWebTest {

  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

  @LocalServerPort private int port;

  static Stream<String> collections() {
    return MiniAtlas.snapshot().layers().stream().map(Layer::id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ogc", "/ogc/"})
  @DisplayName("root-op, root-success: the landing page leads everywhere")
  void theLandingPageLeadsEverywhere(String path) throws Exception {
    Answer answer = get(path, "Accept", "application/json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("application/json");
    assertLinks(answer, "application/json", "text/html");
    assertThat(answer.links("service-desc").get(0).get("type").stringValue())
        .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
    for (String relation : List.of("service-desc", "service-doc", "conformance", "data")) {
      JsonNode link = answer.links(relation).get(0);
      Answer linked = Answer.to(link.get("href").stringValue());
      assertThat(linked.status()).isEqualTo(200);
      assertThat(linked.type()).startsWith(link.get("type").stringValue());
    }
  }

  @Test
  @DisplayName(
      "conformance-op, conformance-success: core, GeoJSON, HTML and OpenAPI 3.0 are declared")
  void theDeclaredClassesAreThoseThatHold() throws Exception {
    Answer answer = get("/ogc/conformance");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(Answer.list(answer.json().get("conformsTo")).stream().map(JsonNode::stringValue))
        .contains(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30")
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("fc-md-op, -success, -links, -items: every layer is a collection with its links")
  void everyLayerIsACollection() throws Exception {
    Answer answer = get("/ogc/collections");
    assertThat(answer.status()).isEqualTo(200);
    assertLinks(answer, "application/json", "text/html");
    List<JsonNode> collections = Answer.list(answer.json().get("collections"));
    assertThat(collections.stream().map(c -> c.get("id").stringValue()))
        .containsExactlyElementsOf(collections().toList());
    for (JsonNode collection : collections) {
      List<String> itemTypes = new ArrayList<>();
      for (JsonNode link : Answer.list(collection.get("links"))) {
        assertThat(link.hasNonNull("rel") && link.hasNonNull("type")).isTrue();
        if (link.get("rel").stringValue().equals("items")) {
          itemTypes.add(link.get("type").stringValue());
        }
      }
      assertThat(itemTypes).containsExactly("application/geo+json", "text/html");
    }
  }

  @ParameterizedTest
  @MethodSource("collections")
  @DisplayName(
      "sfc-md-op, sfc-md-success, fc-md-extent: a collection describes itself as the list does")
  void aCollectionDescribesItself(String id) throws Exception {
    Answer answer = get("/ogc/collections/" + id + "?lang=en");
    assertThat(answer.status()).isEqualTo(200);
    assertLinks(answer, "application/json", "text/html");
    JsonNode one = answer.json();
    JsonNode listed =
        Answer.list(get("/ogc/collections?lang=en").json().get("collections")).stream()
            .filter(c -> c.get("id").stringValue().equals(id))
            .findFirst()
            .orElseThrow();
    for (String member : List.of("id", "title", "description", "attribution", "extent", "crs")) {
      assertThat(one.get(member)).as(member).isEqualTo(listed.get(member));
    }
    assertThat(one.get("itemType").stringValue()).isEqualTo("feature");
    assertThat(one.get("crs").get(0).stringValue()).isEqualTo(CRS84);
    assertThat(one.get("schematic").booleanValue())
        .isEqualTo(MiniAtlas.snapshot().findLayer(id).orElseThrow().schematic());
    assertThat(one.get("edition").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
    boolean empty = MiniAtlas.snapshot().findLayer(id).orElseThrow().mosaic().size() == 0;
    assertThat(one.path("extent").has("spatial")).isEqualTo(!empty);
    if (empty) {
      return;
    }
    JsonNode box = one.get("extent").get("spatial").get("bbox").get(0);
    assertThat(box.get(0).doubleValue()).isBetween(-84.001, -82.0);
    assertThat(box.get(1).doubleValue()).isBetween(9.499, 10.5);
    assertThat(box.get(2).doubleValue()).isGreaterThan(box.get(0).doubleValue());
    assertThat(box.get(3).doubleValue()).isGreaterThan(box.get(1).doubleValue());
  }

  @Test
  @DisplayName("fc-md-extent: the temporal extent is that of the periods")
  void theTemporalExtentIsThatOfThePeriods() throws Exception {
    JsonNode extent = get("/ogc/collections/coverage_gap_adm2").json().get("extent");
    JsonNode interval = extent.get("temporal").get("interval").get(0);
    assertThat(interval.get(0).stringValue()).isEqualTo("2018-01-01T00:00:00Z");
    assertThat(interval.get(1).stringValue()).isEqualTo("2019-12-31T23:59:59Z");
    assertThat(get("/ogc/collections/boundaries_adm2").json().get("extent").has("temporal"))
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource("collections")
  @DisplayName("fc-op, fc-response, fc-links, numberMatched, numberReturned, timeStamp, crs84")
  void itemsAreAGeoJsonFeatureCollection(String id) throws Exception {
    Answer answer =
        get("/ogc/collections/" + id + "/items?limit=3", "Accept", "application/geo+json");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.type()).isEqualTo("application/geo+json");
    assertLinks(answer, "application/geo+json", "text/html");
    JsonNode all = answer.json();
    assertThat(all.get("type").stringValue()).isEqualTo("FeatureCollection");
    assertThat(all.has("crs")).isFalse();
    assertThat(all.get("numberReturned").intValue()).isEqualTo(answer.features().size());
    assertThat(answer.header("OGC-NumberReturned"))
        .contains(Integer.toString(answer.features().size()));
    assertThat(Instant.parse(all.get("timeStamp").stringValue()))
        .isEqualTo(MiniAtlas.snapshot().changedAt());
    assertThat(followAll(answer))
        .hasSize(all.get("numberMatched").intValue())
        .doesNotHaveDuplicates();
    for (JsonNode feature : answer.features()) {
      assertThat(feature.get("type").stringValue()).isEqualTo("Feature");
      assertThat(feature.get("properties").isObject()).isTrue();
      assertThat(feature.has("geometry")).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("collections")
  @DisplayName("f-op, f-success, f-links: every feature can be had alone, and is the same")
  void everyFeatureCanBeHadAlone(String id) throws Exception {
    for (JsonNode feature : get("/ogc/collections/" + id + "/items").features()) {
      Answer alone = get("/ogc/collections/" + id + "/items/" + feature.get("id").stringValue());
      assertThat(alone.status()).isEqualTo(200);
      assertThat(alone.type()).isEqualTo("application/geo+json");
      for (String member : List.of("type", "id", "geometry", "properties")) {
        assertThat(alone.json().get(member)).isEqualTo(feature.get(member));
      }
      assertLinks(alone, "application/geo+json", "text/html");
      assertThat(alone.links("collection").get(0).get("href").stringValue())
          .endsWith("/ogc/collections/" + id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1.5,50.0,1.5,53.0",
        "-80.0,-5.0,-70.0,5.0",
        "177.0,65.0,-177.0,70.0",
        "-180.0,85.0,180.0,90.0",
        "-180.0,-90.0,180.0,-85.0"
      })
  @DisplayName("fc-bbox-response: a far box has only what has no geometry")
  void aFarBoxHasOnlyWhatHasNoGeometry(String box) throws Exception {
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=" + box).ids()).isEmpty();
    assertThat(get("/ogc/collections/programmes/items?bbox=" + box).ids())
        .containsExactly("P-NATION_national");
  }

  @Test
  @DisplayName(
      "fc-bbox-response: a box has what its geometry meets, not what only its envelope does")
  void aBoxHasWhatTheGeometryMeets() throws Exception {
    // Inside the hole of 102, which 103 fills: the envelope of 102 meets the box, its area does
    // not.
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=-83.3,10.2,-83.2,10.3").ids())
        .containsExactly("XA-103");
    // Between the two islands of 104.
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=-82.49,10.2,-82.41,10.4").ids())
        .isEmpty();
    // A point on the edge that 101 and 102 share, and six numbers.
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=-83.5,10.4,-83.5,10.4").ids())
        .containsExactly("XA-101", "XA-102");
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=-83.5,10.4,0,-83.5,10.4,9").ids())
        .containsExactly("XA-101", "XA-102");
  }

  @Test
  @DisplayName("fc-bbox-response: the edges of the world and the antimeridian")
  void aBoxAcrossTheAntimeridianHasBothSides() throws Exception {
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=-180,-90,180,90").ids())
        .hasSize(get("/ogc/collections/boundaries_adm2/items").ids().size());
    assertThat(get("/ogc/collections/boundaries_adm2/items?bbox=170,9,-83.9,10.2").ids())
        .containsExactly("XA-101", "XA-105", "XA-106");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019",
        "2019-02",
        "2019-07-01T00:00:00Z",
        "2018-06-01T00:00:00Z/2019-01-01T00:00:00Z",
        "2018/..",
        "../2019-01-01",
        "2019-01-15/P2D"
      })
  @DisplayName("fc-time-response: the newest period that meets the time is chosen")
  void theNewestPeriodThatMeetsTheTimeIsChosen(String datetime) throws Exception {
    Answer answer =
        get("/ogc/collections/coverage_gap_adm2/items?indicator=homicide&datetime=" + datetime);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.features())
        .isNotEmpty()
        .allMatch(f -> f.get("properties").get("period").stringValue().equals("2019"));
  }

  @Test
  @DisplayName("fc-time-response: no figures for a time is an empty collection")
  void noFiguresForATimeIsAnEmptyCollection() throws Exception {
    Answer answer = get("/ogc/collections/coverage_gap_adm2/items?datetime=1999");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.features()).isEmpty();
    assertThat(answer.json().get("numberMatched").intValue()).isZero();
  }

  @Test
  @DisplayName("fc-time-response: what has no time meets every time")
  void whatHasNoTimeMeetsEveryTime() throws Exception {
    assertThat(get("/ogc/collections/boundaries_adm2/items?datetime=1999").ids()).isNotEmpty();
    // The start of P-OPEN is not known; all others began in 2010 or later.
    assertThat(get("/ogc/collections/programmes/items?datetime=1999").ids())
        .containsExactly("P-OPEN_XA-102");
  }

  @Test
  @DisplayName("fc-time-response: programmes are those whose own time meets the time")
  void programmesAreThoseWhoseOwnTimeMeetsTheTime() throws Exception {
    assertThat(get("/ogc/collections/programmes/items?datetime=2015").ids())
        .containsExactly("P-CLUB_XA-101", "P-NATION_national", "P-OPEN_XA-102");
    assertThat(get("/ogc/collections/programmes/items?datetime=2015/2016").ids())
        .containsExactly(
            "P-CLUB_XA-101",
            "P-NATION_national",
            "P-OPEN_XA-102",
            "P-SCHOOL_XA-101",
            "P-SCHOOL_XA-104",
            "P-TABLE_XA-102");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 100, 10_000, 2_000_000_000})
  @DisplayName("fc-limit-response: never more than the limit, and a too large one is clipped")
  void neverMoreThanTheLimit(int limit) throws Exception {
    Answer answer = get("/ogc/collections/boundaries_adm2/items?limit=" + limit);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.features()).hasSizeLessThanOrEqualTo(limit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ogc",
        "/ogc/conformance",
        "/ogc/api",
        "/ogc/collections",
        "/ogc/collections/coverage_gap_adm2",
        "/ogc/collections/coverage_gap_adm2/schema",
        "/ogc/collections/coverage_gap_adm2/queryables",
        "/ogc/collections/coverage_gap_adm2/items",
        "/ogc/collections/coverage_gap_adm2/items/XA-101"
      })
  @DisplayName("/conf/html, RFC 9110: every resource has HTML, an entity tag, 304 and HEAD")
  void everyResourceHasHtmlAnEntityTagAndHead(String path) throws Exception {
    Answer html = get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(html.status()).isEqualTo(200);
    assertThat(html.type()).isEqualTo("text/html;charset=UTF-8");
    Answer json = get(path + "?f=json", "Accept", "text/html");
    assertThat(json.type()).contains("json");
    String tag = json.header("ETag").orElseThrow();
    assertThat(tag).startsWith("\"" + MiniAtlas.snapshot().edition() + "-");
    assertThat(html.header("ETag").orElseThrow()).isNotEqualTo(tag);
    assertThat(json.header("Vary").orElse("")).contains("Accept", "Accept-Language");
    assertThat(get(path + "?f=json").body()).isEqualTo(json.body());
    Answer again = get(path + "?f=json", "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    Answer head = Answer.toMethod("HEAD", url(path + "?f=json"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("ETag")).contains(tag);
    assertThat(Answer.toMethod("POST", url(path)).status()).isEqualTo(405);
    assertThat(get(path, "Accept", "image/png").status()).isEqualTo(406);
  }

  @Test
  void whatDoesNotExistIsA404ThatDoesNotEcho() throws Exception {
    for (String path :
        List.of(
            "/ogc/collections/nope%3Cb%3E",
            "/ogc/collections/nope/items",
            "/ogc/collections/boundaries_adm2/items/XA-999",
            "/ogc/collections/boundaries_adm2/items/%3Cb%3E",
            "/ogc/collections/coverage_gap_adm2/items/XA-101?datetime=1999",
            "/ogc/nothing")) {
      Answer answer = get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.type()).isEqualTo("application/problem+json");
      assertThat(answer.body()).doesNotContain("nope", "999", "<");
    }
  }

  private void assertLinks(Answer answer, String self, String alternate) throws Exception {
    assertThat(answer.links("self")).hasSize(1);
    assertThat(answer.links("self").get(0).get("type").stringValue()).isEqualTo(self);
    assertThat(answer.links("alternate").stream().map(l -> l.get("type").stringValue()))
        .containsExactly(alternate);
    for (JsonNode link : Answer.list(answer.json().get("links"))) {
      assertThat(link.hasNonNull("rel") && link.hasNonNull("type")).isTrue();
      if (!link.get("rel").stringValue().equals("license")) {
        assertThat(link.get("href").stringValue()).startsWith(url("/"));
      }
    }
    String href = answer.links("alternate").get(0).get("href").stringValue();
    assertThat(Answer.to(href).type()).startsWith(alternate);
  }

  private static List<String> followAll(Answer first) throws Exception {
    List<String> ids = new ArrayList<>(first.ids());
    Answer page = first;
    while (!page.links("next").isEmpty()) {
      page = Answer.to(page.links("next").get(0).get("href").stringValue());
      assertThat(page.status()).isEqualTo(200);
      ids.addAll(page.ids());
    }
    return ids;
  }

  private Answer get(String path, String... headers) throws Exception {
    return Answer.to(url(path), headers);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
