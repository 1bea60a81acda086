package org.brecha.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.brecha.filter.FeatureFilter;
import org.brecha.http.DateRange;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Slice;

/**
 * Which features of a layer are asked for by their properties: the same parameters choose the items
 * of a collection and the rows of a file.
 *
 * @param slice which figures, or empty if there are none for the time asked
 * @param datetime for features that have a time of their own; the slice follows it already
 * @param filters all must match
 * @param filter must be true of the feature
 */
public record FeatureQuestion(
    Optional<Slice> slice,
    Optional<DateRange> datetime,
    List<PropertyFilter> filters,
    Optional<FeatureFilter> filter) {

  private static final Set<String> CHOSEN_BY_WORDS = Set.of("need", "neighbours", "benchmark");

  /**
   * Names of the parameters: those of the slice and the filter, then every property that is none of
   * them.
   */
  public static List<String> parameters(Layer layer) {
    List<String> names = new ArrayList<>(SliceChoice.parameters(layer));
    names.addAll(FilterChoice.PARAMETERS);
    layer.fields().stream()
        .map(LayerField::name)
        .filter(n -> !names.contains(n))
        .forEach(names::add);
    return names;
  }

  /**
   * @param query its other parameters are left to the caller
   * @throws org.brecha.http.ProblemException 400 for a value that is not as it should be
   */
  public static FeatureQuestion of(Layer layer, QueryParameters query) {
    List<String> notFilters = SliceChoice.parameters(layer);
    List<PropertyFilter> filters = new ArrayList<>();
    QueryParameters ofSlice = query;
    for (int i = 0; i < layer.fields().size(); i++) {
      LayerField field = layer.fields().get(i);
      int index = i;
      Optional<String> value = query.find(field.name());
      if (value.isEmpty()) {
        continue;
      }
      if (!notFilters.contains(field.name())) {
        filters.add(PropertyFilter.parse(field, index, value.get()));
      } else if (isFigure(field, value.get())) {
        filters.add(PropertyFilter.parse(field, index, value.get()));
        ofSlice = ofSlice.sortedWithout(List.of(field.name()));
      }
    }
    Optional<FeatureFilter> filter = FilterChoice.of(layer, query);
    return new FeatureQuestion(
        SliceChoice.of(layer, FilteredSlice.of(layer, ofSlice, filter)),
        query.datetime(),
        List.copyOf(filters),
        filter);
  }

  /**
   * Whether a value is one of a property of figures, although a parameter of its name chooses the
   * slice: {@code neighbours=5} beside {@code neighbours=queen}. No such parameter takes numbers.
   */
  private static boolean isFigure(LayerField field, String value) {
    return CHOSEN_BY_WORDS.contains(field.name()) && value.matches("[-+]?[0-9.]+([eE].*)?");
  }

  /** The properties of the features; empty if there are no figures for the time asked. */
  public Optional<FeatureTable> table(Layer layer) {
    return slice.map(layer::table);
  }

  /**
   * Whether a row of the layer's table of this slice is asked for.
   *
   * @return for going through the table once; throws 400 where the filter costs too much
   */
  public IntPredicate rows(Layer layer, FeatureTable table) {
    Optional<FeatureTime> time = datetime.flatMap(asked -> FeatureTime.of(layer));
    filter.ifPresent(FeatureFilter::start);
    return row ->
        filters.stream().allMatch(filter -> filter.matches(table, row))
            && (time.isEmpty() || time.get().meets(datetime.get(), table, row))
            && (filter.isEmpty() || FilterChoice.matches(filter.get(), table, row));
  }
}
