package org.brecha.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;

/**
 * The painters of layers, made when first asked for and kept while they are in use, no longer than
 * their layer lives. Thread-safe.
 */
final class Painters {

  private static final int MOST_KEPT_OF_A_LAYER = 16;

  private record Key(String style, Slice slice, ClassChoice classes) {}

  private final LoadingCache<Layer, Cache<Key, TilePainter>> painters =
      Caffeine.newBuilder()
          .weakKeys()
          .build(layer -> Caffeine.newBuilder().maximumSize(MOST_KEPT_OF_A_LAYER).build());

  /**
   * @throws IllegalArgumentException if the layer does not know the style, slice or classes
   */
  TilePainter of(Layer layer, String style, Slice slice, ClassChoice classes) {
    return painters
        .get(layer)
        .get(
            new Key(style, slice, classes),
            key -> TilePainter.of(layer, key.style(), key.slice(), key.classes()));
  }
}
