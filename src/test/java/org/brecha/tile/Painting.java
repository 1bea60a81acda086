package org.brecha.tile;

import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;

/** Opens the painter to the benchmarks. */
public final class Painting {

  private final TilePainter painter;

  public Painting(Layer layer, String style) {
    this.painter = TilePainter.of(layer, style, Slice.NONE, ClassChoice.STANDARD);
  }

  public byte[] paint(int zoom, int x, int y, int scale) {
    return painter.paint(zoom, x, y, scale);
  }
}
