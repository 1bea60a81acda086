package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OgcWebTest
class ItemsWebTest {

  private static final String GAP = "/ogc/collections/coverage_gap_adm2/items";

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "es, Ningún programa registrado (none_registered)",
    "en, No programme registered (none_registered)"
  })
  void aPageSaysInWordsWhatTheDataHaveInCodes(String language, String words) throws Exception {
    String items = "/ogc/collections/coverage_gap_adm2/items";
    String of = "?f=html&filter=programme_status%20=%20%27none_registered%27&lang=" + language;
    Answer page = get(items + of);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<td>" + words + "</td>");
    Answer item = get(items + "/XA-101?f=html&indicator=robbery&lang=" + language);
    assertThat(item.body()).contains(language.equals("es") ? "<td>Sí</td>" : "<td>Yes</td>");
  }

  @Test
  void everyPropertyOfEveryFeatureIsThereAsTheLayerHasIt() throws Exception {
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    FeatureTable table = layer.table(MiniAtlas.HOMICIDE_2018);
    Answer answer = get(GAP + "?indicator=homicide&datetime=2018");
    assertThat(answer.features()).hasSize(table.size());
    int row = 0;
    for (JsonNode feature : answer.features()) {
      assertThat(feature.get("id").stringValue()).isEqualTo(table.featureId(row));
      JsonNode properties = feature.get("properties");
      assertThat(properties.propertyNames())
          .containsExactlyElementsOf(layer.fields().stream().map(LayerField::name).toList());
      for (int field = 0; field < layer.fields().size(); field++) {
        JsonNode sent = properties.get(layer.fields().get(field).name());
        Object value = table.value(row, field);
        if (value == null) {
          assertThat(sent.isNull()).isTrue();
        } else if (value instanceof Number number) {
          assertThat(sent.isNumber()).isTrue();
          assertThat(sent.doubleValue()).isEqualTo(number.doubleValue());
        } else if (value instanceof Boolean flag) {
          assertThat(sent.booleanValue()).isEqualTo(flag);
        } else {
          assertThat(sent.stringValue()).isEqualTo(value);
        }
      }
      row++;
    }
  }

  @Test
  void theKindsOfNothingStayApart() throws Exception {
    Answer answer = get(GAP + "?indicator=homicide&datetime=2018");
    assertThat(property(answer, MiniAtlas.ZERO, "count").intValue()).isZero();
    for (String unit : List.of(MiniAtlas.NO_DATA, MiniAtlas.SUPPRESSED, MiniAtlas.NOT_APPLICABLE)) {
      assertThat(property(answer, unit, "count").isNull()).isTrue();
      assertThat(property(answer, unit, "rate_per_100k").isNull()).isTrue();
    }
    assertThat(property(answer, MiniAtlas.ZERO, "rate_status").stringValue()).isEqualTo("zero");
    assertThat(property(answer, MiniAtlas.NO_DATA, "rate_status").stringValue())
        .isEqualTo("no_data");
    assertThat(property(answer, MiniAtlas.SUPPRESSED, "rate_status").stringValue())
        .isEqualTo("suppressed");
    assertThat(property(answer, MiniAtlas.NOT_APPLICABLE, "rate_status").stringValue())
        .isEqualTo("not_applicable");
  }

  @Test
  void indicatorAndTimeChooseTheFigures() throws Exception {
    assertThat(property(get(GAP + "?datetime=2019"), "XA-101", "count").intValue()).isEqualTo(25);
    assertThat(property(get(GAP + "?datetime=2018"), "XA-101", "count").intValue()).isEqualTo(22);
    assertThat(property(get(GAP + "?indicator=robbery"), "XA-102", "count").intValue())
        .isEqualTo(410);
    assertThat(property(get(GAP + "?period=2019"), "XA-101", "count").intValue()).isEqualTo(25);
    assertThat(get(GAP + "?period=2019&datetime=2018").ids()).isEmpty();
    assertThat(get(GAP + "/XA-101?period=2019&datetime=2018").status()).isEqualTo(404);
    assertThat(property(get(GAP + "?period=2019&datetime=2018/.."), "XA-101", "count").intValue())
        .as("a period that meets datetime")
        .isEqualTo(25);
  }

  @Test
  void nextLinksLeadThroughAllPagesWithEveryFilterKept() throws Exception {
    List<String> whole = get(GAP + "?indicator=homicide&datetime=2018&country=XA").ids();
    String first =
        GAP
            + "?limit=4&indicator=homicide&datetime=2018&country=XA&bbox=-84,9,-82,11"
            + "&properties=unit_code,rate_per_100k&skipGeometry=true&lang=en";
    Answer page = get(first);
    List<String> ids = new ArrayList<>(page.ids());
    int pages = 1;
    while (!page.links("next").isEmpty()) {
      String next = page.links("next").get(0).get("href").stringValue();
      assertThat(next)
          .contains("limit=4", "indicator=homicide", "datetime=2018", "country=XA", "lang=en")
          .contains("bbox=-84,9,-82,11", "properties=unit_code,rate_per_100k", "skipGeometry=true")
          .contains("f=json");
      assertThat(page.header("Link").orElse(""))
          .contains("<" + next + ">; rel=\"next\"; type=\"application/geo+json\"");
      page = Answer.to(next);
      assertThat(page.features())
          .allSatisfy(
              f -> {
                assertThat(f.get("geometry").isNull()).isTrue();
                assertThat(f.get("properties").propertyNames())
                    .containsExactly("unit_code", "rate_per_100k");
              });
      assertThat(page.links("prev")).hasSize(1);
      ids.addAll(page.ids());
      pages++;
    }
    assertThat(ids).isEqualTo(whole);
    assertThat(pages).isEqualTo(3);
    assertThat(page.json().get("numberMatched").intValue()).isEqualTo(whole.size());
  }

  @Test
  void aPageBehindTheLastOneIsEmptyAndHasNoNext() throws Exception {
    Answer answer = get(GAP + "?offset=100000");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.ids()).isEmpty();
    assertThat(answer.links("next")).isEmpty();
  }

  @Test
  void everyKindOfPropertyFilters() throws Exception {
    String slice = "?indicator=homicide&datetime=2018&";
    assertThat(get(GAP + slice + "unit_code=XA-103").ids()).containsExactly("XA-103");
    assertThat(get(GAP + slice + "name=Jard%C3%ADn").ids()).containsExactly("XA-110");
    assertThat(get(GAP + slice + "name=jardin").ids()).isEmpty();
    assertThat(get(GAP + slice + "count=0").ids()).containsExactly("XA-103");
    assertThat(get(GAP + slice + "rate_per_100k=11.0").ids()).containsExactly("XA-101");
    assertThat(get(GAP + slice + "rate_per_100k=1.1e1").ids()).containsExactly("XA-101");
    assertThat(get(GAP + slice + "reported_crime=true").ids()).isEmpty();
    assertThat(get(GAP + slice + "rate_status=suppressed&country=XA").ids())
        .containsExactly("XA-106");
    assertThat(get("/ogc/collections/programmes/items?unit_code=XA-101&skipGeometry=true").ids())
        .containsExactly("P-CLUB_XA-101", "P-SCHOOL_XA-101");
  }

  @Test
  void geometryIsLongitudeFirstWithShellsCounterClockwise() throws Exception {
    JsonNode hole = get("/ogc/collections/boundaries_adm2/items/XA-102").json().get("geometry");
    assertThat(hole.get("type").stringValue()).isIn("Polygon", "MultiPolygon");
    JsonNode polygon =
        hole.get("type").stringValue().equals("Polygon")
            ? hole.get("coordinates")
            : hole.get("coordinates").get(0);
    assertThat(polygon.size()).isEqualTo(2);
    assertThat(signedArea(polygon.get(0))).isPositive();
    assertThat(signedArea(polygon.get(1))).isNegative();
    JsonNode islands = get("/ogc/collections/boundaries_adm2/items/XA-104").json().get("geometry");
    assertThat(islands.get("type").stringValue()).isEqualTo("MultiPolygon");
    assertThat(islands.get("coordinates").size()).isEqualTo(2);
    JsonNode seat = get("/ogc/collections/boundaries_adm2/items/XA-108").json().get("geometry");
    assertThat(seat.get("type").stringValue()).isEqualTo("Point");
    assertThat(seat.get("coordinates").get(0).doubleValue()).isEqualTo(-82.6);
    assertThat(seat.get("coordinates").get(1).doubleValue()).isEqualTo(9.9);
  }

  @Test
  void aNationalProgrammeHasNullGeometry() throws Exception {
    Answer answer = get("/ogc/collections/programmes/items/P-NATION_national");
    assertThat(answer.json().get("geometry").isNull()).isTrue();
    assertThat(answer.json().get("properties").get("unit_code").isNull()).isTrue();
  }

  @Test
  void oneProgrammeIsThereOnlyInItsTimeAsInTheList() throws Exception {
    String programmes = "/ogc/collections/programmes/items";
    List<String> in1950 = get(programmes + "?datetime=1950").ids();
    List<String> gone = get(programmes).ids().stream().filter(id -> !in1950.contains(id)).toList();
    assertThat(gone).isNotEmpty();
    for (String id : gone) {
      assertThat(get(programmes + "/" + id + "?datetime=1950").status()).isEqualTo(404);
      assertThat(get(programmes + "/" + id).status()).isEqualTo(200);
    }
  }

  @Test
  void fileSaysThatBoundariesAreSchematicAndWhoIsCredited() throws Exception {
    JsonNode all = get(GAP).json();
    assertThat(all.get("schematic").booleanValue()).isTrue();
    assertThat(all.get("attribution").stringValue()).contains("Mini-atlas, drawn by hand");
    assertThat(all.get("edition").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
  }

  @Test
  void gzipIsSentWhereItIsAccepted() throws Exception {
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + GAP))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertThat(new String(plain, "UTF-8")).isEqualTo(get(GAP).body());
    assertThat(packed.body().length).isLessThan(plain.length / 3);
  }

  @Test
  void aHostThatIsNotOursGetsPathsAndNotItsOwnName() throws Exception {
    // 127.0.0.1 is this machine too; the JDK's client does not let a test forge the Host header.
    Answer answer = Answer.to("http://127.0.0.1:" + port + "/ogc");
    assertThat(answer.links("data").get(0).get("href").stringValue())
        .isEqualTo("http://127.0.0.1:" + port + "/ogc/collections");
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String request =
          "GET /ogc?f=json HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes());
      String text = new String(socket.getInputStream().readAllBytes());
      assertThat(text).startsWith("HTTP/1.1 200").doesNotContain("evil");
      assertThat(text).contains("\"href\":\"/ogc/collections\"");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "3, 2", "3, 5", "4, 3", "100, 4"})
  void walkingBackByThePrevLinksMeetsEveryEarlierRowOnce(int offset, int limit) throws Exception {
    List<String> all = get(GAP).ids();
    List<String> met = new ArrayList<>();
    String next = GAP + "?limit=" + limit + "&offset=" + offset;
    for (Answer page = get(next); page != null; ) {
      met.addAll(0, page.ids());
      List<JsonNode> before = page.links("prev");
      page = before.isEmpty() ? null : Answer.to(before.get(0).get("href").stringValue());
      assertThat(met.size()).isLessThanOrEqualTo(all.size());
    }
    int end = Math.min(all.size(), offset + limit);
    assertThat(met).isEqualTo(all.subList(0, end));
  }

  @Test
  void anEmptyCollectionHasNoPageBefore() throws Exception {
    Answer none = get(GAP + "?unit_code=none&offset=3");
    assertThat(none.ids()).isEmpty();
    assertThat(none.links("prev")).isEmpty();
  }

  @Test
  void theTitlesFollowTheLanguage() throws Exception {
    String path = "/ogc/collections/coverage_gap_adm2/schema";
    Answer spanish = get(path + "?lang=es");
    Answer english = get(path, "Accept-Language", "en-GB, es;q=0.5");
    assertThat(spanish.header("Content-Language")).contains("es");
    assertThat(english.header("Content-Language")).contains("en");
    JsonNode rate = spanish.json().get("properties").get("rate_per_100k");
    assertThat(rate.get("title").stringValue()).isEqualTo("Tasa por 100 000 habitantes");
    assertThat(rate.get("type").stringValue()).isEqualTo("number");
    assertThat(english.json().get("properties").get("rate_per_100k").get("title").stringValue())
        .isEqualTo("Rate per 100,000 people");
    assertThat(english.json().get("additionalProperties").booleanValue()).isFalse();
    assertThat(english.json().get("properties").get("indicator").get("enum").get(0).stringValue())
        .isEqualTo("homicide");
  }

  @Test
  void boundsOfTheFeaturesAreWithinTheExtent() throws Exception {
    JsonNode extent =
        get("/ogc/collections/boundaries_adm2").json().get("extent").get("spatial").get("bbox");
    JsonNode box = extent.get(0);
    Envelope all =
        new Envelope(
            box.get(0).doubleValue(),
            box.get(2).doubleValue(),
            box.get(1).doubleValue(),
            box.get(3).doubleValue());
    for (JsonNode feature : get("/ogc/collections/boundaries_adm2/items").features()) {
      positions(feature.get("geometry").get("coordinates"))
          .forEach(p -> assertThat(all.contains(p[0], p[1])).isTrue());
    }
  }

  private static List<double[]> positions(JsonNode coordinates) {
    if (coordinates.get(0).isNumber()) {
      return List.of(
          new double[] {coordinates.get(0).doubleValue(), coordinates.get(1).doubleValue()});
    }
    List<double[]> all = new ArrayList<>();
    Answer.list(coordinates).forEach(part -> all.addAll(positions(part)));
    return all;
  }

  /** Positive if the ring runs counter-clockwise with x to the east and y to the north. */
  private static double signedArea(JsonNode ring) {
    double area = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      JsonNode a = ring.get(i);
      JsonNode b = ring.get(i + 1);
      area +=
          a.get(0).doubleValue() * b.get(1).doubleValue()
              - b.get(0).doubleValue() * a.get(1).doubleValue();
    }
    return area;
  }

  private static JsonNode property(Answer answer, String id, String name) {
    return answer.features().stream()
        .filter(f -> f.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow()
        .get("properties")
        .get(name);
  }

  private Answer get(String path, String... headers) throws Exception {
    return Answer.to("http://localhost:" + port + path, headers);
  }
}
