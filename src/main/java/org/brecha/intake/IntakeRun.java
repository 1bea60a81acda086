package org.brecha.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file on its way in: collects what is found and counts what is read. Not thread-safe; belongs
 * to the thread and the database transaction of its import.
 */
public final class IntakeRun {

  /** Findings of one rule and severity that are kept word by word; later ones are only counted. */
  static final int KEPT_PER_RULE = 1000;

  private final IntakeFile file;
  private final IntakeOptions options;
  private final IntakeProgress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Long> countByRule = new LinkedHashMap<>();
  private long errors;
  private long rows;
  private long changed;

  public IntakeRun(IntakeFile file, IntakeOptions options, IntakeProgress progress) {
    this.file = file;
    this.options = options;
    this.progress = progress;
  }

  public IntakeFile file() {
    return file;
  }

  public IntakeOptions options() {
    return options;
  }

  /**
   * Whether writing still makes sense: after the first error the rest is only checked, because
   * everything will be rolled back.
   */
  public boolean mayWrite() {
    return errors == 0;
  }

  /** Adds something that refuses the import. */
  public void error(String at, String column, String rule, String message) {
    add(Severity.ERROR, at, column, rule, message);
  }

  public void warning(String at, String column, String rule, String message) {
    add(Severity.WARNING, at, column, rule, message);
  }

  public void note(String at, String column, String rule, String message) {
    add(Severity.NOTE, at, column, rule, message);
  }

  private void add(Severity severity, String at, String column, String rule, String message) {
    if (severity == Severity.ERROR) {
      errors++;
    }
    long count = countByRule.merge(severity + " " + rule, 1L, Long::sum);
    if (count <= KEPT_PER_RULE) {
      findings.add(new Finding(severity, file.name(), at, column, rule, message));
    }
  }

  /** Counts rows or features that were read. */
  public void countRead(long more) {
    rows += more;
    progress.read(file.name(), rows);
  }

  /** Counts facts that were added or replaced. */
  public void countChanged(long more) {
    changed += more;
  }

  long rows() {
    return rows;
  }

  long changed() {
    return changed;
  }

  long errors() {
    return errors;
  }

  /** All findings; where a rule has too many, the last one says how many more there are. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    countByRule.forEach(
        (key, count) -> {
          if (count > KEPT_PER_RULE) {
            String[] parts = key.split(" ", 2);
            all.add(
                new Finding(
                    Severity.valueOf(parts[0]),
                    file.name(),
                    null,
                    null,
                    parts[1],
                    "and " + (count - KEPT_PER_RULE) + " more of this kind"));
          }
        });
    return all;
  }
}
