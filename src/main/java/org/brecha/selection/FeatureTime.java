package org.brecha.selection;

import java.util.Optional;
import org.brecha.http.DateRange;
import org.brecha.http.ProblemException;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;

/**
 * The time of features that have one of their own: a programme runs from {@code start} to {@code
 * end}, as its source says it, whatever period the rest of the row is about. An end that is not
 * known is open.
 *
 * @param start position of the field in the table
 * @param end position of the field in the table
 */
public record FeatureTime(int start, int end) {

  /** Empty for a layer whose features hold for the period of their slice. */
  public static Optional<FeatureTime> of(Layer layer) {
    int start = -1;
    int end = -1;
    for (int i = 0; i < layer.fields().size(); i++) {
      LayerField field = layer.fields().get(i);
      start = field.name().equals("start") ? i : start;
      end = field.name().equals("end") ? i : end;
    }
    return start < 0 || end < 0 ? Optional.empty() : Optional.of(new FeatureTime(start, end));
  }

  /**
   * Whether the feature's time meets the time asked for; one whose time is not known always does.
   */
  public boolean meets(DateRange asked, FeatureTable table, int row) {
    DateRange from = read(table.value(row, start));
    DateRange to = read(table.value(row, end));
    return asked.intersects(from == null ? null : from.start(), to == null ? null : to.end());
  }

  /** Null where the source gives no date or one that cannot be read. */
  private static DateRange read(Object text) {
    try {
      return text == null ? null : DateRange.parse(text.toString());
    } catch (ProblemException e) {
      return null;
    }
  }
}
