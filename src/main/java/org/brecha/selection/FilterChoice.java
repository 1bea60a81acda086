package org.brecha.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.brecha.crs.ReferenceSystem;
import org.brecha.filter.FeatureFilter;
import org.brecha.filter.FilterException;
import org.brecha.filter.FilterLanguage;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;

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
      throw refuse(e);
    }
  }

  static boolean matches(FeatureFilter filter, FeatureTable table, int row) {
    try {
      return filter.matches(table, row);
    } catch (FilterException e) {
      throw refuse(e);
    }
  }

  private static ProblemException refuse(FilterException e) {
    return QueryParameters.refuse("filter", "at character " + e.position() + ": " + e.getMessage());
  }
}
