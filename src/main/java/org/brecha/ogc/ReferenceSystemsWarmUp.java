package org.brecha.ogc;

import java.time.Duration;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Publication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the register of projected systems once the first layers are up, behind everything else: it
 * takes seconds, which the first client that asks for one would wait for.
 */
@Component
class ReferenceSystemsWarmUp {

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Publication publication;

  ReferenceSystemsWarmUp(Publication publication) {
    this.publication = publication;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread behind = new Thread(this::run, "reference-systems");
    behind.setDaemon(true);
    behind.setPriority(Thread.MIN_PRIORITY);
    behind.start();
  }

  private void run() {
    while (publication.findCurrent().isEmpty()) {
      try {
        Thread.sleep(LOOK_EVERY.toMillis());
      } catch (InterruptedException e) {
        return;
      }
    }
    for (ReferenceSystem system : ReferenceSystem.values()) {
      system.fromLonLat(new double[] {-84, 10});
    }
  }
}
