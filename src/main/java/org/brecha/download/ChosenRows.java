package org.brecha.download;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.Mosaic;

/**
 * The features of a file: some rows of a table. Where the layer has no figures for the time asked
 * there is a table all the same, with all columns and no row.
 *
 * @param rows in the layer's order; never to be changed
 */
record ChosenRows(Mosaic mosaic, FeatureTable table, int[] rows) {

  static ChosenRows of(FileContent content) {
    Layer layer = content.layer();
    Optional<FeatureTable> figures = content.table();
    return new ChosenRows(
        layer.mosaic(), figures.orElseGet(() -> emptyTable(layer)), content.rows());
  }

  private static FeatureTable emptyTable(Layer layer) {
    return new FeatureTable(
        layer.defaultSlice(null),
        layer.fields(),
        new String[0],
        new int[0],
        layer.mosaic().size(),
        new Object[layer.fields().size()][0]);
  }

  /** Those with a geometry of a kind. */
  int[] with(GeometryKind kind) {
    return filter(row -> hasGeometry(row) && mosaic.kindOf(table.geometryOf(row)) == kind);
  }

  /** Those without geometry. */
  int[] without() {
    return filter(row -> !hasGeometry(row));
  }

  boolean hasGeometry(int row) {
    return table.geometryOf(row) >= 0;
  }

  private int[] filter(IntPredicate wanted) {
    return Arrays.stream(rows).filter(wanted).toArray();
  }

  /** The rows as a set. */
  BitSet rowSet() {
    BitSet set = new BitSet(table.size());
    for (int row : rows) {
      set.set(row);
    }
    return set;
  }

  /** The geometries on which the rows stand. */
  BitSet geometrySet() {
    BitSet set = new BitSet(mosaic.size());
    for (int row : rows) {
      if (hasGeometry(row)) {
        set.set(table.geometryOf(row));
      }
    }
    return set;
  }
}
