package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;

/** The legend of {@code boundaries_adm*}: what kind of boundary is drawn. */
final class PlainLegend {

  /** Under other layers, and without a fill above them. */
  static final List<String> STYLES = List.of("plain", "outline");

  private PlainLegend() {}

  static Legend of(String layer, String style, Words title, FeatureTable table, LevelUnits units) {
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
          used.add(style.equals("outline") ? outlined(entry) : entry);
          break;
        }
      }
    }
    return new Legend(
        layer,
        style,
        Slice.NONE,
        title,
        "none",
        Palette.LINE,
        used,
        LegendNotes.ofBoundaries(units));
  }

  /** Seats stay dots, which would not be seen without a fill. */
  private static LegendEntry outlined(LegendEntry entry) {
    boolean area = !entry.nothing() && !entry.id().equals(LevelUnits.SEAT);
    return area
        ? entry(entry.id(), entry.color(), "none", false, entry.label().es(), entry.label().en())
        : entry;
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
