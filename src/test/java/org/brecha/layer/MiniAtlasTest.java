package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of a unit, as the join tells it from the fixture's facts. */
class MiniAtlasTest {

  private final Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
  private final FeatureTable table = gap.table(MiniAtlas.HOMICIDE_2018);

  private Object value(String unit, String field) {
    assertThat(table.fieldIndex(field)).as(field).isNotNegative();
    return table.value(MiniAtlas.rowOf(table, unit), table.fieldIndex(field));
  }

  @ParameterizedTest
  @CsvSource({
    "XA-101,observed",
    "XA-102,observed",
    "XA-103,zero",
    "XA-104,observed",
    "XA-105,no_data",
    "XA-106,suppressed",
    "XA-107,observed",
    "XA-108,no_denominator",
    "XA-109,not_applicable",
    "XA-110,observed",
    "XA-111,unconfirmed",
    "XA-112,not_whole_year",
    "XB-201,observed"
  })
  void eachUnitSaysWhyItHasARateOrNone(String unit, String status) {
    assertThat(value(unit, "rate_status")).isEqualTo(status);
  }

  @Test
  void muchNeedAndNoSupplyIsAVeryHighGap() {
    assertThat(value(MiniAtlas.VERY_HIGH_GAP, "gap_class")).isEqualTo("very_high");
    assertThat(value(MiniAtlas.VERY_HIGH_GAP, "rate_per_100k")).isEqualTo(30.0);
  }

  @Test
  void everyStyleHasAClassForEveryRowOfEverySlice() {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      for (String style : layer.styles()) {
        Slice slice = layer.defaultSlice(null);
        assertThat(layer.legend(style, slice).classify(layer.table(slice)))
            .as(layer.id() + " " + style)
            .hasSize(layer.table(slice).size());
      }
    }
  }
}
