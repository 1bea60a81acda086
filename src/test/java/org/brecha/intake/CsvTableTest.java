package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  private static final TableColumns COLUMNS =
      new TableColumns(List.of("code", "name"), List.of("count"), Map.of("codigo", "code"));

  @TempDir private Path directory;
  private final List<String> names = new ArrayList<>();

  private IntakeRun read(byte[] bytes, IntakeOptions options) throws IOException {
    Path path = Files.write(directory.resolve("table.csv"), bytes);
    IntakeRun run = new IntakeRun(IntakeFile.of(path), options, IntakeProgress.SILENT);
    new CsvTable(run, COLUMNS).forEachRow(row -> names.add(row.text("name")));
    return run;
  }

  private IntakeRun read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), IntakeOptions.NONE);
  }

  private static String told(IntakeRun run) {
    StringBuilder told = new StringBuilder();
    for (Finding f : run.findings()) {
      told.append(f.severity() + " " + f.at() + " " + f.column() + " " + f.rule() + "\n");
    }
    return told.toString();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws IOException {
    IntakeRun run = read("\uFEFFcode,name\n103,Desamparados\n");

    assertEquals("", told(run));
    assertEquals(List.of("Desamparados"), names);
  }

  @Test
  void anEmptyCellIsUnknownAndNotAnEmptyText() throws IOException {
    read("code,name\n103,\n");

    assertNull(names.get(0));
  }

  @Test
  void mixedEncodingsAreToldWithRowAndColumn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("code,name\n108,Goicoechea\n113,Tibás\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes("115,Montes de Oca\n303,La Unión\n".getBytes(StandardCharsets.ISO_8859_1));

    IntakeRun run = read(bytes.toByteArray(), IntakeOptions.NONE);

    assertEquals("ERROR row 5 name encoding\n", told(run));
    assertEquals(List.of("Goicoechea", "Tibás", "Montes de Oca"), names);
  }

  @Test
  void anotherEncodingCanBeNamed() throws IOException {
    byte[] latin = "code,name\n113,Tibás\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals("", told(read(latin, new IntakeOptions(Map.of("encoding", "ISO-8859-1")))));
    assertEquals(List.of("Tibás"), names);
    assertTrue(
        told(read(latin, new IntakeOptions(Map.of("encoding", "klingon"))))
            .contains("unknown-encoding"));
  }

  @Test
  void textThatWasEncodedTwiceAndControlCharactersAreTold() throws IOException {
    IntakeRun run = read("code,name\n113,TibÃ¡s\n114,Mora\u0092via\n");

    assertEquals("WARNING row 2 name mojibake\nERROR row 3 name control-character\n", told(run));
  }

  @Test
  void aMissingColumnRefusesAndAnUnknownOneIsTold() throws IOException {
    IntakeRun run = read("codigo,colour\n103,red\n");

    assertEquals(
        "ERROR row 1 name missing-column\nWARNING row 1 colour unknown-column\n", told(run));
    assertEquals(List.of(), names);
  }

  @Test
  void aRowOfAnotherLengthIsToldAndReadingGoesOn() throws IOException {
    IntakeRun run = read("code,name\n1,\"two\nlines\"\n2,b,c\n3,c\n");

    assertEquals("ERROR row 4 null cell-count\n", told(run));
    assertEquals(List.of("two\nlines", "c"), names);
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    assertEquals("ERROR null null no-header\n", told(read("")));
  }

  @Test
  void moreFindingsOfOneKindThanAnybodyReadsAreOnlyCounted() throws IOException {
    StringBuilder text = new StringBuilder("code,name\n");
    text.append("1,a,b\n".repeat(IntakeRun.KEPT_PER_RULE + 5));

    IntakeRun run = read(text.toString());

    assertEquals(IntakeRun.KEPT_PER_RULE + 1, run.findings().size());
    assertTrue(run.findings().get(IntakeRun.KEPT_PER_RULE).message().contains("5 more"));
    assertEquals(IntakeRun.KEPT_PER_RULE + 5, run.errors());
  }
}
