package org.brecha.tile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the server lives, and which edition it serves; how it fares is the actuator's part. */
@RestController
class HealthController {

  private final Publication publication;

  HealthController(Publication publication) {
    this.publication = publication;
  }

  @GetMapping("/health")
  Map<String, Object> health(HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", "up");
    health.put("edition", publication.findCurrent().map(LayerSnapshot::edition).orElse(null));
    return health;
  }
}
