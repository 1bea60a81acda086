package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.brecha.ProgramRun;
import org.brecha.ServedAtlas;
import org.brecha.ToolsOfThisMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * LibreOffice opens the tables: numbers are numbers, dates dates, texts texts with their accents,
 * and no text becomes a date or a formula.
 */
@ServedAtlas
class LibreOfficeIT {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final CSVFormat CSV = CSVFormat.RFC4180;

  @LocalServerPort private int port;

  @TempDir private Path directory;

  /** A cell as LibreOffice has it: {@code float}, {@code date}, {@code string}, or empty. */
  private record Cell(String kind, String value, boolean formula) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coverage_gap_adm2.csv",
        "coverage_gap_adm2.csv?period=2018/2019",
        "boundaries_adm2.csv",
        "programmes.csv"
      })
  void aTableSavedAsUtf8IsReadCellByCell(String file) throws Exception {
    String csv = get(file);
    compare(csv, convert(csv, "csv", "--infilter=CSV:44,34,76,1"));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
    String csv = get("coverage_gap_adm2.csv?bom=true");
    assertThat(csv).startsWith("\ufeff").contains("Jardín");
    compare(csv.substring(1), convert(csv, "csv", "--infilter=CSV:44,34,76,1"));
  }

  private void compare(String csv, List<List<Cell>> opened) throws IOException {
    List<CSVRecord> rows = CSV.parse(new StringReader(csv)).getRecords();
    assertThat(rows).hasSizeGreaterThan(3);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        String written = rows.get(row).get(column);
        List<Cell> cells = opened.get(row);
        Cell read = column < cells.size() ? cells.get(column) : new Cell("", "", false);
        assertThat(read.formula()).as(written).isFalse();
        if (written.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
          assertThat(read.kind()).as(written).isEqualTo("float");
          double number = Double.parseDouble(written);
          assertThat(Double.parseDouble(read.value()))
              .isCloseTo(number, within(Math.abs(number) * 1e-12));
        } else if (written.matches("\\d{4}-\\d\\d-\\d\\d")) {
          assertThat(read.kind()).as(written).isEqualTo("date");
          assertThat(read.value()).isEqualTo(written);
        } else if (written.equals("true") || written.equals("false")) {
          assertThat(read).isEqualTo(new Cell("boolean", written, false));
        } else {
          assertThat(read.kind()).as(written).isEqualTo(written.isEmpty() ? "" : "string");
          assertThat(read.value()).isEqualTo(written);
        }
      }
    }
  }

  /** Opens a file in LibreOffice and returns its first sheet. */
  private List<List<Cell>> convert(String content, String extension, String... options)
      throws Exception {
    Path source = directory.resolve("table." + extension);
    Files.writeString(source, content);
    List<String> command =
        new ArrayList<>(
            List.of(
                ToolsOfThisMachine.require(
                        ToolsOfThisMachine.findProgram("soffice"), "LibreOffice (soffice)")
                    .toString(),
                "--headless",
                // A profile of its own, so that no running LibreOffice takes the work over.
                "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                "--convert-to",
                "fods",
                "--outdir",
                directory.resolve("out").toString()));
    command.addAll(List.of(options));
    command.add(source.toString());
    ProgramRun.of(directory, Map.of("HOME", directory.toString()), command).outOfSuccess();
    return sheet(directory.resolve("out/table.fods"));
  }

  private static List<List<Cell>> sheet(Path flatOds) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element root = factory.newDocumentBuilder().parse(flatOds.toFile()).getDocumentElement();
    NodeList rows =
        ((Element) root.getElementsByTagNameNS(TABLE, "table").item(0))
            .getElementsByTagNameNS(TABLE, "table-row");
    List<List<Cell>> sheet = new ArrayList<>();
    for (int i = 0; i < rows.getLength(); i++) {
      List<Cell> cells = new ArrayList<>();
      for (Node at = rows.item(i).getFirstChild(); at != null; at = at.getNextSibling()) {
        if (at instanceof Element cell && cell.getLocalName().equals("table-cell")) {
          String repeated = cell.getAttributeNS(TABLE, "number-columns-repeated");
          // The end of each row repeats one empty cell to the last column there is.
          int times = repeated.isEmpty() ? 1 : Math.min(200, Integer.parseInt(repeated));
          for (int n = 0; n < times; n++) {
            cells.add(cell(cell));
          }
        }
      }
      sheet.add(cells);
    }
    return sheet;
  }

  private static Cell cell(Element cell) {
    String kind = cell.getAttributeNS(OFFICE, "value-type");
    String value =
        switch (kind) {
          case "float" -> cell.getAttributeNS(OFFICE, "value");
          case "boolean" -> cell.getAttributeNS(OFFICE, "boolean-value");
          case "date" -> cell.getAttributeNS(OFFICE, "date-value");
          default -> cell.getTextContent().strip();
        };
    return new Cell(kind, value, cell.hasAttributeNS(TABLE, "formula"));
  }

  private String get(String file) throws Exception {
    URI address = URI.create("http://localhost:" + port + "/downloads/" + file);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
