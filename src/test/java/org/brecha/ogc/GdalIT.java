package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.ToolsOfThisMachine;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the feature API with GDAL's own driver, as QGIS and scripts of analysts do. */
@OgcWebTest
class GdalIT {

  @LocalServerPort private int port;

  @TempDir private Path directory;

  @Test
  void ogrinfoSeesEveryLayerWithAllItsFeaturesAndEveryFieldTyped() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String summary = run("ogrinfo", "-ro", "-so", root(), layer.id());
      assertThat(summary).contains("Layer name: " + layer.id());
      assertThat(summary)
          .contains("Feature Count: " + layer.table(layer.defaultSlice(null)).size());
      for (LayerField field : layer.fields()) {
        assertThat(typeIn(summary, field.name())).as(field.name()).isEqualTo(gdalName(field));
      }
    }
  }

  @Test
  void ogrinfoListsTheLayersFromTheLandingPage() throws Exception {
    String list = run("ogrinfo", "-ro", root());
    assertThat(MiniAtlas.snapshot().layers()).allMatch(layer -> list.contains(layer.id()));
  }

  @Test
  void ogr2ogrCopiesEveryFeatureThroughManySmallPages() throws Exception {
    Path copy = directory.resolve("copy.geojson");
    run(
        "ogr2ogr",
        "-f",
        "GeoJSON",
        copy.toString(),
        root(),
        "coverage_gap_adm2",
        "-oo",
        "PAGE_SIZE=2");
    JsonNode copied = JsonMapper.builder().build().readTree(Files.readString(copy));
    Answer served =
        Answer.to("http://localhost:" + port + "/ogc/collections/coverage_gap_adm2/items");
    assertThat(copied.get("features").size()).isEqualTo(served.features().size());
    for (int i = 0; i < served.features().size(); i++) {
      JsonNode sent = served.features().get(i).get("properties");
      JsonNode read = copied.get("features").get(i).get("properties");
      assertThat(read.get("unit_code")).isEqualTo(sent.get("unit_code"));
      assertThat(read.get("rate_status")).isEqualTo(sent.get("rate_status"));
      assertThat(read.get("count")).isEqualTo(sent.get("count"));
      JsonNode rate = sent.get("rate_per_100k");
      assertThat(read.get("rate_per_100k").isNull()).isEqualTo(rate.isNull());
      if (!rate.isNull()) {
        assertThat(read.get("rate_per_100k").doubleValue()).isEqualTo(rate.doubleValue());
      }
    }
  }

  @Test
  void filtersOfGdalReachTheServerAndHoldThere() throws Exception {
    String inBox =
        run(
            "ogrinfo",
            "-ro",
            "-so",
            "-spat",
            "-83.3",
            "10.2",
            "-83.2",
            "10.3",
            root(),
            "boundaries_adm2");
    assertThat(inBox).contains("Feature Count: 1");
    String equal =
        run(
            "ogrinfo",
            "-ro",
            "-so",
            "-where",
            "rate_status = 'suppressed'",
            root(),
            "coverage_gap_adm2");
    assertThat(equal).contains("Feature Count: 1");
  }

  @Test
  void indicatorAndPeriodAreChosenByAnOrdinaryWhereClause() throws Exception {
    String table =
        run(
            "ogrinfo",
            "-ro",
            "-al",
            "-where",
            "indicator = 'homicide' AND period = '2019' AND unit_code = 'XA-101'",
            root(),
            "coverage_gap_adm2");
    assertThat(table).contains("Feature Count: 1", "count (Integer) = 25", "POLYGON ((");
  }

  @Test
  void oneCollectionOpensByItsOwnAddress() throws Exception {
    String summary =
        run(
            "ogrinfo",
            "-ro",
            "-so",
            "-al",
            "OAPIF:http://localhost:" + port + "/ogc/collections/programmes");
    assertThat(summary).contains("Layer name: programmes", "counted: Integer(Boolean)");
  }

  private String root() {
    return "OAPIF:http://localhost:" + port + "/ogc";
  }

  private static String typeIn(String summary, String field) {
    Matcher line =
        Pattern.compile("(?m)^" + Pattern.quote(field) + ": (\\w+)(\\(\\w+\\))? ").matcher(summary);
    return line.find() ? line.group(1) + (line.group(2) == null ? "" : line.group(2)) : "missing";
  }

  private static String gdalName(LayerField field) {
    if (field.type() == FieldType.INTEGER) {
      return "Integer";
    }
    if (field.type() == FieldType.BOOLEAN) {
      return "Integer(Boolean)";
    }
    return field.type() == FieldType.NUMBER ? "Real" : "String";
  }

  /** Standard output of a program that must succeed and say nothing on standard error. */
  private String run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(
        ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram(program), program + " (GDAL)")
            .toString());
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out.txt");
    Path err = directory.resolve("err.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err, StandardCharsets.UTF_8)).as(command.toString()).isEmpty();
    assertThat(process.exitValue()).isZero();
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
