package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.brecha.ProgramRun;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workbooks, read by GDAL and by LibreOffice. */
class XlsxIT extends ServedFiles {

  @ParameterizedTest
  @MethodSource("questions")
  void everyCellIsThatOfTheItems(Asked asked) throws Exception {
    List<ReadBack.Row> items = items(asked);
    Path file = file(asked, "xlsx");
    if (!items.isEmpty()) {
      List<ReadBack.Row> read =
          ReadBack.byGdal(file, "Datos", "--config", "OGR_XLSX_HEADERS", "FORCE");
      ReadBack.assertSame(
          read.stream().map(row -> withAll(row, items.get(0))).toList(),
          items,
          ReadBack.Losses.ofGeometry());
    }
  }

  /** GDAL leaves an empty cell of a workbook out: it is no value, of which there is one kind. */
  private static ReadBack.Row withAll(ReadBack.Row row, ReadBack.Row item) {
    Map<String, Object> values = new TreeMap<>(row.values());
    item.values().keySet().forEach(name -> values.putIfAbsent(name, null));
    return new ReadBack.Row(values, null);
  }

  @Test
  void libreOfficeShowsTheSameTable() throws Exception {
    for (String id : List.of("coverage_gap_adm2", "programmes")) {
      Layer layer = layers().stream().filter(l -> l.id().equals(id)).findAny().orElseThrow();
      List<ReadBack.Row> items = items(new Asked(id, ""));
      List<CSVRecord> lines = byLibreOffice(file(new Asked(id, ""), "xlsx"));
      assertThat(lines).hasSize(items.size() + 1);
      for (int row = 0; row < items.size(); row++) {
        for (int f = 0; f < layer.fields().size(); f++) {
          LayerField field = layer.fields().get(f);
          assertThat(lines.get(0).get(f)).isEqualTo(field.name());
          assertCell(lines.get(row + 1).get(f), items.get(row).values().get(field.name()), field);
        }
      }
    }
  }

  private static void assertCell(String cell, Object value, LayerField field) {
    if (value == null) {
      assertThat(cell).as(field.name()).isEmpty();
    } else if (field.type() == FieldType.TEXT) {
      assertThat(cell).as(field.name()).isEqualTo(value.toString());
    } else if (field.type() == FieldType.BOOLEAN) {
      assertThat(cell).as(field.name()).isEqualToIgnoringCase(value.toString());
    } else {
      // LibreOffice writes fifteen digits.
      double number = ((Number) value).doubleValue();
      assertThat(Double.parseDouble(cell))
          .as(field.name())
          .isCloseTo(number, within(Math.abs(number) * 1e-14));
    }
  }

  private List<CSVRecord> byLibreOffice(Path workbook) throws Exception {
    Path out = Files.createDirectories(workbook.resolveSibling("csv"));
    ProgramRun.of(
            directory,
            "soffice",
            "-env:UserInstallation=" + directory.resolve("libreoffice").toUri(),
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false",
            "--outdir",
            out.toString(),
            workbook.toString())
        .outOfSuccess();
    String name = workbook.getFileName().toString().replace(".xlsx", ".csv");
    String csv = Files.readString(out.resolve(name), StandardCharsets.UTF_8);
    return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
  }

  @Test
  void theSheetsSayTheMethodTheSourcesTheLicenceAndTheFieldsInTheLanguageAsked() throws Exception {
    Path spanish = file(new Asked("coverage_gap_adm1", ""), "xlsx");
    Path english = file(new Asked("coverage_gap_adm1", "lang=en"), "xlsx");
    assertThat(ReadBack.gdal("ogrinfo", "-ro", spanish.toString()))
        .contains("Datos", "Método", "Fuentes", "Licencia", "Campos");
    assertThat(ReadBack.gdal("ogrinfo", "-ro", english.toString()))
        .contains("Data", "Method", "Sources", "Licence", "Fields");
    assertThat(ReadBack.gdal("ogrinfo", "-ro", "-al", english.toString(), "Licence"))
        .contains("How to cite", "Permanent link", "Credit");
    assertThat(ReadBack.gdal("ogrinfo", "-ro", "-al", spanish.toString(), "Método"))
        .contains("Límites esquemáticos", "Edición");
    assertThat(ReadBack.gdal("ogrinfo", "-ro", "-al", spanish.toString(), "Campos"))
        .contains("rate_per_100k", "Tasa por 100 000 habitantes");
    assertThat(get("/downloads/coverage_gap_adm1.xlsx?lang=fr").statusCode()).isEqualTo(400);
  }

  @Test
  void noCellIsAFormulaAndNoClockIsInTheFile() throws Exception {
    Asked asked = new Asked("programmes", "");
    Path file = file(asked, "xlsx");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().endsWith(".xml"))
          .forEach(
              entry -> {
                try (InputStream in = zip.getInputStream(entry)) {
                  assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                      .doesNotContain("<f>", "<f ");
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
    }
    Thread.sleep(1100);
    assertThat(file(new Asked("programmes", "lang=es"), "xlsx")).hasSameBinaryContentAs(file);
  }
}
