package org.brecha.tile;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;

/** A layer over any mosaic with a code, a name, a figure and two kinds of nothing per unit. */
public final class PlainLayer implements Layer {

  /** A style with seven classes; not among {@link #styles()}, which have no legend. */
  public static final String COLOURED = "coloured";

  private static final Words WORDS = new Words("plano", "plain");

  private final Mosaic mosaic;
  private final FeatureTable table;

  public PlainLayer(Mosaic mosaic) {
    this.mosaic = mosaic;
    int n = mosaic.size();
    String[] ids = new String[n];
    int[] geometryOf = new int[n];
    Object[][] columns = new Object[fields().size()][n];
    for (int i = 0; i < n; i++) {
      ids[i] = "U-" + i;
      geometryOf[i] = i;
      columns[0][i] = ids[i];
      columns[1][i] = "Unit " + i;
      columns[2][i] = (long) (i % 7);
      columns[3][i] = i % 3 == 0 ? null : i * 0.37;
      columns[4][i] = i % 2 == 0;
    }
    this.table = new FeatureTable(Slice.NONE, fields(), ids, geometryOf, n, columns);
  }

  public FeatureTable table() {
    return table;
  }

  @Override
  public String id() {
    return "plain";
  }

  @Override
  public Words title() {
    return WORDS;
  }

  @Override
  public Words summary() {
    return WORDS;
  }

  @Override
  public List<String> attribution() {
    return List.of("nobody");
  }

  @Override
  public boolean schematic() {
    return false;
  }

  @Override
  public Mosaic mosaic() {
    return mosaic;
  }

  @Override
  public List<LayerField> fields() {
    List<LayerField> fields = new ArrayList<>();
    fields.add(new LayerField("unit_code", FieldType.TEXT, WORDS, WORDS));
    fields.add(new LayerField("name", FieldType.TEXT, WORDS, WORDS));
    fields.add(new LayerField("count", FieldType.INTEGER, WORDS, WORDS));
    fields.add(new LayerField("rate_per_100k", FieldType.NUMBER, WORDS, WORDS));
    fields.add(new LayerField("even", FieldType.BOOLEAN, WORDS, WORDS));
    return fields;
  }

  @Override
  public List<String> indicators() {
    return List.of();
  }

  @Override
  public List<Period> periods(String indicator) {
    return List.of();
  }

  @Override
  public Slice defaultSlice(String indicator) {
    return Slice.NONE;
  }

  @Override
  public FeatureTable table(Slice slice) {
    return table;
  }

  @Override
  public List<String> styles() {
    return List.of("plain");
  }

  @Override
  public Legend legend(String style, Slice slice, ClassChoice classes) {
    if (!style.equals(COLOURED)) {
      throw new IllegalArgumentException("a plain layer has no legend");
    }
    List<LegendEntry> entries = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      String color = String.format("#ff%02x%02x", 240 - 30 * i, 220 - 30 * i);
      String pattern = i == 6 ? "hatch" : "solid";
      entries.add(
          new LegendEntry(
              "c" + i, "count", null, (double) i, i + 1.0, false, color, pattern, false, WORDS));
    }
    return new Legend(id(), style, slice, WORDS, "fixed", "#333333", entries, List.of());
  }
}
