package org.brecha.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code import} and {@code check}: nothing by themselves, they need a kind of facts. */
@Command(mixinStandardHelpOptions = true, versionProvider = BrechaVersion.class)
final class IntakeGroup implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "name what the files hold, for example: " + spec.name() + " population");
  }
}
