package org.brecha.intake;

import java.util.List;

/**
 * What came of an import or a check.
 *
 * @param check whether nothing was to be written
 */
public record IntakeReport(
    FactKind kind, boolean check, Outcome outcome, List<FileReport> files, List<Finding> findings) {

  /** What became of the whole import. */
  public enum Outcome {
    /** The facts are in the database. */
    IMPORTED,
    /** They could be imported: nothing speaks against it and nothing was written. */
    ACCEPTED,
    /** The same files were imported before with the same options; nothing was done. */
    UNCHANGED,
    /** Something is wrong; nothing was written. */
    REFUSED
  }

  /**
   * @param rows rows or features read
   * @param changed facts added or replaced
   * @param unchanged whether the file was left out because it was imported before
   */
  public record FileReport(
      String file, String sha256, long rows, long changed, boolean unchanged) {}

  public IntakeReport {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  public boolean refused() {
    return outcome == Outcome.REFUSED;
  }

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
