package org.brecha.layer;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of the published layers ({@code layers} on the actuator): out of service until the first
 * snapshot is there, down while an older one is served because the newest could not be made.
 */
@Component
class LayersHealthIndicator implements HealthIndicator {

  private final Publication publication;
  private final SnapshotBuilder builder;

  LayersHealthIndicator(Publication publication, SnapshotBuilder builder) {
    this.publication = publication;
    this.builder = builder;
  }

  @Override
  public Health health() {
    Optional<LayerSnapshot> current = publication.findCurrent();
    Optional<SnapshotBuilder.Failure> failure = builder.findFailure();
    Health.Builder health =
        failure.isPresent()
            ? Health.down()
            : current.isPresent() ? Health.up() : Health.outOfService();
    current.ifPresent(
        snapshot ->
            health
                .withDetail("edition", snapshot.edition())
                .withDetail("factsChangedAt", snapshot.changedAt().toString()));
    failure.ifPresent(
        f -> health.withDetail("failedAt", f.at().toString()).withDetail("reason", f.reason()));
    return health.build();
  }
}
