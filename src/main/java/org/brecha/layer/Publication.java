package org.brecha.layer;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Holds the snapshot that is being served; a new one takes its place at once and as a whole. */
@Component
public final class Publication {

  private final AtomicReference<LayerSnapshot> current = new AtomicReference<>();

  /** The snapshot to answer from, or empty while the first one is being built. */
  public Optional<LayerSnapshot> findCurrent() {
    return Optional.ofNullable(current.get());
  }

  public void publish(LayerSnapshot snapshot) {
    current.set(Objects.requireNonNull(snapshot));
  }
}
