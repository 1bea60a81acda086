package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The zipped shapefiles, read by GDAL; which column is which field is read in the zip's own text.
 */
class ShapefileIT extends ServedFiles {

  private static final Pattern COLUMN =
      Pattern.compile("(?dm)^(\\S+) += (\\S+?)(?: \\(continúa / continued ([0-9]+)\\))?\r$");

  @ParameterizedTest
  @MethodSource("questions")
  void everyCellAndShapeIsThatOfTheItems(Asked asked) throws Exception {
    Path zip = file(asked, "shp.zip");
    Map<String, String> files = texts(zip);
    Path unzipped = unzip(zip);
    Map<String, Map<Integer, String>> columns = columns(files.get("LEEME-README.txt"));
    Layer layer =
        layers().stream().filter(l -> l.id().equals(asked.layer())).findAny().orElseThrow();
    assertThat(columns.keySet())
        .containsExactlyElementsOf(layer.fields().stream().map(LayerField::name).toList());
    List<ReadBack.Row> read = new ArrayList<>();
    for (String name : files.keySet()) {
      boolean isTableAlone = name.endsWith("_no_geometry.dbf");
      if (name.endsWith(".shp") || isTableAlone) {
        String table = name.substring(0, name.length() - 4);
        assertThat(files).containsEntry(table + ".cpg", "UTF-8");
        for (ReadBack.Row row : ReadBack.byGdal(unzipped.resolve(name), table)) {
          read.add(new ReadBack.Row(joined(row.values(), columns, layer), row.geometry()));
        }
      }
    }
    ReadBack.assertSame(read, items(asked), ReadBack.Losses.none());
  }

  @Test
  void theReferenceSystemIsKnownAndShellsGoClockwise() throws Exception {
    Path zip = file(new Asked("boundaries_adm2", ""), "shp.zip");
    String said =
        ReadBack.gdal(
            "ogrinfo", "-ro", "-so", "-al", "/vsizip/" + zip + "/boundaries_adm2_polygon.shp");
    assertThat(said).contains("GEOGCRS[\"WGS 84\"", "ID[\"EPSG\",4326]");
    try (ZipFile open = new ZipFile(zip.toFile());
        InputStream in = open.getInputStream(open.getEntry("boundaries_adm2_polygon.shp"))) {
      ShapeRings rings = new ShapeRings(in.readAllBytes());
      assertThat(rings.firstRingsClockwise()).isNotEmpty().allMatch(clockwise -> clockwise);
    }
  }

  @Test
  void theTextSaysWhatTheFormatCannot() throws Exception {
    String text =
        texts(file(new Asked("coverage_gap_adm2", ""), "shp.zip")).get("LEEME-README.txt");
    assertThat(text)
        .contains("Límites", "Schematic boundaries", "Crédito", "Cómo citar")
        .contains("rate_per_1 = rate_per_100k")
        .contains("Tasa por 100 000 habitantes", "never 0");
  }

  @Test
  void theSameQuestionHasTheSameBytes() throws Exception {
    Asked asked = new Asked("programmes", "");
    assertThat(file(asked, "shp.zip")).hasSameBinaryContentAs(file(asked, "shp.zip"));
  }

  /** Field → piece → column, as the text in the zip tells. */
  private static Map<String, Map<Integer, String>> columns(String readme) {
    Map<String, Map<Integer, String>> columns = new LinkedHashMap<>();
    Matcher line = COLUMN.matcher(readme);
    while (line.find()) {
      int piece = line.group(3) == null ? 0 : Integer.parseInt(line.group(3));
      columns.computeIfAbsent(line.group(2), f -> new TreeMap<>()).put(piece, line.group(1));
    }
    return columns;
  }

  private static Map<String, Object> joined(
      Map<String, Object> row, Map<String, Map<Integer, String>> columns, Layer layer) {
    Map<String, Object> values = new HashMap<>();
    for (LayerField field : layer.fields()) {
      StringBuilder text = new StringBuilder();
      Object first = null;
      for (String column : columns.get(field.name()).values()) {
        assertThat(row).containsKey(column);
        first = first == null ? row.get(column) : first;
        text.append(row.get(column) == null ? "" : row.get(column));
      }
      Object value = first;
      if (field.type() == FieldType.TEXT) {
        value = text.isEmpty() ? null : text.toString();
      } else if (field.type() == FieldType.BOOLEAN && first != null) {
        value = first.equals("T");
      }
      values.put(field.name(), value);
    }
    return new TreeMap<>(values);
  }

  private static Path unzip(Path zip) throws Exception {
    Path directory = Files.createTempDirectory(zip.getParent(), "unzipped");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Files.copy(in, directory.resolve(entry.getName()));
      }
    }
    return directory;
  }

  private static Map<String, String> texts(Path zip) throws Exception {
    Map<String, String> texts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
