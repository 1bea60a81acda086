package org.brecha.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, UTF-8, and what is wrong with it. Rows are lines, the header's is 1.
 */
final class TableFile {

  private static final int MOST_FINDINGS = 20;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final Path file;
  private final List<CSVRecord> records;
  private final List<Long> lines;
  private final List<String> header = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  private TableFile(Path file, List<CSVRecord> records, List<Long> lines) {
    this.file = file;
    this.records = records;
    this.lines = lines;
  }

  static TableFile read(Path file, String... columns) throws IOException, TableException {
    List<CSVRecord> records = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), FORMAT)) {
      for (CSVRecord row : parser) {
        records.add(row);
        long breaks = row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
        lines.add(parser.getCurrentLineNumber() - breaks);
      }
    } catch (NoSuchFileException missing) {
      throw new TableException("there is no file " + file);
    } catch (MalformedInputException encoding) {
      throw new TableException(file + " is not UTF-8");
    } catch (UncheckedIOException broken) {
      throw new TableException(file + ": " + broken.getCause().getMessage());
    }
    TableFile table = new TableFile(file, records, lines);
    table.readHeader(columns);
    return table;
  }

  private void readHeader(String... columns) throws TableException {
    if (records.isEmpty()) {
      throw new TableException(file + " is empty");
    }
    for (String name : records.get(0)) {
      header.add(header.isEmpty() && name.startsWith("\ufeff") ? name.substring(1) : name);
    }
    for (String column : columns) {
      if (header.indexOf(column) < 0) {
        throw new TableException(
            file + ", row 1: there is no column " + column + ", but " + String.join(", ", header));
      }
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        throw new TableException(file + ", row 1: column " + column + " stands there twice");
      }
    }
  }

  /** Number of rows without the header. */
  int rows() {
    return records.size() - 1;
  }

  /** The text of a cell; a finding and an empty text if it is missing. */
  String text(int row, String column) {
    CSVRecord cells = records.get(row + 1);
    int at = header.indexOf(column);
    String text = at < cells.size() ? cells.get(at) : "";
    if (text.isEmpty()) {
      find(row, column, "is empty");
    }
    return text;
  }

  /** The number of a cell; a finding and NaN if it is none. */
  double number(int row, String column) {
    String text = text(row, column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    // parseDouble would also take 1d, 0x1p3 and NaN.
    if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      find(row, column, "\"" + text + "\" is not a number");
      return Double.NaN;
    }
    return Double.parseDouble(text);
  }

  void find(int row, String column, String what) {
    findings.add(file + ", row " + lines.get(row + 1) + ", column " + column + ": " + what);
  }

  /** Throws all findings at once, the first twenty in full. */
  void refuseIfWrong() throws TableException {
    if (!findings.isEmpty()) {
      int more = findings.size() - MOST_FINDINGS;
      String text =
          String.join("\n", findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
      throw new TableException(more > 0 ? text + "\nand " + more + " more" : text);
    }
  }
}
