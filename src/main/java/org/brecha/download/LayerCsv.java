package org.brecha.download;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.brecha.http.CsvWriter;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.selection.FeatureQuestion;

/**
 * A layer as a table: the names of its fields, then a record a feature, in the layer's order. A
 * cell without a value is empty; the status fields say which kind of nothing it is.
 */
final class LayerCsv {

  private LayerCsv() {}

  static void write(Layer layer, FeatureQuestion question, CsvWriter csv) throws IOException {
    csv.row(layer.fields().stream().map(LayerField::name).toList());
    Optional<FeatureTable> figures = question.table(layer);
    if (figures.isEmpty()) {
      return;
    }
    FeatureTable table = figures.get();
    IntPredicate asked = question.rows(layer, table);
    for (int row = 0; row < table.size(); row++) {
      if (!asked.test(row)) {
        continue;
      }
      for (int field = 0; field < table.fields().size(); field++) {
        csv.cell(table.value(row, field));
      }
      csv.end();
    }
  }
}
