package org.brecha.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed; the stack trace goes to the log where it is wanted. */
final class FailureWords implements IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailureWords.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult result) {
    LOG.debug("{} failed", line.getCommandName(), failure);
    line.getErr().println(line.getCommandName() + " failed: " + words(failure));
    line.getErr().flush();
    return CommandLine.ExitCode.SOFTWARE;
  }

  static String words(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("Database may be already in use") || message.contains("90020")) {
        return "the database in BRECHA_DATA_DIR is in use by another program;"
            + " stop it, or name another directory";
      }
      if (message.contains("Timeout trying to lock")) {
        return "another import is running on this database; try again when it is done";
      }
    }
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
