package org.brecha.ogc;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.selection.FeatureQuestion;

/**
 * The features of one answer.
 *
 * @param layer they are of
 * @param table their properties; null if nothing can match
 * @param matched how many match in all
 * @param rows those of this page, in the order asked for
 */
record FeatureSelection(Layer layer, FeatureTable table, int matched, int[] rows) {

  static FeatureSelection of(Layer layer, ItemsQuery query) {
    Optional<FeatureTable> figures = query.features().table(layer);
    if (figures.isEmpty()) {
      return new FeatureSelection(layer, null, 0, new int[0]);
    }
    FeatureTable table = figures.get();
    IntPredicate asked = query.features().rows(layer, table);
    Optional<IntPredicate> inArea = query.area().map(area -> area.rows(layer, table));
    int[] rows = new int[table.size()];
    int matched = 0;
    for (int row = 0; row < table.size(); row++) {
      if ((inArea.isEmpty() || inArea.get().test(row)) && asked.test(row)) {
        rows[matched++] = row;
      }
    }
    query.order().sort(table, rows, matched);
    int from = Math.min(query.offset(), matched);
    int to = (int) Math.min((long) from + query.limit(), matched);
    return new FeatureSelection(layer, table, matched, Arrays.copyOfRange(rows, from, to));
  }

  /** The one feature of an id, or nothing if the question leaves it out. */
  static FeatureSelection ofId(Layer layer, FeatureQuestion question, String id) {
    FeatureTable table = question.table(layer).orElse(null);
    for (int row = 0; table != null && row < table.size(); row++) {
      if (table.featureId(row).equals(id) && question.rows(layer, table).test(row)) {
        return new FeatureSelection(layer, table, 1, new int[] {row});
      }
    }
    return new FeatureSelection(layer, table, 0, new int[0]);
  }
}
