package org.brecha.intake;

import java.io.IOException;

/**
 * Reads files of one kind, says everything that is wrong with them and writes what they hold. Every
 * Spring bean of this type is found by {@link Intake}.
 *
 * <p>{@link #read} is called within the database transaction of the import. It must go through the
 * whole file even after an error, so that the report is complete, and need not write any more once
 * {@link IntakeRun#mayWrite()} is false. {@link Intake} rolls back a refused import and every
 * check.
 */
public interface FactsReader {

  FactKind kind();

  /**
   * @throws IOException if the file cannot be read at all; becomes a finding
   */
  void read(IntakeRun run) throws IOException;
}
