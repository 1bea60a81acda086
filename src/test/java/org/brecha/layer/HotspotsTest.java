package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.FalseDiscovery;
import org.brecha.analysis.LocalMoran;
import org.brecha.analysis.SpatialWeights;
import org.junit.jupiter.api.Test;

/** Hotspots as the layers show them: sixty cantons in a row, those in the middle deadly. */
class HotspotsTest {

  private static final int CANTONS = 60;

  private static String code(int i) {
    return String.valueOf(101 + i);
  }

  private static int cases(int i) {
    return i >= 28 && i < 34 ? 30 + i % 3 : i * 7919 % 5;
  }

  private static FactsOf cantons() {
    FactsOf facts = new FactsOf().unit("1");
    for (int i = 0; i < CANTONS; i++) {
      facts.unit(code(i)).cases(code(i), 2018, cases(i)).people(code(i), 2018, "a", 20_000 + i);
    }
    return facts;
  }

  private static FactsOf chain() {
    FactsOf facts = cantons();
    for (int i = 1; i < CANTONS; i++) {
      facts.border(code(i - 1), code(i));
      if (i > 1) {
        facts.border(code(i - 2), code(i));
      }
    }
    return facts;
  }

  private static FactsOf.Row row(FactsOf facts, Map<String, String> parameters, String unit) {
    Layer layer =
        SnapshotAssembly.assemble(facts.facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    Optional<Slice> slice = SliceQuestion.read(layer, parameters, null, null);
    return new FactsOf.Row(layer.table(slice.orElseThrow()), "XA-" + unit);
  }

  @Test
  void deadlyCantonsSideBySideAreAHotspot() {
    FactsOf.Row middle = row(chain(), Map.of(), code(30));
    assertThat(middle.get("hotspot_class")).isEqualTo("high_high");
    assertThat(middle.get("gi_star_class")).isEqualTo("hot");
    assertThat(middle.get("hotspot_status")).isEqualTo("tested");
    assertThat(middle.get("hotspot_inference")).isEqualTo("permutations=9999 seed=1");
    assertThat(middle.get("neighbours")).isEqualTo(4L);
    assertThat((Double) middle.get("hotspot_p")).isLessThan(0.002);
    assertThat(middle.of(code(5)).get("hotspot_class")).isEqualTo("not_significant");
    assertThat(middle.of(code(0)).get("neighbours")).isEqualTo(2L);
  }

  @Test
  void theFieldsAreThoseThatTheTestedFunctionsGive() {
    double[] n = IntStream.range(0, CANTONS).mapToDouble(HotspotsTest::cases).toArray();
    double[] people = IntStream.range(0, CANTONS).mapToDouble(i -> 20_000 + i).toArray();
    SpatialWeights weights =
        SpatialWeights.ofPairs(
            CANTONS,
            IntStream.range(1, 2 * CANTONS - 2).map(link -> (link - 1) / 2).toArray(),
            IntStream.range(1, 2 * CANTONS - 2).map(link -> link / 2 + 1).toArray(),
            SpatialWeights.Style.ROW_STANDARDISED);
    LocalMoran moran = LocalMoran.of(EmpiricalBayes.standardise(n, people), weights);
    FactsOf.Row first = row(chain(), Map.of("permutations", "199", "seed", "8"), code(0));
    double[] p = new double[CANTONS];
    for (int i = 0; i < CANTONS; i++) {
      FactsOf.Row row = first.of(code(i));
      assertThat((Double) row.get("local_moran")).isEqualTo(moran.statistic()[i], within(1e-12));
      assertThat(row.get("hotspot_inference")).isEqualTo("permutations=199 seed=8");
      p[i] = (Double) row.get("hotspot_p");
      assertThat(p[i] * 200).isEqualTo(Math.rint(p[i] * 200), within(1e-9));
    }
    double[] adjusted = FalseDiscovery.adjust(p);
    for (int i = 0; i < CANTONS; i++) {
      assertThat(first.of(code(i)).get("hotspot_p_fdr")).isEqualTo(adjusted[i]);
      assertThat(first.of(code(i)).get("gi_star_p_fdr")).isEqualTo(adjusted[i]);
    }
  }

  @Test
  void withoutPermutationsTheMomentsDecide() {
    FactsOf.Row middle = row(chain(), Map.of("permutations", "0"), code(30));
    assertThat(middle.get("hotspot_inference")).isEqualTo("moments");
    assertThat(middle.get("hotspot_class")).isEqualTo("high_high");
  }

  @Test
  void whereNobodyKnowsTheNeighboursNothingIsComputedFromTheScheme() {
    FactsOf.Row middle = row(cantons(), Map.of(), code(30));
    assertThat(middle.get("hotspot_status")).isEqualTo("neighbours_unknown");
    for (String field :
        List.of(
            "hotspot_class",
            "hotspot_p",
            "hotspot_p_fdr",
            "local_moran",
            "gi_star_z",
            "gi_star_p",
            "gi_star_p_fdr",
            "gi_star_class",
            "neighbours",
            "hotspot_inference")) {
      assertThat(middle.get(field)).as(field).isNull();
    }
    FactsOf.Row nearest = row(cantons(), Map.of("neighbours", "knn:4"), code(30));
    assertThat(nearest.get("hotspot_class")).isEqualTo("high_high");
    assertThat(nearest.get("neighbours")).isEqualTo(4L);
  }

  @Test
  void aUnitWithoutRateIsNobodysNeighbourAndAnIslandHasNoTest() {
    FactsOf facts = chain().unit("990").unit("991").cases("991", 2018, 3);
    facts.people("991", 2018, "a", 9_000).border("990", code(0));
    FactsOf.Row first = row(facts, Map.of(), code(0));
    assertThat(first.get("neighbours")).isEqualTo(2L);
    assertThat(first.of("990").get("hotspot_status")).isEqualTo("no_rate");
    assertThat(first.of("990").get("neighbours")).isNull();
    assertThat(first.of("991").get("hotspot_status")).isEqualTo("no_neighbours");
    assertThat(first.of("991").get("neighbours")).isEqualTo(0L);
    assertThat(first.of("991").get("hotspot_class")).isNull();
    assertThat(first.of("991").get("gi_star_z")).isNull();
  }

  @Test
  void fewUnitsOrNoDifferenceBetweenThemAreNotTested() {
    FactsOf few = new FactsOf().unit("1");
    FactsOf alike = new FactsOf().unit("1");
    for (int i = 0; i < 12; i++) {
      if (i < Hotspots.FEWEST - 1) {
        few.unit(code(i)).cases(code(i), 2018, i).people(code(i), 2018, "a", 9_000);
      }
      alike.unit(code(i)).cases(code(i), 2018, 0).people(code(i), 2018, "a", 9_000);
      if (i > 0) {
        alike.border(code(i - 1), code(i));
      }
    }
    few.border(code(0), code(1));
    assertThat(row(few, Map.of(), code(0)).get("hotspot_status")).isEqualTo("too_few");
    assertThat(row(alike, Map.of(), code(0)).get("hotspot_status")).isEqualTo("too_few");
  }

  @Test
  void theNotesSayWhatWasTestedAndHow() {
    LevelUnits units = LevelUnits.of(2, chain().facts().territory());
    assertThat(units.size()).isEqualTo(CANTONS);
    Layer layer =
        SnapshotAssembly.assemble(chain().facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    FeatureTable table = layer.table(layer.defaultSlice(null));
    long hot =
        IntStream.range(0, CANTONS)
            .filter(row -> "high_high".equals(table.value(row, table.fieldIndex("hotspot_class"))))
            .count();
    List<Words> notes = layer.legend("hotspots", layer.defaultSlice(null)).notes();
    assertThat(notes)
        .anySatisfy(
            note -> {
              assertThat(note.en())
                  .startsWith("XA: " + hot + " of 60 units are hotspots. Moran's I of the rate 0.")
                  .contains("9999 permutations with seed 1", "neighbours: list of land borders");
              assertThat(note.es()).contains("unidades son focos", "I de Moran de la tasa 0,");
            });
  }
}
