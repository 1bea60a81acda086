package org.brecha.selection;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.filter.FeatureFilter;
import org.brecha.filter.FilterException;
import org.brecha.filter.FilterLanguage;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.Period;

/** The parameters of a CQL2 filter (OGC API Features Part 3). */
public final class FilterChoice {

  /** Names of the parameters. */
  public static final List<String> PARAMETERS = List.of("filter", "filter-crs", "filter-lang");

  /** Values of {@code filter-lang}, the default first. */
  public static final List<String> LANGUAGES =
      Stream.of(FilterLanguage.values()).map(FilterLanguage::parameter).toList();

  /** Most characters of a filter. */
  public static final int LONGEST = FeatureFilter.LONGEST;

  private FilterChoice() {}

  /**
   * @throws ProblemException 400 with the position of the fault and what is legal there
   */
  static Optional<FeatureFilter> of(Layer layer, QueryParameters query) {
    String chosen = query.oneOf("filter-lang", LANGUAGES, LANGUAGES.get(0));
    FilterLanguage language = FilterLanguage.values()[LANGUAGES.indexOf(chosen)];
    ReferenceSystem system = system(layer, query, "filter-crs");
    return query.find("filter").map(text -> read(layer, text, language, system));
  }

  /**
   * The parameters with the indicator and period that a filter requires, where no parameter chooses
   * them: programs that turn every condition into CQL2 ask for {@code indicator = 'robbery'}, and a
   * slice holds one indicator only.
   */
  static QueryParameters withSlice(
      Layer layer, QueryParameters query, Optional<FeatureFilter> filter) {
    QueryParameters chosen = with(query, filter, "indicator", layer.indicators()::contains);
    String indicator = chosen.get("indicator", layer.defaultSlice(null).indicator());
    boolean isLegal = indicator == null || layer.indicators().contains(indicator);
    boolean hasPeriods = SliceChoice.parameters(layer).contains("period");
    if (!isLegal || !hasPeriods || query.find("datetime").isPresent()) {
      return chosen;
    }
    List<String> periods = layer.periods(indicator).stream().map(Period::text).toList();
    return with(chosen, filter, "period", periods::contains);
  }

  private static QueryParameters with(
      QueryParameters query, Optional<FeatureFilter> filter, String name, Predicate<String> legal) {
    if (query.find(name).isPresent()) {
      return query;
    }
    return filter
        .flatMap(f -> f.requiredText(name))
        .filter(legal)
        .map(text -> QueryParameters.parse(query.with(name, text).substring(1)))
        .orElse(query);
  }

  /**
   * The reference system that a parameter names; CRS84 if it is missing.
   *
   * @throws ProblemException 400 with the systems in which the layer can be had
   */
  public static ReferenceSystem system(Layer layer, QueryParameters query, String name) {
    List<ReferenceSystem> legal = ReferenceSystem.of(layer.mosaic().bounds());
    return query
        .find(name)
        .map(
            uri ->
                ReferenceSystem.find(uri)
                    .filter(legal::contains)
                    .orElseThrow(
                        () ->
                            QueryParameters.refuse(
                                name,
                                "must be one of "
                                    + String.join(
                                        ", ", legal.stream().map(ReferenceSystem::uri).toList()))))
        .orElse(ReferenceSystem.CRS84);
  }

  private static FeatureFilter read(
      Layer layer, String text, FilterLanguage language, ReferenceSystem system) {
    try {
      return FeatureFilter.of(layer, text, language, system);
    } catch (FilterException e) {
      throw QueryParameters.refuse(
          "filter", "at character " + e.position() + ": " + e.getMessage());
    }
  }
}
