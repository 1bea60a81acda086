package org.brecha.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brecha.http.DateRange;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;

/**
 * Which figures of a layer a request is about. A collection holds one feature per unit, for one
 * indicator and one period; {@code indicator}, {@code datetime} and {@code period} choose it.
 */
public final class SliceChoice {

  private SliceChoice() {}

  /** Names of the parameters that choose the slice of this layer. */
  public static List<String> parameters(Layer layer) {
    return layer.indicators().isEmpty() ? List.of("datetime") : List.of("datetime", "indicator");
  }

  /**
   * The newest period that meets {@code datetime}, so that every returned feature's period does
   * (Part 1, clause 7.15.4); the layer's own choice if no time is asked for, or if its features
   * have a {@link FeatureTime time of their own}. A layer without periods matches every time.
   *
   * @return empty if there is nothing for that time: an empty collection, not an error
   * @throws org.brecha.http.ProblemException 400 for an unknown indicator or malformed time
   */
  public static Optional<Slice> of(Layer layer, QueryParameters query) {
    String indicator =
        layer.indicators().isEmpty() ? null : query.oneOf("indicator", layer.indicators(), null);
    Slice usual = layer.defaultSlice(indicator);
    Optional<DateRange> asked = query.datetime();
    Optional<String> period = usual.period() == null ? Optional.empty() : query.find("period");
    if (asked.isEmpty() && period.isEmpty() || usual.period() == null) {
      return Optional.of(usual);
    }
    boolean hasOwnTime = period.isEmpty() && FeatureTime.of(layer).isPresent();
    return layer.periods(usual.indicator()).stream()
        .filter(p -> asked.isEmpty() || meets(asked.get(), p))
        .filter(p -> period.isEmpty() || p.text().equals(period.get()))
        .findFirst()
        .map(p -> new Slice(usual.indicator(), p))
        .or(() -> hasOwnTime ? Optional.of(usual) : Optional.empty());
  }

  /** The parameters that lead to a slice again, with a question mark; empty if it has none. */
  public static String toQuery(Slice slice) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (slice.indicator() != null) {
      parameters.put("indicator", slice.indicator());
    }
    if (slice.period() != null) {
      parameters.put("datetime", slice.period().text());
    }
    return QueryParameters.toQuery(parameters);
  }

  private static boolean meets(DateRange asked, Period period) {
    return asked.intersects(period.start(), period.end());
  }
}
