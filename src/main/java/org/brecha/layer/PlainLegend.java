package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;

/** The legend of {@code boundaries_adm*}: what kind of boundary is drawn. */
final class PlainLegend {

  private PlainLegend() {}

  static Legend of(String layer, Words title, FeatureTable table, LevelUnits units) {
    List<LegendEntry> entries =
        List.of(
            entry("official", "#f4efe4", "solid", false, "Límite oficial", "Official boundary"),
            entry(
                "unofficial",
                "#e6efe4",
                "solid",
                false,
                "Límite real, no oficial",
                "Real boundary, not official"),
            entry(
                "schematic",
                "#ece7f2",
                "solid",
                false,
                "Límite esquemático, no oficial",
                "Schematic boundary, not official"),
            entry(
                LevelUnits.SEAT,
                "#7a6fa0",
                "solid",
                false,
                "Solo se conoce la cabecera",
                "Only the seat is known"),
            entry(
                LevelUnits.NO_GEOMETRY,
                "#c7c7c7",
                "hatch",
                true,
                "Sin ubicación conocida",
                "No known place"));
    List<LegendEntry> used = new ArrayList<>();
    int kind = table.fieldIndex("boundary_kind");
    for (LegendEntry entry : entries) {
      for (int row = 0; row < table.size(); row++) {
        if (entry.matches(table.value(row, kind))) {
          used.add(entry);
          break;
        }
      }
    }
    return new Legend(
        layer,
        "plain",
        Slice.NONE,
        title,
        "none",
        Palette.LINE,
        used,
        LegendNotes.ofBoundaries(units));
  }

  private static LegendEntry entry(
      String kind, String color, String pattern, boolean nothing, String es, String en) {
    return new LegendEntry(
        kind,
        "boundary_kind",
        List.of(kind),
        null,
        null,
        false,
        color,
        pattern,
        nothing,
        new Words(es, en));
  }
}
