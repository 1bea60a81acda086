package org.brecha.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.filter.FilterNode.Call;
import org.brecha.filter.FilterNode.Literal;
import org.brecha.filter.FilterNode.Property;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;

/**
 * A filter of CQL2 for the features of one layer, whatever their slice. It keeps what it has found
 * out about geometries and times, so it is for one request. Not thread-safe.
 */
public final class FeatureFilter {

  /** Most characters of a filter. */
  public static final int LONGEST = FilterBudget.LENGTH;

  private final Layer layer;
  private final FilterNode tree;
  private final FilterCompiler compiler;
  private final FilterWork work = new FilterWork();
  private final Term condition;

  private FeatureFilter(Layer layer, FilterNode tree, ReferenceSystem system) {
    this.layer = layer;
    this.tree = tree;
    this.compiler = new FilterCompiler(layer, system, work);
    this.condition = compiler.condition(tree);
  }

  /**
   * Reads and checks a filter; nothing is looked up in the features yet.
   *
   * @param system of the geometries that are written in the filter
   * @throws FilterException if it is malformed, too large, or names or mixes what it may not
   */
  public static FeatureFilter of(
      Layer layer, String text, FilterLanguage language, ReferenceSystem system) {
    FilterBudget.length(text);
    FilterNode tree =
        language == FilterLanguage.JSON ? JsonReader.read(text) : TextReader.read(text);
    return new FeatureFilter(layer, tree, system);
  }

  /** Whether the filter looks at a property. */
  public boolean names(String property) {
    return names(tree, property);
  }

  private static boolean names(FilterNode node, String property) {
    return node instanceof Property named && named.name().equals(property)
        || node instanceof Call call
            && call.arguments().stream().anyMatch(part -> names(part, property));
  }

  /** Every text that is written in the filter and stands for itself. */
  public Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    addTexts(tree, texts);
    return texts;
  }

  private static void addTexts(FilterNode node, Set<String> texts) {
    if (node instanceof Literal literal && literal.value() instanceof String text) {
      texts.add(text);
    } else if (node instanceof Call call) {
      call.arguments().forEach(part -> addTexts(part, texts));
    }
  }

  /**
   * For which values of some properties the condition may be true of a feature, whatever its other
   * properties and its geometry are.
   *
   * @param values texts by property, lists of one length; the same place in each is one case
   * @return places of the cases in which it may be true
   */
  public BitSet casesThatMayMatch(Map<String, List<String>> values) {
    int cases = values.values().iterator().next().size();
    Object[][] columns = new Object[layer.fields().size()][cases];
    for (int f = 0; f < columns.length; f++) {
      List<String> known = values.get(layer.fields().get(f).name());
      if (known != null) {
        columns[f] = known.toArray();
      }
    }
    String[] ids = IntStream.range(0, cases).mapToObj(Integer::toString).toArray(String[]::new);
    int[] nowhere = new int[cases];
    Arrays.fill(nowhere, -1);
    FeatureTable table = new FeatureTable(Slice.NONE, layer.fields(), ids, nowhere, 0, columns);
    PossibleTruth truth = PossibleTruth.of(tree, values.keySet(), compiler);
    return IntStream.range(0, cases)
        .filter(row -> (truth.of(table, row) & PossibleTruth.TRUE) != 0)
        .collect(BitSet::new, BitSet::set, BitSet::or);
  }

  /** Begins to count what {@link #matches} costs. */
  public void start() {
    work.start();
  }

  /**
   * Whether the condition is true of a row; neither false nor unknown.
   *
   * @throws FilterException if it has cost too much since it was {@link #start started}
   */
  public boolean matches(FeatureTable table, int row) {
    return Boolean.TRUE.equals(condition.of(table, row));
  }
}
