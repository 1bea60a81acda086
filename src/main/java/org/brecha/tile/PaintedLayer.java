package org.brecha.tile;

import java.util.Objects;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;

/**
 * What is painted of a layer, and how.
 *
 * @param style one of the layer's
 * @param slice one of the layer's
 * @param classes the style's own unless it takes a choice
 */
public record PaintedLayer(Layer layer, String style, Slice slice, ClassChoice classes) {

  public PaintedLayer {
    Objects.requireNonNull(layer);
    Objects.requireNonNull(style);
    Objects.requireNonNull(slice);
    Objects.requireNonNull(classes);
  }

  /**
   * How the parameters {@link ClassChoice#PARAMETERS} cut the numbers of a style into classes.
   *
   * @throws org.brecha.http.ProblemException 400 for a choice that is not legal or that the style
   *     does not take
   */
  public static ClassChoice classes(Layer layer, String style, QueryParameters query) {
    return TileRequest.classes(layer, style, query);
  }
}
