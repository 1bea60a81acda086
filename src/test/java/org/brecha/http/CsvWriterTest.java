package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

  private static String written(Object... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new CsvWriter(out).row(Arrays.asList(cells));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyKindOfValueHasOneSpelling() throws IOException {
    assertThat(written("CR-101", 3L, -0.1, true, null, "", Double.NaN, "Limón"))
        .isEqualTo("CR-101,3,-0.1,true,,\"\",,Limón\r\n");
  }

  @Test
  void numbersKeepEveryDigit() throws IOException {
    double rate = 100_000.0 * 7 / 231_043;
    assertThat(written(rate)).isEqualTo(rate + "\r\n");
    assertThat(Double.parseDouble(written(rate).strip())).isEqualTo(rate);
  }

  @Test
  void aStrictReaderGetsEveryTextBack() throws IOException {
    List<String> texts =
        List.of(
            "a,b", "say \"no\"", "two\nlines", "two\r\nlines", " edges ", ";", "ñandú 🙂", "x'y");
    CSVRecord read =
        CSVFormat.RFC4180.parse(new StringReader(written(texts.toArray()))).getRecords().get(0);
    assertThat(read.toList()).isEqualTo(texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+506 2222", "-3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-", "=\"a,b\""})
  void noTextIsAFormulaToASpreadsheetAndOneApostropheLessGivesItBack(String text)
      throws IOException {
    String cell =
        CSVFormat.RFC4180.parse(new StringReader(written(text))).getRecords().get(0).get(0);
    assertThat(cell).isEqualTo("'" + text);
  }

  @Test
  void negativeNumbersAreNumbersAndApostrophesElsewhereStay() throws IOException {
    assertThat(written(-3L, -2.5, "'Alajuela'", "a=b")).isEqualTo("-3,-2.5,'Alajuela',a=b\r\n");
  }
}
