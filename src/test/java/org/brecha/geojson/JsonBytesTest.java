package org.brecha.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JsonBytesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-84, -84",
    "180, 180",
    "10.5, 10.5",
    "-82.30000001, -82.3",
    "-82.30000006, -82.3000001",
    "0.0000001, 0.0000001",
    "-0.00000004, 0",
    "9.9999999, 9.9999999",
    "9.99999999, 10",
    "100.0100, 100.01"
  })
  void degreesHaveSevenDecimalsAndNoUselessZeros(double degrees, String text) throws IOException {
    assertThat(degrees(degrees)).isEqualTo(text);
  }

  @Test
  void degreesReadBackWithinHalfAUnitOfTheLastDecimal() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      double degrees = random.nextDouble() * 360 - 180;
      assertThat(Double.parseDouble(degrees(degrees))).isCloseTo(degrees, within(0.50001e-7));
    }
  }

  @Test
  void metresHaveMillimetresAndAnyNumberOfDigitsBeforeThePoint() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonBytes json = new JsonBytes(out);
    json.position(-9359742.7894, 1098003.4996, 3);
    json.position(20037508.3427, 100, 3);
    json.finish();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("[-9359742.789,1098003.5][20037508.343,100]");
  }

  @Test
  void everyTextReadsBackTheSame() throws IOException {
    String odd = "\"\\/\b\f\n\r\t\u0001\u007f\u00e9\u20ac\ud83d\ude00<&>\u2028";
    assertThat(JsonMapper.builder().build().readTree(value(odd)).stringValue()).isEqualTo(odd);
  }

  @Test
  void textLongerThanTheBufferReadsBackTheSame() throws IOException {
    String text = "\u00e1\u20acx".repeat(20_000);
    assertThat(JsonMapper.builder().build().readTree(value(text)).stringValue()).isEqualTo(text);
  }

  @Test
  void halfASurrogatePairStaysLegalJson() throws IOException {
    assertThat(value("a\ud83d")).isEqualTo("\"a\\ud83d\"");
  }

  @Test
  void numbersKeepTheirKindAndWhatIsNoNumberIsNull() throws IOException {
    assertThat(value(12L)).isEqualTo("12");
    assertThat(value(12.0)).isEqualTo("12.0");
    assertThat(value(true)).isEqualTo("true");
    assertThat(value(null)).isEqualTo("null");
    assertThat(value(Double.NaN)).isEqualTo("null");
    assertThat(value(Double.NEGATIVE_INFINITY)).isEqualTo("null");
  }

  private static String degrees(double degrees) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonBytes json = new JsonBytes(out);
    json.position(degrees, 0, 7);
    json.finish();
    String position = out.toString(StandardCharsets.UTF_8);
    assertThat(position).startsWith("[").endsWith(",0]");
    return position.substring(1, position.length() - 3);
  }

  private static String value(Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonBytes(out).value(value).finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
