package org.brecha.intake;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brecha.intake.IntakeReport.FileReport;
import org.brecha.intake.IntakeReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door by which facts come in. All files of one call go into one database transaction: all
 * of them or none. The same file with the same options a second time is a no-op. A check does all
 * that an import does and then rolls back, so both say the same.
 */
@Service
public class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final Map<FactKind, FactsReader> readers = new EnumMap<>(FactKind.class);
  private final ImportLog log;
  private final TransactionTemplate transaction;

  Intake(
      ObjectProvider<FactsReader> readers, ImportLog log, PlatformTransactionManager transactions) {
    for (FactsReader reader : readers) {
      if (this.readers.put(reader.kind(), reader) != null) {
        throw new IllegalStateException("two readers of " + reader.kind().word());
      }
    }
    this.log = log;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Brings the files in, unless anything is wrong with any of them. */
  public IntakeReport importFiles(
      FactKind kind, List<IntakeFile> files, IntakeOptions options, IntakeProgress progress) {
    return run(kind, files, options, progress, false);
  }

  /** Says what {@link #importFiles} would say and writes nothing. */
  public IntakeReport checkFiles(
      FactKind kind, List<IntakeFile> files, IntakeOptions options, IntakeProgress progress) {
    return run(kind, files, options, progress, true);
  }

  private IntakeReport run(
      FactKind kind,
      List<IntakeFile> files,
      IntakeOptions options,
      IntakeProgress progress,
      boolean check) {
    FactsReader reader = readers.get(kind);
    if (reader == null) {
      throw new IllegalArgumentException("nothing reads " + kind.word());
    }
    return transaction.execute(
        status -> {
          log.raiseFactsVersion();
          IntakeReport report = read(reader, files, options, progress, check);
          if (report.outcome() != Outcome.IMPORTED) {
            status.setRollbackOnly();
          }
          return report;
        });
  }

  private IntakeReport read(
      FactsReader reader,
      List<IntakeFile> files,
      IntakeOptions options,
      IntakeProgress progress,
      boolean check) {
    List<FileReport> reports = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    long errors = 0;
    for (IntakeFile file : files) {
      IntakeRun run = new IntakeRun(file, options, progress);
      reports.add(readOne(reader, run));
      findings.addAll(run.findings());
      errors += run.errors();
    }
    Outcome outcome;
    if (errors > 0) {
      outcome = Outcome.REFUSED;
    } else if (reports.stream().allMatch(FileReport::unchanged)) {
      outcome = Outcome.UNCHANGED;
    } else {
      outcome = check ? Outcome.ACCEPTED : Outcome.IMPORTED;
    }
    IntakeReport report = new IntakeReport(reader.kind(), check, outcome, reports, findings);
    if (outcome == Outcome.IMPORTED) {
      String json = ReportText.json(report);
      for (FileReport file : reports) {
        if (!file.unchanged()) {
          log.add(reader.kind(), file, options, json);
        }
      }
    }
    return report;
  }

  private FileReport readOne(FactsReader reader, IntakeRun run) {
    String name = run.file().name();
    String sha256 = "";
    try {
      sha256 = run.file().sha256();
      Optional<Instant> before = log.findImported(reader.kind(), sha256, run.options());
      if (before.isPresent()) {
        run.note(null, null, "already-imported", "imported before at " + before.get());
        return new FileReport(name, sha256, 0, 0, true);
      }
      reader.read(run);
    } catch (IOException e) {
      LOG.debug("cannot read {}", run.file().path(), e);
      run.error(null, null, "unreadable", "cannot be read: " + e);
    }
    return new FileReport(name, sha256, run.rows(), run.changed(), false);
  }
}
