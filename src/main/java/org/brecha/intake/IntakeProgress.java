package org.brecha.intake;

/** Hears how far a long import is. Called often: must be quick. */
@FunctionalInterface
public interface IntakeProgress {

  /** For imports that nobody watches. */
  IntakeProgress SILENT = (file, rows) -> {};

  /**
   * @param rows rows or features of the file that were read so far
   */
  void read(String file, long rows);
}
