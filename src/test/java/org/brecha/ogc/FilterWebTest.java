package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC API Features Part 3: classes queryables, queryables-query-parameters, features-filter. */
@OgcWebTest
class FilterWebTest {

  private static final String GAP = "/ogc/collections/coverage_gap_adm2";
  private static final String ITEMS = GAP + "/items?period=2018&indicator=homicide";

  @LocalServerPort private int port;

  @Test
  @DisplayName("filter-param-fc, features-filter: parameters filter, filter-lang, filter-crs")
  void aFilterInEitherLanguageChoosesTheItems() throws Exception {
    Answer text = get(ITEMS + "&filter=" + encode("count > 14 OR name LIKE 'C%'"));
    assertThat(text.ids()).containsExactly("XA-101", "XA-102", "XA-103");
    assertThat(text.json().get("numberMatched").intValue()).isEqualTo(3);
    Answer named = get(ITEMS + "&filter-lang=cql2-text&filter=" + encode("count > 14"));
    assertThat(named.ids()).containsExactly("XA-101", "XA-102");
    Answer json =
        get(
            ITEMS
                + "&filter-lang=cql2-json&filter="
                + encode("{\"op\":\">\",\"args\":[{\"property\":\"count\"},14]}"));
    assertThat(json.ids()).isEqualTo(named.ids());
  }

  @Test
  @DisplayName("filter-param-multiple: all that is asked must hold")
  void aFilterHoldsTogetherWithEverythingElse() throws Exception {
    String filter = "&filter=" + encode("count >= 0 AND NOT name = 'Alba'");
    assertThat(get(ITEMS + filter + "&bbox=-83.99,10.1,-83.1,10.3").ids())
        .containsExactly("XA-102", "XA-103");
    assertThat(get(ITEMS + filter + "&rate_status=zero").ids()).containsExactly("XA-103");
    assertThat(get(GAP + "/items?indicator=homicide&datetime=2019" + filter).ids()).isEmpty();
    assertThat(get(GAP + "/items?indicator=homicide&datetime=1900" + filter).ids()).isEmpty();
  }

  @Test
  void pagesOfAFilterHoldEveryItemOnceAndTheirLinksKeepIt() throws Exception {
    String filter = encode("S_INTERSECTS(geometry, BBOX(-84.1,9.4,-82.45,10.6)) AND count >= 0");
    List<String> all = get(ITEMS + "&filter=" + filter).ids();
    assertThat(all).hasSizeGreaterThan(6);
    List<String> paged = new ArrayList<>();
    Answer page = get(ITEMS + "&limit=3&filter=" + filter + "&filter-lang=cql2-text");
    while (true) {
      assertThat(page.json().get("numberMatched").intValue()).isEqualTo(all.size());
      paged.addAll(page.ids());
      List<JsonNode> next = page.links("next");
      if (next.isEmpty()) {
        break;
      }
      assertThat(next.get(0).get("href").stringValue()).contains("filter=", "filter-lang=");
      page = Answer.to(next.get(0).get("href").stringValue());
    }
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void aLongFilterIsAnsweredThoughNoHeaderCouldRepeatIt() throws Exception {
    String filter = encode("name <> '" + "á".repeat(1_200) + "'");
    Answer answer = get(ITEMS + "&limit=1&offset=1&filter=" + filter);
    assertThat(answer.status()).isEqualTo(200);
    Answer next = Answer.to(answer.links("next").get(0).get("href").stringValue());
    assertThat(next.ids()).hasSize(1).doesNotContainAnyElementsOf(answer.ids());
    assertThat(answer.header("Link")).isEmpty();
    String longest = encode("name <> '" + "a".repeat(7_980) + "'");
    assertThat(get(ITEMS + "&limit=1&filter=" + longest).status()).isEqualTo(200);
    assertThat(get(ITEMS + "&limit=1").header("Link").orElse("")).contains("rel=\"next\"");
  }

  @Test
  @DisplayName("queryables-op, queryables-response: all that can be named, nothing else")
  void theQueryablesAreExactlyWhatAFilterCanName() throws Exception {
    Answer queryables = get(GAP + "/queryables?f=json");
    assertThat(queryables.type()).startsWith("application/schema+json");
    JsonNode schema = queryables.json();
    assertThat(schema.get("$schema").stringValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("$id").stringValue()).isEqualTo(url(GAP + "/queryables"));
    assertThat(schema.get("type").stringValue()).isEqualTo("object");
    assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
    assertThat(schema.get("properties").get("geometry").get("format").stringValue())
        .startsWith("geometry-");
    for (String name : schema.get("properties").propertyNames()) {
      Answer answer = get(ITEMS + "&limit=1&filter=" + encode('"' + name + "\" IS NULL"));
      assertThat(answer.status()).as(name).isEqualTo(200);
    }
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThat(schema.get("properties").propertyNames())
        .hasSize(layer.fields().size() + 1)
        .containsAll(layer.fields().stream().map(LayerField::name).toList());
    assertThat(get(ITEMS + "&filter=" + encode("nope IS NULL")).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("filter-crs-wgs84, filter-crs-param: CRS84 unless another system is named")
  void geometriesAreReadInTheSystemThatIsNamed() throws Exception {
    String crs84 = "&filter=" + encode("S_INTERSECTS(geometry,POINT(-83.25 10.25))");
    assertThat(get(ITEMS + crs84).ids()).containsExactly("XA-103");
    String wgs84 = "&filter=" + encode("S_INTERSECTS(geometry,POINT(10.25 -83.25))");
    String crs = "&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326";
    assertThat(get(ITEMS + wgs84 + crs).ids()).containsExactly("XA-103");
    assertThat(get(ITEMS + wgs84).status()).isEqualTo(200);
    assertThat(get(ITEMS + wgs84).ids()).isEmpty();
  }

  /** QGIS asks so: it knows nothing of our parameters. */
  @Test
  void aFilterThatRequiresAnIndicatorOrPeriodChoosesThemAsTheParametersDo() throws Exception {
    String items = GAP + "/items?filter=";
    Answer robbery = get(items + encode("indicator = 'robbery' AND count > 1"));
    assertThat(robbery.ids()).containsExactly("XA-102");
    Answer of2019 =
        get(items + encode("indicator = 'homicide' AND (period = '2019' AND count = 25)"));
    assertThat(of2019.ids()).containsExactly("XA-101");
    assertThat(get(items + encode("indicator = 'nope'")).ids()).isEmpty();
    assertThat(get(items + encode("period = 'nope'")).ids()).isEmpty();
    Answer contradiction = get(ITEMS + "&filter=" + encode("period = '2019'"));
    assertThat(contradiction.status()).isEqualTo(200);
    assertThat(contradiction.ids()).isEmpty();
    String programmes = "/ogc/collections/programmes/items?filter=" + encode("period = 'nope'");
    assertThat(get(programmes).ids()).isEmpty();
  }

  /** However a condition is written, it means the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "period = '2019'",
        "'2019' = period",
        "period IN ('2019')",
        "period LIKE '2019'",
        "period LIKE '%19'",
        "period BETWEEN '2019' AND '2019'",
        "period > '2018'",
        "period <> '2018'",
        "NOT (period <> '2019')",
        "(period = '2019' OR FALSE)",
        "(period = '2019' AND count > 1) OR (period = '2019' AND count = 25)",
        "CASEI(period) = CASEI('2019')",
        "T_INTERSECTS(period, DATE('2019-05-05'))",
        "T_AFTER(period, DATE('2018-12-31'))",
        "{\"op\":\"in\",\"args\":[{\"property\":\"period\"},[\"2019\"]]}",
        "{\"op\":\"=\",\"args\":[\"2019\",{\"property\":\"period\"}]}"
      })
  void everyConditionThatLeavesOnePeriodChoosesIt(String condition) throws Exception {
    String language = condition.startsWith("{") ? "&filter-lang=cql2-json" : "";
    Answer chosen = get(GAP + "/items?indicator=homicide&period=2019");
    Answer filtered = get(GAP + "/items?filter=" + encode(condition) + language);
    assertThat(filtered.status()).isEqualTo(200);
    List<String> counted = new ArrayList<>();
    boolean all = !condition.contains("count");
    for (JsonNode item : chosen.json().get("features")) {
      if (all || item.get("properties").get("count").isNumber()) {
        counted.add(item.get("id").stringValue());
      }
    }
    assertThat(filtered.ids()).isEqualTo(counted).isNotEmpty();
    for (JsonNode item : filtered.json().get("features")) {
      assertThat(item.get("properties").get("period").stringValue()).isEqualTo("2019");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "indicator IN ('robbery')",
        "'robbery' = indicator",
        "NOT indicator IN ('homicide')",
        "indicator LIKE 'rob%'",
        "CASEI(indicator) = CASEI('ROBBERY')"
      })
  void everyConditionThatLeavesOneIndicatorChoosesIt(String condition) throws Exception {
    List<String> chosen = get(GAP + "/items?indicator=robbery").ids();
    Answer filtered = get(GAP + "/items?filter=" + encode(condition));
    assertThat(filtered.ids()).isEqualTo(chosen).isNotEmpty();
    assertThat(filtered.body()).contains("\"indicator\":\"robbery\"");
  }

  /** Half of what was asked for would look like all of it. */
  @Test
  void aFilterThatLeavesSeveralIsRefusedUnlessAParameterChoosesOne() throws Exception {
    String three =
        encode("period IN ('2019', '2018/2019') AND (count > 1 OR indicator = 'homicide')");
    Answer several = get(GAP + "/items?filter=" + three);
    assertThat(several.status()).isEqualTo(400);
    assertThat(several.json().get("detail").stringValue())
        .startsWith("filter: ")
        .contains("one period", "2018/2019", "parameter period");
    assertThat(get(GAP + "/items?period=2019&filter=" + three).ids()).isNotEmpty();
    assertThat(get(GAP + "/items?datetime=2019&filter=" + three).ids()).isNotEmpty();
    // All that there are: nothing is asked for that a request without a filter has not.
    Answer both = get(GAP + "/items?filter=" + encode("indicator IN ('homicide', 'robbery')"));
    assertThat(both.ids()).isEqualTo(get(GAP + "/items").ids());
    Answer pooled = get(GAP + "/items?filter=" + encode("period = '2018/2019'"));
    assertThat(pooled.ids()).isEqualTo(get(GAP + "/items?period=2018/2019").ids()).isNotEmpty();
  }

  @Test
  @DisplayName("queryables-query-parameters: every queryable of a simple type")
  void everyPropertyIsAParameterToo() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String items = "/ogc/collections/" + layer.id() + "/items?limit=1000&skipGeometry=true";
      JsonNode all = get(items).json().get("features");
      for (LayerField field : layer.fields()) {
        for (JsonNode item : all) {
          JsonNode value = item.get("properties").get(field.name());
          if (value.isNull() || field.name().equals("period") || field.name().equals("indicator")) {
            continue;
          }
          String text = value.isString() ? value.stringValue() : value.toString();
          String literal = value.isString() ? "'" + text.replace("'", "''") + "'" : text;
          List<String> filtered =
              get(items + "&filter=" + encode(field.name() + " = " + literal)).ids();
          assertThat(get(items + "&" + field.name() + "=" + encode(text)).ids())
              .as("%s: %s = %s", layer.id(), field.name(), text)
              .isEqualTo(filtered)
              .isNotEmpty();
          break;
        }
      }
    }
  }

  @Test
  void theRefusalNamesThePlaceAndHoldsNothingOfWhatWasTyped() throws Exception {
    Answer answer = get(ITEMS + "&filter=" + encode("count = 1 AND <script>alert(1)</script>"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.json().get("detail").stringValue()).startsWith("filter: at character 15: ");
    assertThat(answer.body()).doesNotContain("<script");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer get(String path) throws Exception {
    return Answer.to(url(path));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
