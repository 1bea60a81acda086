package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueWordsTest {

  private static final Layer GAP =
      MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();

  private static Words shown(String field, Object value) {
    LayerField known =
        GAP.fields().stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow();
    return ValueWords.of(GAP, known, value);
  }

  @Test
  void aCodeIsSaidInWordsAndNamed() {
    assertThat(shown("programme_status", "none_registered"))
        .isEqualTo(
            new Words(
                "Ningún programa registrado (none_registered)",
                "No programme registered (none_registered)"));
    assertThat(shown("indicator", "homicide").en()).endsWith("(homicide)").contains(" ");
    assertThat(shown("name", "observed")).isEqualTo(new Words("observed", "observed"));
  }

  @Test
  void nothingIsNeverANumber() {
    for (LayerField field : GAP.fields()) {
      assertThat(ValueWords.of(GAP, field, null)).isEqualTo(new Words("–", "–"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rate_per_100k | 11.347212 | 11,3 | 11.3",
        "rate_per_100k | 1234.5678 | 1\u00a0234,6 | 1,234.6",
        "rate_per_100k | 0 | 0 | 0",
        "supply_per_100k | 0.00041234 | 0,000412 | 0.000412",
        "local_moran | -0.03127 | \u22120,0313 | \u22120.0313",
        "hotspot_p | 0.03127 | 0,0313 | 0.0313",
        "hotspot_p | 5.856999360429835E-9 | < 0,0001 | < 0.0001",
      })
  void aNumberHasAsManyDigitsAsItHasSense(String field, double value, String es, String en) {
    assertThat(shown(field, value)).isEqualTo(new Words(es, en));
  }

  @Test
  void countsAreCutIntoThousandsAndYearsAreNot() {
    assertThat(shown("population", 4064780L))
        .isEqualTo(new Words("4\u00a0064\u00a0780", "4,064,780"));
    assertThat(shown("population_year", 2018L)).isEqualTo(new Words("2018", "2018"));
  }

  @Test
  void truthIsSaidInWords() {
    assertThat(shown("reported_crime", true)).isEqualTo(new Words("Sí", "Yes"));
  }
}
