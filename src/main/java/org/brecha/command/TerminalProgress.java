package org.brecha.command;

import java.io.PrintStream;
import java.util.Locale;
import org.brecha.intake.IntakeProgress;

/** Shows on standard error how many rows were read, if a person is likely to look. */
final class TerminalProgress implements IntakeProgress, AutoCloseable {

  private static final long PAUSE_NANOS = 200_000_000L;

  private final PrintStream terminal;
  private long lastShown;
  private boolean shown;

  private TerminalProgress(PrintStream terminal) {
    this.terminal = terminal;
    this.lastShown = System.nanoTime();
  }

  static TerminalProgress start(boolean quiet) {
    return new TerminalProgress(quiet || System.console() == null ? null : System.err);
  }

  @Override
  public void read(String file, long rows) {
    if (terminal == null) {
      return;
    }
    long now = System.nanoTime();
    if (now - lastShown >= PAUSE_NANOS) {
      lastShown = now;
      shown = true;
      terminal.printf(Locale.ROOT, "\r%s: %,d rows", file, rows);
      terminal.flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      terminal.println();
    }
  }
}
