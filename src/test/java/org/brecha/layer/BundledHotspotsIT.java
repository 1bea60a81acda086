package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.brecha.Brecha;
import org.brecha.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Neighbours and hotspots of the bundled facts. Expected statistics are those of R spdep 1.2-7 for
 * the same counts, person-years and links.
 */
class BundledHotspotsIT {

  @TempDir Path directory;

  @Test
  void theBundledFactsHaveTheNeighboursOfTheListAndTheStatisticsOfSpdep() throws Exception {
    TestDatabase database = TestDatabase.h2(directory);
    try (ConfigurableApplicationContext server =
        new SpringApplicationBuilder(Brecha.class)
            .web(WebApplicationType.NONE)
            .run(database.settings())) {
      LayerSnapshot snapshot = waitForTheFirst(server.getBean(Publication.class));
      listedNeighboursArePublished(snapshot);
      provincesAreNeighboursThroughTheirCantons(snapshot);
      theYear2018AgreesWithSpdep(snapshot);
      geometryOfASchemeIsRefused(snapshot);
    } finally {
      database.close();
    }
  }

  private static LayerSnapshot waitForTheFirst(Publication publication) throws Exception {
    long until = System.nanoTime() + 60_000_000_000L;
    Optional<LayerSnapshot> current = publication.findCurrent();
    while (current.isEmpty() && System.nanoTime() < until) {
      Thread.sleep(50);
      current = publication.findCurrent();
    }
    return current.orElseThrow();
  }

  private static void listedNeighboursArePublished(LayerSnapshot snapshot) {
    FeatureTable links = snapshot.findLayer("neighbours_adm2").orElseThrow().table(Slice.NONE);
    assertThat(links.size()).as("225 pairs and 193 pairs, both ways").isEqualTo(836);
    int desamparados = MiniAtlas.rowOf(links, "CR-103_CR-101");
    assertThat(links.value(desamparados, links.fieldIndex("kind"))).isEqualTo("list");
    assertThat((Double) links.value(desamparados, links.fieldIndex("weight")))
        .isEqualTo(1.0 / 9, within(1e-15));
    assertThat(links.geometryOf(desamparados)).isNotNegative();
  }

  private static void provincesAreNeighboursThroughTheirCantons(LayerSnapshot snapshot) {
    FeatureTable links = snapshot.findLayer("neighbours_adm1").orElseThrow().table(Slice.NONE);
    Set<String> costaRica = new TreeSet<>();
    for (int row = 0; row < links.size(); row++) {
      if (links.featureId(row).matches("CR-(.)_CR-(.)")) {
        costaRica.add(links.featureId(row).replaceAll("CR-", ""));
      }
    }
    assertThat(costaRica)
        .containsExactly(
            "1_2", "1_3", "1_4", "1_6", "1_7", "2_1", "2_4", "2_5", "2_6", "3_1", "3_7", "4_1",
            "4_2", "4_7", "5_2", "5_6", "6_1", "6_2", "6_5", "6_7", "7_1", "7_3", "7_4", "7_6");
  }

  private static void theYear2018AgreesWithSpdep(LayerSnapshot snapshot) {
    Layer gap = snapshot.findLayer("coverage_gap_adm2").orElseThrow();
    FeatureTable table = gap.table(new Slice("homicide", Period.year(2018)));
    int country = table.fieldIndex("country");
    int status = table.fieldIndex("hotspot_status");
    long tested =
        IntStream.range(0, table.size())
            .filter(row -> "CR".equals(table.value(row, country)))
            .filter(row -> "tested".equals(table.value(row, status)))
            .count();
    assertThat(tested).as("cantons of 2018 with a population").isEqualTo(81);
    assertThat(number(table, "CR-705", "local_moran")).isEqualTo(2.84068708484896, within(1e-9));
    // Puntarenas held Monteverde and Golfito held Puerto Jiménez: their borders count.
    assertThat(number(table, "CR-601", "local_moran")).isEqualTo(-0.152970500374810, within(1e-9));
    assertThat(number(table, "CR-607", "local_moran")).isEqualTo(-0.558226857129792, within(1e-9));
    assertThat(table.value(MiniAtlas.rowOf(table, "CR-612"), status)).isEqualTo("no_rate");
    assertThat(number(table, "CR-705", "hotspot_p")).isEqualTo(0.0031, within(0.002));
  }

  private static double number(FeatureTable table, String unit, String field) {
    return (Double) table.value(MiniAtlas.rowOf(table, unit), table.fieldIndex(field));
  }

  private static void geometryOfASchemeIsRefused(LayerSnapshot snapshot) {
    Layer gap = snapshot.findLayer("coverage_gap_adm2").orElseThrow();
    assertThat(gap.findRefusal(NeighbourRule.parse("queen")).orElseThrow())
        .contains("schematic", "knn:k");
    SliceException refused =
        assertThrows(
            SliceException.class,
            () -> SliceQuestion.read(gap, Map.of("neighbours", "rook"), null, null));
    assertThat(refused.parameter()).isEqualTo("neighbours");
  }
}
