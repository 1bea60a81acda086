package org.brecha.selection;

import java.util.List;
import java.util.Optional;
import org.brecha.http.DateRange;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;
import org.brecha.layer.SliceException;
import org.brecha.layer.SliceQuestion;

/**
 * Which figures of a layer a request is about. A collection holds one feature per unit, for one
 * indicator and one period, judged in one way; see {@link SliceQuestion} for the parameters.
 */
public final class SliceChoice {

  private SliceChoice() {}

  /** Names of the parameters that choose the slice of this layer. */
  public static List<String> parameters(Layer layer) {
    return SliceQuestion.parameters(layer);
  }

  /**
   * The newest period that meets {@code datetime}, so that every returned feature's period does
   * (Part 1, clause 7.15.4); the period itself if that is asked for; the layer's own choice if no
   * time is asked for, or if its features have a {@link FeatureTime time of their own}. A layer
   * without periods matches every time.
   *
   * @return empty if there is nothing for that time: an empty collection, not an error
   * @throws org.brecha.http.ProblemException 400 for a parameter that chooses nothing
   */
  public static Optional<Slice> of(Layer layer, QueryParameters query) {
    Optional<DateRange> asked = query.datetime();
    try {
      Optional<Slice> found =
          SliceQuestion.read(
              layer,
              query.matching(parameters(layer)::contains),
              asked.map(DateRange::start).orElse(null),
              asked.map(DateRange::end).orElse(null));
      boolean hasOwnTime = found.isEmpty() && FeatureTime.of(layer).isPresent();
      return hasOwnTime ? Optional.of(layer.defaultSlice(null)) : found;
    } catch (SliceException e) {
      throw QueryParameters.refuse(e.parameter(), e.rule());
    }
  }

  /** The parameters that lead to a slice again, with a question mark; empty if it has none. */
  public static String toQuery(Slice slice) {
    return QueryParameters.toQuery(SliceQuestion.parameters(slice));
  }
}
