package org.brecha.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.brecha.intake.FactKind;
import org.brecha.intake.Intake;
import org.brecha.intake.IntakeFile;
import org.brecha.intake.IntakeOptions;
import org.brecha.intake.IntakeReport;
import org.brecha.intake.ReportText;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports or checks files of one kind. Subclasses add the options of their kind. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = BrechaVersion.class,
    sortOptions = false)
class FilesCommand implements Callable<Integer> {

  private final FactKind kind;
  private final boolean check;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that hold the facts.")
  private List<Path> files;

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "Encoding of the text (default: UTF-8, or what the file itself says).")
  private String encoding;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "ISO 3166-1 alpha-2 code, for files that do not say it.")
  private String country;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Citation, for files that do not say it.")
  private String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to print the report: text or json (default: ${DEFAULT-VALUE}).")
  private ReportFormat format;

  @Option(names = "--quiet", description = "No progress on the terminal.")
  private boolean quiet;

  /** How the report is printed. */
  enum ReportFormat {
    text,
    json
  }

  FilesCommand(FactKind kind, boolean check) {
    this.kind = kind;
    this.check = check;
  }

  /** All options that change what the import does; a subclass adds its own. */
  Map<String, String> options() {
    Map<String, String> options = new TreeMap<>();
    options.put("encoding", encoding);
    options.put("country", country);
    options.put("source", source);
    return options;
  }

  @Override
  public Integer call() {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "cannot read " + file + ": not a readable file");
      }
    }
    IntakeReport report;
    try (ConfigurableApplicationContext context = FactsApplication.start("--brecha.seed=false");
        TerminalProgress progress = TerminalProgress.start(quiet)) {
      Intake intake = context.getBean(Intake.class);
      List<IntakeFile> inputs = files.stream().map(IntakeFile::of).toList();
      IntakeOptions options = new IntakeOptions(options());
      report =
          check
              ? intake.checkFiles(kind, inputs, options, progress)
              : intake.importFiles(kind, inputs, options, progress);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        format == ReportFormat.json ? ReportText.json(report) + "\n" : ReportText.plain(report));
    out.flush();
    return report.refused() ? 1 : 0;
  }
}
