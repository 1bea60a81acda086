package org.brecha.layer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is published of one data edition. Immutable: tiles, features, downloads and
 * legends that read the same snapshot agree, and {@link #edition()} validates their caches.
 */
public final class LayerSnapshot {

  private final String edition;
  private final Instant changedAt;
  private final Map<String, Layer> layers = new LinkedHashMap<>();

  /**
   * @param edition lower-case hexadecimal hash of the facts and of the program's layer format: same
   *     facts, same edition, on any machine
   * @param changedAt when the facts last changed, to the second: the same after a restart and on
   *     every server over the same database
   */
  public LayerSnapshot(String edition, Instant changedAt, List<Layer> layers) {
    this.edition = Objects.requireNonNull(edition);
    this.changedAt = Objects.requireNonNull(changedAt);
    for (Layer layer : layers) {
      if (this.layers.put(layer.id(), layer) != null) {
        throw new IllegalArgumentException("two layers with id " + layer.id());
      }
    }
  }

  public String edition() {
    return edition;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** All layers in the order to offer them. */
  public List<Layer> layers() {
    return List.copyOf(layers.values());
  }

  public Optional<Layer> findLayer(String id) {
    return Optional.ofNullable(layers.get(id));
  }
}
