package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever stands in a field of codes is in its list. */
class FieldCodesTest {

  @Test
  void everyValueOfEverySliceIsListed() {
    assertListed(MiniAtlas.snapshot());
  }

  @Test
  void statusesAndClassesHaveLists() {
    Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    for (LayerField field : gap.fields()) {
      boolean coded =
          field.name().endsWith("_class")
              || field.name().endsWith("_status") && !field.name().equals("agreement_status");
      if (coded) {
        assertThat(FieldCodes.list(gap, field)).as(field.name()).isNotEmpty();
      }
    }
  }

  @Test
  void listsNameEveryStatusOfTheProgram() {
    assertThat(codes("rate_status"))
        .containsExactlyInAnyOrderElementsOf(
            List.of(RateStatus.values()).stream().map(RateStatus::text).toList());
    assertThat(codes("count_status"))
        .containsExactlyInAnyOrderElementsOf(
            List.of(YearCounts.Status.values()).stream().map(YearCounts.Status::text).toList());
    assertThat(codes("count_method"))
        .containsExactlyInAnyOrderElementsOf(
            List.of(YearCounts.Method.values()).stream().map(YearCounts.Method::text).toList());
    assertThat(codes("hotspot_status"))
        .containsExactlyInAnyOrderElementsOf(
            List.of(Hotspots.Status.values()).stream().map(Hotspots.Status::text).toList());
    assertThat(codes("gap_status"))
        .containsExactlyInAnyOrder(
            Judgement.RANKED, Judgement.NO_RATE, Judgement.SUPPLY_NOT_REPORTED, Judgement.TOO_FEW);
  }

  private static List<String> codes(String name) {
    Layer gap = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    LayerField field =
        gap.fields().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    return FieldCodes.list(gap, field).stream().map(FieldCode::code).toList();
  }

  /** Looks at every slice of every layer. */
  static void assertListed(LayerSnapshot snapshot) {
    int looked = 0;
    for (Layer layer : snapshot.layers()) {
      for (Slice slice : slices(layer)) {
        FeatureTable table = layer.table(slice);
        for (int f = 0; f < table.fields().size(); f++) {
          LayerField field = table.fields().get(f);
          Set<String> listed = new HashSet<>();
          FieldCodes.list(layer, field).forEach(code -> listed.add(code.code()));
          for (int row = 0; row < table.size() && !listed.isEmpty(); row++) {
            if (table.value(row, f) != null) {
              looked++;
              assertThat(listed)
                  .as(layer.id() + " " + slice + " " + field.name())
                  .contains(table.value(row, f).toString());
            }
          }
        }
      }
    }
    assertThat(looked).isPositive();
  }

  private static List<Slice> slices(Layer layer) {
    List<Slice> slices = new ArrayList<>();
    for (String indicator : layer.indicators()) {
      layer.periods(indicator).forEach(period -> slices.add(new Slice(indicator, period)));
    }
    if (layer.indicators().isEmpty()) {
      layer.periods(null).forEach(period -> slices.add(new Slice(null, period)));
    }
    if (slices.isEmpty()) {
      slices.add(layer.defaultSlice(null));
    }
    return slices;
  }
}
