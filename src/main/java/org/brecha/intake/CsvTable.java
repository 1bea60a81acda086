package org.brecha.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table with a header row by RFC 4180, row by row. UTF-8 unless the option {@code encoding}
 * says otherwise; a byte order mark is skipped. Bytes that are not text in that encoding, control
 * characters and rows of a wrong length are findings with row and column; reading goes on.
 */
final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
  private static final int COUNT_EVERY = 5000;

  private final IntakeRun run;
  private final TableColumns columns;

  CsvTable(IntakeRun run, TableColumns columns) {
    this.run = run;
    this.columns = columns;
  }

  /**
   * Hands out every row that is whole.
   *
   * @throws IOException if the file cannot be read
   */
  void forEachRow(Consumer<CsvRow> consumer) throws IOException {
    Charset charset = charset();
    if (charset == null) {
      return;
    }
    try (InputStream in = skipMark(Files.newInputStream(run.file().path()));
        CSVParser parser =
            CSVParser.builder()
                .setReader(
                    new InputStreamReader(
                        in,
                        charset
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPLACE)
                            .onUnmappableCharacter(CodingErrorAction.REPLACE)))
                .setFormat(FORMAT)
                .get()) {
      readRows(parser, charset, consumer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void readRows(CSVParser parser, Charset charset, Consumer<CsvRow> consumer) {
    Iterator<CSVRecord> records = parser.iterator();
    Map<String, Integer> header = records.hasNext() ? readHeader(records.next()) : null;
    if (header == null) {
      run.error(null, null, "no-header", "the file is empty; a header row is needed");
      return;
    }
    if (!columns.check(header.keySet(), run)) {
      return;
    }
    List<String> names = new ArrayList<>(header.keySet());
    int width = header.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    long uncounted = 0;
    long line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      CSVRecord record = records.next();
      String at = "row " + line;
      line = parser.getCurrentLineNumber() + 1;
      if (record.size() != width) {
        run.error(
            at,
            null,
            "cell-count",
            "has "
                + record.size()
                + " cells, the header has "
                + width
                + ": a stray comma or quote?");
      } else if (isText(record, at, names, header, charset)) {
        consumer.accept(new CsvRow(record, header, at, run));
      }
      if (++uncounted == COUNT_EVERY) {
        run.countRead(uncounted);
        uncounted = 0;
      }
    }
    run.countRead(uncounted);
  }

  private Map<String, Integer> readHeader(CSVRecord record) {
    Map<String, Integer> header = new java.util.LinkedHashMap<>();
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < record.size(); i++) {
      String name = columns.nameOf(record.get(i).strip());
      if (header.putIfAbsent(name, i) != null) {
        run.error(
            "row 1",
            record.get(i),
            "duplicate-column",
            "means the same as the column " + given.get(name));
      }
      given.putIfAbsent(name, record.get(i));
    }
    return header;
  }

  private boolean isText(
      CSVRecord record,
      String at,
      List<String> names,
      Map<String, Integer> header,
      Charset charset) {
    boolean clean = true;
    for (String name : names) {
      String cell = record.get(header.get(name));
      for (int i = 0; i < cell.length(); i++) {
        char c = cell.charAt(i);
        if (c == '\uFFFD') {
          run.error(
              at, name, "encoding", "holds bytes that are no " + charset + " text: '" + cell + "'");
          clean = false;
          break;
        }
        if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= '\u007F' && c < '\u00A0') {
          run.error(
              at,
              name,
              "control-character",
              String.format("holds the control character U+%04X: '%s'", (int) c, cell));
          clean = false;
          break;
        }
        if ((c == '\u00C3' || c == '\u00C2') && i + 1 < cell.length() && isContinuation(cell, i)) {
          run.warning(
              at,
              name,
              "mojibake",
              "looks like UTF-8 that was read as Latin-1 and written again: '" + cell + "'");
          break;
        }
      }
    }
    return clean;
  }

  /** Whether the letter after an Ã or Â is what UTF-8's second byte looks like in Latin-1. */
  private static boolean isContinuation(String cell, int i) {
    char next = cell.charAt(i + 1);
    return next >= '\u00A0' && next <= '\u00BF';
  }

  private Charset charset() {
    String name = run.options().find("encoding").orElse("UTF-8");
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      run.error(null, null, "unknown-encoding", "no encoding is called '" + name + "'");
      return null;
    }
  }

  private InputStream skipMark(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
    in.mark(3);
    byte[] mark = in.readNBytes(3);
    boolean utf8 = mark.length == 3 && new String(mark, StandardCharsets.UTF_8).equals("\uFEFF");
    if (!utf8) {
      in.reset();
    }
    return in;
  }
}
