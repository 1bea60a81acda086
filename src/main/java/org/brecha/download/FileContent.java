package org.brecha.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.selection.AskedArea;
import org.brecha.selection.FeatureQuestion;

/**
 * What a file is to hold, chosen by the parameters that choose the items of a collection.
 *
 * @param query everything that was asked, without {@code v}, by name
 * @param base what stands before the path in links, see {@link org.brecha.http.PublicLinks}
 */
record FileContent(
    LayerSnapshot snapshot,
    Layer layer,
    FeatureQuestion question,
    Optional<AskedArea> area,
    QueryParameters query,
    String base) {

  /** The page names the edition in what it asks for; it chooses nothing. */
  private static final String EDITION_ASKED = "v";

  /**
   * @throws org.brecha.http.ProblemException 400 for a parameter that is unknown or not as it
   *     should be
   */
  static FileContent of(
      LayerSnapshot snapshot, Layer layer, FileFormat format, QueryParameters asked, String base) {
    List<String> known = parameters(layer, format);
    known.add(EDITION_ASKED);
    asked.accepting(known);
    // Files say what was asked: those of one tag must say it in one order.
    QueryParameters query = asked.sortedWithout(List.of(EDITION_ASKED));
    return new FileContent(
        snapshot, layer, FeatureQuestion.of(layer, query), AskedArea.of(layer, query), query, base);
  }

  /** Names of all parameters of a file, in a list of its own. */
  static List<String> parameters(Layer layer, FileFormat format) {
    List<String> names = sharedParameters(layer);
    names.addAll(format.parameters());
    return names;
  }

  /** Names of the parameters that every format knows, and the items too, in a list of its own. */
  static List<String> sharedParameters(Layer layer) {
    List<String> names = new ArrayList<>(FeatureQuestion.parameters(layer));
    names.addAll(AskedArea.PARAMETERS);
    return names;
  }

  /** The properties of the features; empty if there are no figures for the time asked. */
  Optional<FeatureTable> table() {
    return question.table(layer);
  }

  /** The rows of {@link #table()} to write, in the layer's order; looked for at each call. */
  int[] rows() {
    Optional<FeatureTable> figures = table();
    if (figures.isEmpty()) {
      return new int[0];
    }
    FeatureTable table = figures.get();
    IntPredicate asked = question.rows(layer, table);
    IntPredicate near = area.map(box -> box.rows(layer, table)).orElse(row -> true);
    return IntStream.range(0, table.size())
        .filter(row -> near.test(row) && asked.test(row))
        .toArray();
  }

  /** Whether only some of the layer's features were asked for, apart from the slice. */
  boolean isPart() {
    return area.isPresent()
        || question.filter().isPresent()
        || question.datetime().isPresent()
        || !question.filters().isEmpty();
  }

  /** Code of the indicator that the figures are of, or null. */
  String indicator() {
    return question.slice().map(Slice::indicator).orElse(null);
  }

  /** The period that the figures are of, as text, or null. */
  String period() {
    return question.slice().map(Slice::period).map(Period::text).orElse(null);
  }
}
