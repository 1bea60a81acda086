package org.brecha.ogc;

import org.brecha.crs.ReferenceSystem;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the register of projected systems once the server is up, behind everything else: it takes
 * seconds, which the first client that asks for one would wait for.
 */
@Component
class ReferenceSystemsWarmUp {

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    Thread behind = new Thread(ReferenceSystemsWarmUp::run, "reference-systems");
    behind.setDaemon(true);
    behind.setPriority(Thread.MIN_PRIORITY);
    behind.start();
  }

  private static void run() {
    for (ReferenceSystem system : ReferenceSystem.values()) {
      system.fromLonLat(new double[] {-84, 10});
    }
  }
}
