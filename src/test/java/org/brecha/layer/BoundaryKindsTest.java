package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.TerritoryFacts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of boundary that can be imported is published, drawn and named in words. */
class BoundaryKindsTest {

  @ParameterizedTest
  @CsvSource({
    "official, Official boundaries as of their edition.",
    "unofficial, Unofficial boundaries.",
    "schematic, 'Schematic boundaries, not official.'"
  })
  void everyLegendHasAClassForEveryUnit(String kind, String words) {
    LayerSnapshot snapshot = SnapshotAssembly.assemble(withBoundaries(kind), Instant.EPOCH);
    assertThat(snapshot.layers()).isNotEmpty();
    for (Layer layer : snapshot.layers()) {
      Slice slice = layer.defaultSlice(null);
      FeatureTable table = layer.table(slice);
      for (String style : layer.styles()) {
        assertThat(layer.legend(style, slice).classify(table)).hasSize(table.size());
      }
    }
    Layer boundaries = snapshot.findLayer("boundaries_adm2").orElseThrow();
    assertThat(boundaries.legend("plain", Slice.NONE).notes().get(0).en()).startsWith(words);
    FeatureTable table = boundaries.table(Slice.NONE);
    int row = MiniAtlas.rowOf(table, "XA-101");
    assertThat(table.value(row, table.fieldIndex("boundary_kind"))).isEqualTo(kind);
  }

  private static Facts withBoundaries(String kind) {
    Facts facts = MiniAtlas.facts();
    TerritoryFacts t = facts.territory();
    return new Facts(
        new TerritoryFacts(
            t.countries(),
            t.units(),
            t.changes(),
            t.editions().stream().map(edition -> withKind(edition, kind)).toList(),
            t.neighbours(),
            t.population()),
        facts.indicators(),
        facts.programmes(),
        facts.files());
  }

  private static BoundaryEditionRecord withKind(BoundaryEditionRecord e, String kind) {
    return new BoundaryEditionRecord(
        e.country(),
        e.level(),
        e.label(),
        kind,
        e.publisher(),
        e.licence(),
        e.attribution(),
        e.editionDate(),
        e.fileSha256(),
        e.boundaries());
  }
}
