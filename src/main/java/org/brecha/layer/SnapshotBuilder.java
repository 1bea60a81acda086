package org.brecha.layer;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the published snapshot in step with the facts: makes the first one once the server has
 * started and its facts are seeded, then looks every few seconds whether facts have changed. Works
 * on one thread of its own; a build that fails leaves the old snapshot serving and is tried again
 * when facts change next, or after a minute. Thread-safe.
 */
@Component
class SnapshotBuilder implements SmartLifecycle, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotBuilder.class);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
  private static final long NEVER = Long.MIN_VALUE;

  private final FactsReading reading;
  private final Publication publication;
  private final LayerSettings settings;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "snapshot-builder");
            thread.setDaemon(true);
            return thread;
          });

  private long builtVersion = NEVER;
  private long triedVersion = NEVER;
  private Instant triedAt = Instant.MIN;
  private volatile Failure failure;
  private volatile boolean running;

  /**
   * @param at when the build failed
   * @param reason for the operator's eyes
   */
  record Failure(Instant at, String reason) {}

  SnapshotBuilder(FactsReading reading, Publication publication, LayerSettings settings) {
    this.reading = reading;
    this.publication = publication;
    this.settings = settings;
  }

  /** Begins as soon as the database has its facts, while the web server is still starting. */
  @Override
  public void start() {
    running = true;
    thread.scheduleWithFixedDelay(
        this::look, 0, settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the seeding, before the web server. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 1;
  }

  /** Why the last build failed, or empty if the newest facts are published. */
  Optional<Failure> findFailure() {
    return Optional.ofNullable(failure);
  }

  private void look() {
    try {
      long version = reading.readVersion();
      boolean retry = failure != null && Instant.now().isAfter(triedAt.plus(RETRY_AFTER));
      if (version != builtVersion && (version != triedVersion || retry)) {
        triedVersion = version;
        triedAt = Instant.now();
        build();
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      boolean told = failure != null && failure.reason().equals(e.toString());
      if (!told) {
        LOG.error("The layers could not be made; the old ones stay", e);
      }
      failure = new Failure(Instant.now(), e.toString());
    }
  }

  private void build() {
    long started = System.nanoTime();
    FactsReading.Versioned read = reading.read();
    long readAt = System.nanoTime();
    LayerSnapshot snapshot =
        SnapshotAssembly.assemble(read.facts(), read.changedAt().truncatedTo(ChronoUnit.SECONDS));
    publication.publish(snapshot);
    builtVersion = read.version();
    failure = null;
    LOG.info(
        "Published edition {} of facts version {}: read in {} ms, made in {} ms",
        snapshot.edition(),
        read.version(),
        (readAt - started) / 1_000_000,
        (System.nanoTime() - readAt) / 1_000_000);
    tellCleaned(snapshot);
    warmUp(snapshot);
  }

  /** Tells the operator by how much units had to be changed to fit, once for layers that share. */
  private static void tellCleaned(LayerSnapshot snapshot) {
    Map<Mosaic, List<String>> layersOf = new LinkedHashMap<>();
    for (Layer layer : snapshot.layers()) {
      if (!layer.mosaic().report().clean()) {
        layersOf.computeIfAbsent(layer.mosaic(), mosaic -> new ArrayList<>()).add(layer.id());
      }
    }
    layersOf.forEach(
        (mosaic, layers) -> {
          MosaicReport report = mosaic.report();
          double most = report.changes().isEmpty() ? 0 : report.changes().get(0).squareMetres();
          LOG.info(
              "Made the units of {} fit: {} overlaps, {} gaps, widest {} m,"
                  + " {} units changed, most by {} m2",
              layers,
              report.overlaps(),
              report.gaps(),
              String.format(Locale.ROOT, "%.1f", report.widestMetres()),
              report.changes().size(),
              Math.round(most));
        });
  }

  /** Makes what the first visitor asks for, and opens GeoTools' EPSG database, which is slow. */
  private static void warmUp(LayerSnapshot snapshot) {
    for (Layer layer : snapshot.layers()) {
      Slice shown = layer.defaultSlice(null);
      layer.table(shown);
      for (String style : layer.styles()) {
        layer.legend(style, shown);
      }
    }
    LayerFeatureType.wgs84();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
