package org.brecha.tile;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;

/** The painters of one edition, made when first asked for and kept while they are in use. */
final class Painters {

  private static final int MOST_KEPT = 64;

  private record Key(Layer layer, String style, Slice slice, ClassChoice classes) {}

  private final LoadingCache<Key, TilePainter> painters =
      Caffeine.newBuilder()
          .maximumSize(MOST_KEPT)
          .build(key -> TilePainter.of(key.layer(), key.style(), key.slice(), key.classes()));

  /**
   * @throws IllegalArgumentException if the layer does not know the style, slice or classes
   */
  TilePainter of(Layer layer, String style, Slice slice, ClassChoice classes) {
    return painters.get(new Key(layer, style, slice, classes));
  }
}
