package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Judgement, default slice, legends and edition of the layers. */
class GapLayerTest {

  private static final List<String> CONTRACT =
      List.of(
          "unit_code",
          "country",
          "level",
          "name",
          "parent_code",
          "parent_name",
          "boundary_edition",
          "boundary_kind",
          "indicator",
          "period",
          "count",
          "population",
          "rate_per_100k",
          "rate_lower",
          "rate_upper",
          "rate_smoothed",
          "rate_status",
          "rate_source",
          "programmes_active",
          "programme_codes",
          "programme_status",
          "supply_per_100k",
          "need",
          "supply",
          "gap",
          "gap_class",
          "bivariate_class",
          "hotspot_class",
          "hotspot_p",
          "gi_star_z",
          "agreement_status");

  private static FactsOf sixCantons() {
    FactsOf facts = new FactsOf().unit("1");
    for (int i = 1; i <= 6; i++) {
      facts
          .unit("10" + i)
          .people("10" + i, 2018, "census", 100_000)
          .people("10" + i, 2016, "census", 100_000)
          .cases("10" + i, 2018, 10 * i)
          .cases("10" + i, 2016, 10 * i);
    }
    return facts.programme(
        "P", "prevention", "located", LocalDate.of(2015, 1, 1), null, "running", "101");
  }

  private static Layer layer(FactsOf facts, String id) {
    return SnapshotAssembly.assemble(facts.facts(), Instant.EPOCH).findLayer(id).orElseThrow();
  }

  @Test
  void propertiesKeepTheOrderOfTheContract() {
    Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThat(gap.fields().stream().map(LayerField::name).toList())
        .startsWith(CONTRACT.toArray(String[]::new));
    Set<String> names = new HashSet<>();
    gap.fields().forEach(field -> assertThat(names.add(field.name())).as(field.name()).isTrue());
  }

  @Test
  void valuesAreOfTheTypeThatTheFieldPromises() {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      FeatureTable table = layer.table(layer.defaultSlice(null));
      for (int f = 0; f < table.fields().size(); f++) {
        for (int row = 0; row < table.size(); row++) {
          Object value = table.value(row, f);
          assertThat(value == null || table.fields().get(f).type().javaType().isInstance(value))
              .as(layer.id() + " " + table.fields().get(f).name() + " " + value)
              .isTrue();
        }
      }
    }
  }

  @Test
  void gapIsNeedMinusSupplyAmongComparableUnits() {
    FactsOf.Row row = sixCantons().row(2, 2018, "106");
    assertThat((Double) row.get("need")).isEqualTo(100 * 5.5 / 6);
    assertThat((Double) row.get("supply")).isEqualTo(100 * 2.5 / 6);
    assertThat((Double) row.get("gap")).isEqualTo(50.0, within(1e-9));
    assertThat(row.get("gap_class")).isEqualTo("very_high");
    assertThat(row.of("101").get("gap_class")).isEqualTo("very_low");
    assertThat(row.get("gap_status")).isEqualTo("ranked");
  }

  @Test
  void aUnitWithoutProgrammesHasLittleSupplyHoweverManyShareItsPercentile() {
    FactsOf.Row row = sixCantons().row(2, 2018, "106");
    assertThat((Double) row.get("supply")).isGreaterThan(100 / 3.0);
    assertThat(row.get("bivariate_class")).isEqualTo("high_low");
    assertThat(row.of("101").get("bivariate_class")).isEqualTo("low_high");
  }

  @Test
  void fewerThanFiveComparableUnitsAreNotRanked() {
    FactsOf.Row row =
        new FactsOf()
            .unit("1")
            .unit("101")
            .people("101", 2018, "census", 100_000)
            .cases("101", 2018, 3)
            .row(2, 2018, "101");
    assertThat(row.get("rate_status")).isEqualTo("observed");
    assertThat(row.get("need")).isNull();
    assertThat(row.get("gap_class")).isNull();
    assertThat(row.get("gap_status")).isEqualTo("too_few_comparable");
  }

  @Test
  void theNewestYearWithNearlyTheMostSameYearRatesIsShown() {
    Layer gap = layer(sixCantons().cases("101", 2019, 4), "coverage_gap_adm2");
    assertThat(gap.periods("homicide"))
        .containsExactly(Period.year(2019), Period.year(2018), Period.year(2016));
    assertThat(gap.defaultSlice(null)).isEqualTo(new Slice("homicide", Period.year(2018)));
  }

  @Test
  void rateClassesHoldAsManyUnitsEachAndEveryObservedRate() {
    FactsOf facts = new FactsOf().unit("1");
    for (int i = 1; i <= 50; i++) {
      String code = String.valueOf(100 + i);
      facts.unit(code).people(code, 2018, "census", 100_000).cases(code, 2018, i);
    }
    Layer gap = layer(facts, "coverage_gap_adm2");
    Legend legend = gap.legend("rate", gap.defaultSlice(null));
    int[] sizes = new int[legend.entries().size()];
    for (int entry : legend.classify(gap.table(gap.defaultSlice(null)))) {
      sizes[entry]++;
    }
    assertThat(legend.method()).isEqualTo("quantile");
    assertThat(sizes).endsWith(10, 10, 10, 10, 10);
  }

  @Test
  void rateClassesMeetWithoutHoleOrOverlap() {
    Legend legend =
        MiniAtlas.snapshot()
            .findLayer("coverage_gap_adm2")
            .orElseThrow()
            .legend("rate", MiniAtlas.HOMICIDE_2018);
    Double end = null;
    for (LegendEntry entry : legend.entries()) {
      if (entry.equalTo() == null) {
        assertThat(end == null || end.equals(entry.from())).isTrue();
        assertThat(entry.from()).isLessThanOrEqualTo(entry.to());
        end = entry.to();
      }
    }
    assertThat(end).isEqualTo(30.0);
  }

  @Test
  void equalRatesMakeOneClass() {
    FactsOf facts = new FactsOf().unit("1");
    for (int i = 1; i <= 6; i++) {
      facts.unit("10" + i).people("10" + i, 2018, "census", 100_000).cases("10" + i, 2018, 4);
    }
    Layer gap = layer(facts, "coverage_gap_adm2");
    Legend legend = gap.legend("rate", gap.defaultSlice(null));
    assertThat(legend.entries().stream().filter(e -> e.equalTo() == null)).hasSize(1);
    assertThat(legend.classify(gap.table(gap.defaultSlice(null)))).hasSize(6);
  }

  @Test
  void everyKindOfNothingHasItsOwnColourAndWords() {
    Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    for (String style : gap.styles()) {
      Legend legend = gap.legend(style, MiniAtlas.HOMICIDE_2018);
      Set<String> colors = new HashSet<>();
      Set<Words> words = new HashSet<>();
      for (LegendEntry entry : legend.entries()) {
        assertThat(colors.add(entry.color())).as(style + " " + entry.id()).isTrue();
        assertThat(words.add(entry.label())).as(style + " " + entry.id()).isTrue();
        assertThat(entry.nothing() && entry.pattern().equals("solid")).isFalse();
      }
    }
  }

  @Test
  void noLegendCallsACommunityDangerous() {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      for (String style : layer.styles()) {
        assertThat(layer.legend(style, layer.defaultSlice(null)).toString().toLowerCase())
            .doesNotContain("peligro", "zona roja", "danger", "red zone");
      }
    }
  }

  @Test
  void theLegendTellsWhatTheMapCannotShow() {
    List<Words> notes =
        MiniAtlas.snapshot()
            .findLayer("coverage_gap_adm2")
            .orElseThrow()
            .legend("rate", MiniAtlas.HOMICIDE_2018)
            .notes();
    assertThat(notes)
        .extracting(Words::en)
        .anyMatch(note -> note.contains("XB: census (2017); cases of 2018"))
        .anyMatch(note -> note.contains("carved out later: Jardín"))
        .anyMatch(note -> note.contains("Active national programmes") && note.contains("XA 1"))
        .anyMatch(note -> note.startsWith("Sources: Invented court records"))
        .anyMatch(note -> note.contains("not official"));
  }

  @Test
  void anUnknownStyleOrSliceIsRefused() {
    Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThatThrownBy(() -> gap.legend("pie", MiniAtlas.HOMICIDE_2018))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pie");
    assertThatThrownBy(() -> gap.table(new Slice("homicide", Period.year(1900))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> gap.table(new Slice("weather", Period.year(2018))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameFactsGiveTheSameEditionInAnyOrder() {
    FactsOf forward =
        new FactsOf()
            .unit("1")
            .unit("101")
            .unit("102")
            .cases("101", 2018, 1)
            .cases("102", 2018, 2)
            .people("101", 2018, "a", 5);
    FactsOf backward =
        new FactsOf()
            .unit("1")
            .unit("101")
            .unit("102")
            .people("101", 2018, "a", 5)
            .cases("102", 2018, 2)
            .cases("101", 2018, 1);
    assertThat(FactsHash.of(forward.facts())).isEqualTo(FactsHash.of(backward.facts()));
    assertThat(FactsHash.of(MiniAtlas.facts())).isEqualTo(MiniAtlas.snapshot().edition());
  }

  @Test
  void anyOtherFactGivesAnotherEdition() {
    String before = FactsHash.of(sixCantons().facts());
    assertThat(before).matches("[0-9a-f]{32}");
    assertThat(FactsHash.of(sixCantons().cases("101", 2017, 1).facts())).isNotEqualTo(before);
    assertThat(FactsHash.of(sixCantons().people("101", 2017, "a", 1).facts())).isNotEqualTo(before);
    assertThat(FactsHash.of(sixCantons().unit("107").facts())).isNotEqualTo(before);
    assertThat(
            FactsHash.of(
                sixCantons().programme("Q", "control", "national", null, null, "closed").facts()))
        .isNotEqualTo(before);
  }

  @Test
  void aProgrammeHasOneFeatureAUnitAndANationalOneHasNoGeometry() {
    Layer programmes = MiniAtlas.snapshot().findLayer("programmes").orElseThrow();
    FeatureTable table = programmes.table(programmes.defaultSlice(null));
    int school = MiniAtlas.rowOf(table, "P-SCHOOL_XA-101");
    assertThat(MiniAtlas.rowOf(table, "P-SCHOOL_XA-104")).isEqualTo(school + 1);
    assertThat(table.value(school, table.fieldIndex("activity"))).isEqualTo("active");
    assertThat(table.geometryOf(school)).isNotNegative();
    int national = MiniAtlas.rowOf(table, "P-NATION_national");
    assertThat(table.geometryOf(national)).isEqualTo(-1);
    assertThat(table.value(national, table.fieldIndex("counted"))).isEqualTo(false);
  }

  @Test
  void factsWithoutAnythingStillMakeLayers() {
    LayerSnapshot empty = SnapshotAssembly.assemble(new FactsOf().facts(), Instant.EPOCH);
    for (Layer layer : empty.layers()) {
      Slice slice = layer.defaultSlice(null);
      assertThat(layer.table(slice).size()).isZero();
      assertThat(layer.legend(layer.styles().get(0), slice)).isNotNull();
      assertThat(layer.attribution()).isNotEmpty();
    }
  }
}
