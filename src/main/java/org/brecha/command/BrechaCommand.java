package org.brecha.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.brecha.intake.FactKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line of the program. Commands write what was asked for to standard output and
 * everything else to standard error; their exit code is 0 only if they did it.
 */
@Command(
    name = "brecha",
    description = "Shows where violence is high and prevention is missing.",
    subcommands = {HelpCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = BrechaVersion.class,
    footer = {
      "",
      "Without a command the server starts; options such as --server.port=9000 go to it.",
      "BRECHA_DATA_DIR (default ./data) is where the database lies, unless",
      "SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD name a PostGIS."
    })
public final class BrechaCommand implements Runnable {

  /** Stands for "the server runs now": the process must not end. */
  public static final int SERVING = -1;

  private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

  private BrechaCommand() {}

  /**
   * Runs what the arguments say.
   *
   * @param application the Spring application that {@code serve} starts
   * @return exit code, or {@link #SERVING}
   */
  public static int run(Class<?> application, String... args) {
    // The embedded database lets a second process of ours in, but nobody from outside.
    System.setProperty("h2.bindAddress", "127.0.0.1");
    if (args.length == 0 || args[0].startsWith("--") && !OWN_OPTIONS.contains(args[0])) {
      return ServeCommand.serve(application, args);
    }
    return commandLine(application).execute(args);
  }

  /** All commands. A new one is added here. */
  static CommandLine commandLine(Class<?> application) {
    CommandLine root = new CommandLine(new BrechaCommand());
    root.addSubcommand("serve", new ServeCommand(application));
    root.addSubcommand("import", intake(false));
    root.addSubcommand("check", intake(true));
    root.addSubcommand("analyse", new AnalyseCommand());
    root.addSubcommand("schematic", new SchematicCommand());
    root.addSubcommand("cut-outline", new CutOutlineCommand());
    root.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    root.setExecutionExceptionHandler(new FailureWords());
    return root;
  }

  /** One subcommand a kind of facts; kinds with options of their own have a class of their own. */
  private static CommandLine intake(boolean check) {
    CommandLine group = new CommandLine(new IntakeGroup());
    group
        .getCommandSpec()
        .usageMessage()
        .description(
            check
                ? "Says what the import of files would say and writes nothing."
                : "Imports files: all of them, or none if anything is wrong with any.");
    for (FactKind kind : FactKind.values()) {
      CommandLine line = new CommandLine(filesCommand(kind, check));
      line.getCommandSpec().usageMessage().description("Holds " + kind.summary() + ".");
      group.addSubcommand(kind.word(), line);
    }
    return group;
  }

  private static FilesCommand filesCommand(FactKind kind, boolean check) {
    return kind == FactKind.BOUNDARIES
        ? new BoundariesCommand(check)
        : new FilesCommand(kind, check);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(commandLine(Void.class), "name a command");
  }
}
