package org.brecha.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.brecha.territory.BundledFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the bundled facts, through the same door as everything else and in
 * one transaction, so that a start that is killed leaves it empty. Runs before the web server opens
 * and before anybody who listens to the start of the application. A database into which anything
 * was ever imported is left alone.
 */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
class Seeding implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

  private final Intake intake;
  private final ImportLog log;
  private final IntakeSettings settings;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  Seeding(
      Intake intake,
      ImportLog log,
      IntakeSettings settings,
      PlatformTransactionManager transactions) {
    this.intake = intake;
    this.log = log;
    this.settings = settings;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void start() {
    running = true;
    if (settings.seed()) {
      transaction.executeWithoutResult(status -> seedIfEmpty());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  private void seedIfEmpty() {
    if (!log.isEmpty()) {
      return;
    }
    LOG.info("The database is empty: importing the bundled facts");
    long begin = System.nanoTime();
    try {
      for (BundledFiles.Entry entry : BundledFiles.load().imports()) {
        seed(entry);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the bundled facts", e);
    }
    LOG.info("Imported the bundled facts in {} ms", (System.nanoTime() - begin) / 1_000_000);
  }

  private void seed(BundledFiles.Entry entry) throws IOException {
    FactKind kind =
        FactKind.find(entry.kind())
            .orElseThrow(() -> new IllegalStateException("catalogue: no kind " + entry.kind()));
    URL url = getClass().getClassLoader().getResource(BundledFiles.FOLDER + entry.file());
    if (url == null) {
      throw new IOException("the program carries no " + BundledFiles.FOLDER + entry.file());
    }
    boolean plainFile = url.getProtocol().equals("file");
    Path path = plainFile ? Path.of(URI.create(url.toString())) : unpack(url, entry.file());
    try {
      IntakeReport report =
          intake.importFiles(
              kind,
              List.of(new IntakeFile(entry.file(), path)),
              new IntakeOptions(entry.options()),
              IntakeProgress.SILENT);
      if (report.refused()) {
        throw new IllegalStateException("bundled facts refused\n" + ReportText.plain(report));
      }
      LOG.debug("{}", ReportText.plain(report));
    } finally {
      if (!plainFile) {
        Files.delete(path);
      }
    }
  }

  /** Readers need a plain file (GeoPackage and Shapefile are read in any order). */
  private static Path unpack(URL url, String name) throws IOException {
    Path copy = Files.createTempFile("brecha-", "-" + Path.of(name).getFileName());
    try (InputStream in = url.openStream()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
