package org.brecha.tile;

import java.util.Objects;
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
}
