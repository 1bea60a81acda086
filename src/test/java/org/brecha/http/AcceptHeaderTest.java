package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {

  private static final List<String> OFFERED =
      List.of("application/geo+json", "application/json", "text/html");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | application/geo+json",
        "*/* | application/geo+json",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
        "application/json | application/json",
        "text/html;q=0.2, application/json;q=0.3 | application/json",
        "text/*, application/*;q=0.5 | text/html",
        "application/geo+json;q=0, */*;q=0.1 | application/json",
        "application/geo+json, application/json | application/geo+json",
        "image/png | none",
        "application/*;q=0 | none",
        "not a media type | application/geo+json",
        "application/json;charset=utf-8 | application/json",
        "application/json;version=7 | none",
        "application/json;version=7, text/html;q=0.1 | text/html",
      })
  void theMediaTypeLikedBestWins(String accept, String chosen) {
    assertThat(AcceptHeader.chooseMediaType(accept, OFFERED).orElse(null)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "application/ld+json | application/ld+json",
        "application/ld+json;profile=\"https://schema.org/\" | application/ld+json;profile=\"https://schema.org/\"",
        "application/ld+json;profile=\"https://schema.org/\";q=0.4, */*;q=0.1 | application/ld+json;profile=\"https://schema.org/\"",
        "application/ld+json;profile=\"https://example.org/\" | none",
        "text/csv | text/csv;header=present;charset=UTF-8",
        "text/csv;header=present | text/csv;header=present;charset=UTF-8",
        "text/csv;header=absent | none"
      })
  void parametersOfARangeAreForTypesThatHaveThem(String accept, String chosen) {
    List<String> offered =
        List.of(
            "application/ld+json",
            "application/ld+json;profile=\"https://schema.org/\"",
            "text/csv;header=present;charset=UTF-8");
    assertThat(AcceptHeader.chooseMediaType(accept, offered).orElse(null)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | false", "gzip | true", "gzip, deflate, br | true", "gzip;q=0 | false",
        "*;q=0.5 | true", "*, gzip;q=0 | false", "identity | false", "br;q=1.0, GZIP;q=0.8 | true"
      })
  void gzipIsUsedOnlyWhereItIsAccepted(String header, boolean accepted) {
    assertThat(AcceptHeader.accepts(header, "gzip")).isEqualTo(accepted);
  }

  @Test
  void theLanguageLikedBestWinsAndSpanishIsTheHouseLanguage() {
    List<String> offered = List.of("es", "en");
    assertThat(AcceptHeader.chooseLanguage(null, offered)).isEqualTo("es");
    assertThat(AcceptHeader.chooseLanguage("en-GB,en;q=0.9", offered)).isEqualTo("en");
    assertThat(AcceptHeader.chooseLanguage("fr, en;q=0.3, es-CR;q=0.4", offered)).isEqualTo("es");
    assertThat(AcceptHeader.chooseLanguage("de", offered)).isEqualTo("es");
  }
}
