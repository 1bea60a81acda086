package org.brecha.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.brecha.ServedAtlas;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans over the mini-atlas, as a script asks for them. */
@ServedAtlas
class AllocationWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String GAP = "/allocation/coverage_gap_adm2";

  @LocalServerPort private int port;

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String link(JsonNode document, String relation) {
    for (JsonNode link : document.get("links")) {
      if (link.get("rel").stringValue().equals(relation)) {
        String href = link.get("href").stringValue();
        return href.substring(href.indexOf('/', 8));
      }
    }
    throw new AssertionError("no link " + relation);
  }

  @Test
  void aPlanStartsFromTheFiguresOfTheLayer() throws Exception {
    JsonNode plan = json(GAP + "?country=XA&sites=1&datetime=2018");
    JsonNode first = plan.get("units").get(0);
    assertThat(first.get("site").booleanValue()).isTrue();
    assertThat(first.get("reasons").size()).isGreaterThanOrEqualTo(3);
    for (JsonNode unit : plan.get("units")) {
      String code = unit.get("unit_code").stringValue();
      JsonNode served =
          json("/ogc/collections/coverage_gap_adm2/items/" + code + "?f=json&datetime=2018")
              .get("properties");
      assertThat(unit.get("gap_before")).as(code).isEqualTo(served.get("gap"));
      assertThat(unit.get("supply_before")).isEqualTo(served.get("supply"));
      assertThat(unit.get("gap_class_before")).isEqualTo(served.get("gap_class"));
      if (!unit.get("site").booleanValue()) {
        assertThat(unit.get("gap_class_after")).isEqualTo(served.get("gap_class"));
      }
    }
    assertThat(plan.get("totals").get("weighted_gap_after").doubleValue())
        .isLessThan(plan.get("totals").get("weighted_gap_before").doubleValue());
  }

  @Test
  void itsOwnLinkGivesTheSamePlanAgainAndItsFileTheSameTable() throws Exception {
    JsonNode plan = json(GAP + "?sites=1&country=XA&exclude=XA-101&lang=en");
    JsonNode again = json(link(plan, "self"));
    assertThat(again.get("units")).isEqualTo(plan.get("units"));
    assertThat(again.get("notes")).isEqualTo(plan.get("notes"));
    assertThat(again.get("question").get("period").stringValue()).isEqualTo("2018");
    HttpResponse<String> file = get(link(plan, "alternate"));
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(file.body()))
            .getRecords();
    assertThat(rows).hasSize(plan.get("units").size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode unit = plan.get("units").get(i);
      for (String name : unit.propertyNames()) {
        if (!name.equals("reasons")) {
          String cell = unit.get(name).isNull() ? "" : unit.get(name).asString();
          assertThat(rows.get(i).get(name)).as(name).isEqualTo(cell);
        }
      }
    }
    assertThat(rows.get(0).get("reasons_es")).contains("Necesidad: percentil");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(name -> assertThat(name).contains("coverage_gap_adm2_homicide_2018"));
  }

  @Test
  void plansOfDifferentQuestionsHaveFilesOfDifferentNames() throws Exception {
    Set<String> names = new HashSet<>();
    List<String> questions =
        List.of(
            "sites=1",
            "sites=2",
            "sites=1&measure=crude",
            "sites=1&method=greedy",
            "sites=1&equity=parent",
            "sites=1&exclude=XA-101",
            "budget=10&cost=1",
            "budget=10&cost=2",
            "budget=10&cost=0.5");
    for (String question : questions) {
      HttpResponse<String> file = get(GAP + ".csv?country=XA&period=2018&" + question);
      assertThat(file.statusCode()).as(question).isEqualTo(200);
      names.add(file.headers().firstValue("Content-Disposition").orElseThrow());
    }
    assertThat(names).hasSameSizeAs(questions);
    assertThat(names)
        .contains(
            "attachment; filename=\"brecha_allocation_coverage_gap_adm2_homicide_2018_measure-crude"
                + "_XA_1-sites_"
                + MiniAtlas.snapshot().edition().substring(0, 8)
                + ".csv\"");
  }

  @Test
  void aLinkOfOlderFiguresIsAnsweredAndSaysSo() throws Exception {
    JsonNode plan = json(GAP + "?country=XA&sites=1&v=0123abc");
    assertThat(plan.get("notes").get(0).get("en").stringValue()).contains("edition 0123abc");
    assertThat(plan.get("edition").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
  }

  @Test
  void anyoneMayReadAndCachesMayKeepIt() throws Exception {
    HttpResponse<String> answer = get(GAP + "?country=XA&sites=1");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(get(GAP + "?sites=1&country=XA", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(json("/allocation").get("layers").get(0).get("layer").stringValue())
        .isEqualTo("coverage_gap_adm2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "coverage_gap_adm2?country=XA | 400 | sites: say how many",
        "coverage_gap_adm2?country=XA&sites=99 | 400 | sites: 99 sites are more than",
        "coverage_gap_adm2?country=XB&sites=1 | 400 | country: no unit of XB has a gap",
        "coverage_gap_adm2?country=XA&sites=1&limit=3 | 400 | limit: unknown parameter",
        "coverage_gap_adm2?country=XA&sites=1&equity=all | 400 | equity: must be one of",
        "coverage_gap_adm2?country=XA&sites=1&measure=guess | 400 | measure",
        "coverage_gap_adm2?country=XA&sites=1&datetime=1900 | 400 | datetime: the layer has no",
        "coverage_gap_adm2?country=XA&sites=1&v=now | 400 | v: must be an edition",
        "coverage_gap_adm1?country=XA&sites=1 | 400 | country: no unit of XA has a gap",
        "boundaries_adm2?country=XA&sites=1 | 404 | There is no plan for such a layer",
        "nothing?country=XA&sites=1 | 404 | see /allocation",
      })
  void whatCannotBePlannedIsRefusedInWords(String query, int status, String words)
      throws Exception {
    HttpResponse<String> answer = get("/allocation/" + query, "Accept-Language", "en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("detail").stringValue()).contains(words);
  }

  @Test
  void refusalsSpeakTheLanguageOfTheReader() throws Exception {
    String query = GAP + "?country=XA&sites=99";
    assertThat(get(query).body()).contains("99 sitios son más");
    assertThat(get(query + "&lang=en", "Accept-Language", "es").body()).contains("99 sites are");
  }
}
