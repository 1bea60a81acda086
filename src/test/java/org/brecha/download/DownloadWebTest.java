package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files over the mini-atlas, held against the features of the same server. */
@DownloadsOverMiniAtlas
class DownloadWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @LocalServerPort private int port;

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, headers);
  }

  private static List<CSVRecord> records(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return CSV.parse(new StringReader(answer.body())).getRecords();
  }

  private List<JsonNode> features(String pathAndQuery) throws Exception {
    JsonNode collection = JSON.readTree(get(pathAndQuery).body());
    return StreamSupport.stream(collection.get("features").spliterator(), false).toList();
  }

  private void assertSameAsGeoJson(Layer layer, String query) throws Exception {
    List<CSVRecord> records = records(get("/downloads/" + layer.id() + ".csv?" + query));
    List<JsonNode> features =
        features("/ogc/collections/" + layer.id() + "/items?f=json&limit=10000&" + query);
    assertThat(records).as(layer.id() + "?" + query).hasSameSizeAs(features);
    for (int row = 0; row < records.size(); row++) {
      for (LayerField field : layer.fields()) {
        JsonNode value = features.get(row).get("properties").get(field.name());
        String cell = records.get(row).get(field.name());
        String expected =
            value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
        assertThat(cell).as(layer.id() + " row " + row + " " + field.name()).isEqualTo(expected);
      }
    }
  }

  @Test
  void everyCellOfEveryLayerIsWhatGeoJsonSays() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      assertSameAsGeoJson(layer, "");
      assertSameAsGeoJson(layer, "datetime=2018");
      assertSameAsGeoJson(layer, "datetime=1900");
    }
  }

  @Test
  void parametersChooseTheSameFeaturesAsInTheCollection() throws Exception {
    Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    for (String query :
        List.of(
            "indicator=robbery",
            "datetime=2019",
            "country=XA",
            "rate_status=zero",
            "count=3&country=XA",
            "bbox=-83.3,10.2,-83.2,10.3",
            "filter=count%20%3E%203%20OR%20rate_status%20%3D%20%27no_data%27",
            "programmes_active=2")) {
      assertSameAsGeoJson(gap, query);
    }
    assertThat(records(get("/downloads/coverage_gap_adm2.csv?rate_status=zero"))).hasSize(1);
  }

  @Test
  void theHeaderLineNamesAllFieldsInTheirOrder() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String first = get("/downloads/" + layer.id() + ".csv").body().split("\r\n")[0];
      assertThat(first.split(","))
          .containsExactlyElementsOf(layer.fields().stream().map(LayerField::name).toList());
    }
  }

  @Test
  void aFileSaysWhatItIsAndWhereItsColumnsAndCreditsAreExplained() throws Exception {
    HttpResponse<String> answer = get("/downloads/coverage_gap_adm2.csv?country=XA&datetime=2018");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type ->
                assertThat(type.replace(" ", ""))
                    .isEqualTo("text/csv;header=present;charset=UTF-8"));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue(
            "attachment; filename=\"brecha_coverage_gap_adm2_homicide_2018_XA_"
                + MiniAtlas.snapshot().edition().substring(0, 8)
                + ".csv\"");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    List<String> links = answer.headers().allValues("Link");
    for (String relation : List.of("describedby", "license", "collection", "alternate")) {
      String link =
          links.stream()
              .filter(l -> l.contains("rel=\"" + relation + "\""))
              .findAny()
              .orElseThrow();
      String target = link.substring(1, link.indexOf('>'));
      assertThat(get(target.substring(target.indexOf("/", 8))).statusCode())
          .as(link)
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "coverage_gap_adm2 | measure=crude | homicide_2018_measure-crude",
        "coverage_gap_adm2 | need=homicide:2,robbery:1 | homicide_2018_need-homicide-2-robbery-1",
        "coverage_gap_adm2 | datetime=2019&compare=2018 | homicide_2019_compare-2018",
        "coverage_gap_adm2 | benchmark=parent | homicide_2018_benchmark-parent",
        "coverage_gap_adm2 | neighbours=knn:4 | homicide_2018_neighbours-knn-4",
        "coverage_gap_adm2 | hxl=true | homicide_2018_hxl",
        "coverage_gap_adm2 | name=San%20Jos%C3%A9 | homicide_2018_name-San-Jose",
        "coverage_gap_adm2 | name= | homicide_2018_no-name",
        "coverage_gap_adm2 | country=XA | homicide_2018_XA",
        "coverage_gap_adm2 | datetime=1900 | datetime-1900",
        "programmes | datetime=2015/2016 | 2016_datetime-2015-2016",
        "boundaries_adm2 | unit_code=XA-101 | unit_code-XA-101",
      })
  void aFileIsNamedAfterTheWholeQuestion(String layer, String query, String words)
      throws Exception {
    assertThat(fileName("/downloads/" + layer + ".csv?" + query))
        .isEqualTo(
            "brecha_"
                + layer
                + "_"
                + words
                + "_"
                + MiniAtlas.snapshot().edition().substring(0, 8)
                + ".csv");
  }

  @Test
  void differentQuestionsHaveDifferentNamesOfAsciiAndASaneLength() throws Exception {
    List<String> queries =
        List.of(
            "",
            "bbox=1,2,3,4",
            "bbox=1,2,3,5",
            "filter=area_km2%3E1",
            "filter=area_km2%3E2",
            "country=1",
            "country=-1",
            "country=.1",
            "name=%E6%9D%B1%E4%BA%AC",
            "name=%E4%BA%AC%E6%9D%B1",
            "name=__",
            "name=" + "x".repeat(300),
            "name=" + "x".repeat(301),
            "parent_code=XA-1",
            "unit_code=XA-1",
            "name=aaaaaaaaaaaaaaaaaaaaaaaaaaaaa&parent_name=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb&kind=1",
            "name=aaaaaaaaaaaaaaaaaaaaaaaaaaaaa&parent_name=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb&kind=2");
    List<String> names = new ArrayList<>();
    for (String query : queries) {
      names.add(fileName("/downloads/boundaries_adm2.csv?" + query));
    }
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z0-9]+([_-][A-Za-z0-9]+)*\\.csv"))
        .allMatch(name -> name.length() <= 150);
  }

  private String fileName(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String header = answer.headers().firstValue("Content-Disposition").orElseThrow();
    return header.substring("attachment; filename=\"".length(), header.length() - 1);
  }

  @Test
  void cachesAndHeadersWorkAsForEveryOtherAnswer() throws Exception {
    String path = "/downloads/programmes.csv";
    HttpResponse<String> answer = get(path);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(get(path + "?scope=national").headers().firstValue("ETag")).isNotEqualTo(tag);
    HttpResponse<String> head = send("HEAD", path);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).hasValue(tag);
    assertThat(get(path, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .hasValue("gzip");
  }

  @Test
  void aFilterChoosesTheFiguresOfAFileInEveryForm() throws Exception {
    String file = "/downloads/coverage_gap_adm2.csv?";
    HttpResponse<String> robbery = get(file + "indicator=robbery");
    assertThat(robbery.body()).contains(",robbery,");
    for (String filter : List.of("indicator%20IN%20(%27robbery%27)", "%27robbery%27=indicator")) {
      assertThat(get(file + "filter=" + filter).body()).isEqualTo(robbery.body());
    }
    assertThat(get(file + "period=2019&datetime=2018").body().lines()).hasSize(1);
  }

  @Test
  void aLongFilterMakesNoHeadersThatAProxyRefuses() throws Exception {
    String file = "/downloads/coverage_gap_adm2.csv";
    String everything = "?filter=name%20%3C%3E%20%27" + "a".repeat(7900) + "%27";
    HttpResponse<String> answer = get(file + everything);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(get(file).body());
    int headers = 0;
    for (var header : answer.headers().map().entrySet()) {
      headers += header.getKey().length() + header.getValue().toString().length();
    }
    assertThat(headers).isLessThan(4096);
    assertThat(answer.headers().allValues("Link")).anyMatch(l -> l.contains("license"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "coverage_gap_adm2.csv?limit=3 | 400 | limit: unknown parameter",
        "coverage_gap_adm2.csv?bbox=1,2,3 | 400 | bbox: must be west,south,east,north",
        "coverage_gap_adm2.geojson?bbox-crs=x | 400 | bbox-crs: must be one of",
        "coverage_gap_adm2.geojson?filter=x | 400 | filter: at character",
        "coverage_gap_adm2.csv?filter=period%3E%270%27%20AND%20period%20IN%20(%272019%27,%272018/2019%27)"
            + " | 400 | filter: an answer has the figures of one period, and the filter leaves 2",
        "coverage_gap_adm2.csv?indicator=x | 400 | indicator: must be one of",
        "coverage_gap_adm2.csv?datetime=x | 400 | datetime: must be",
        "coverage_gap_adm2.csv?count=x | 400 | count: must be a whole number",
        "boundaries_adm2.csv?indicator=homicide | 400 | indicator: unknown parameter",
        "index.json?x=1 | 400 | x: unknown parameter",
        "nothing.csv | 404 | /downloads/index.json lists them",
        "coverage_gap_adm2.doc | 404 | /downloads/index.json lists them",
        "coverage_gap_adm2 | 404 | There is nothing at this address",
      })
  void whatCannotBeIsRefusedInWords(String file, int status, String words) throws Exception {
    HttpResponse<String> answer = get("/downloads/" + file);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(words);
  }

  @Test
  void theIndexListsEveryLayerInEveryFormatAndEveryFileCanBeHad() throws Exception {
    JsonNode index = JSON.readTree(get("/downloads/index.json").body());
    List<String> layers =
        StreamSupport.stream(index.get("files").spliterator(), false)
            .map(file -> file.get("layer").stringValue())
            .toList();
    assertThat(layers).isEqualTo(MiniAtlas.snapshot().layers().stream().map(Layer::id).toList());
    for (JsonNode file : index.get("files")) {
      assertThat(file.get("formats")).hasSizeGreaterThanOrEqualTo(4);
      for (JsonNode format : file.get("formats")) {
        String path = URI.create(format.get("href").stringValue()).getPath();
        assertThat(path)
            .isEqualTo(
                "/downloads/"
                    + file.get("layer").stringValue()
                    + "."
                    + format.get("extension").stringValue());
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
            .isEqualTo(format.get("type").stringValue());
      }
      assertThat(file.get("attribution")).isNotEmpty();
    }
    assertThat(index.get("edition").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
  }

  @Test
  void everyFieldOfEveryLayerHasAHashtagOfItsOwn() {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      List<String> tags =
          layer.fields().stream()
              .map(f -> HxlTags.find(layer, f).orElseThrow(() -> new AssertionError(f.name())))
              .toList();
      assertThat(tags)
          .as(layer.id())
          .allMatch(tag -> tag.matches("#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void hashtagsComeAsASecondLineAndNothingElseChanges() throws Exception {
    String plain = get("/downloads/coverage_gap_adm2.csv").body();
    String tagged = get("/downloads/coverage_gap_adm2.csv?hxl=true").body();
    List<String> lines = new ArrayList<>(List.of(tagged.split("\r\n")));
    String hashtags = lines.remove(1);
    assertThat(hashtags).startsWith("#adm2+code,").contains(",#population+num,", "#adm1+name");
    assertThat(lines).containsExactly(plain.split("\r\n"));
  }

  @Test
  void theMarkThatExcelNeedsComesOnlyWhenAskedFor() throws Exception {
    String plain = get("/downloads/programmes.csv").body();
    assertThat(plain).startsWith("programme,");
    assertThat(get("/downloads/programmes.csv?bom=true").body()).isEqualTo("\ufeff" + plain);
    assertThat(get("/downloads/programmes.csv?bom=1").statusCode()).isEqualTo(400);
    assertThat(get("/downloads/programmes.geojson?hxl=true").statusCode()).isEqualTo(400);
  }
}
