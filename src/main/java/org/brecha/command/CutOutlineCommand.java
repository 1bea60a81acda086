package org.brecha.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.brecha.schematic.OutlineCut;
import org.brecha.schematic.SchematicException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code brecha cut-outline}: a few countries out of a file of the world. */
@Command(
    name = "cut-outline",
    mixinStandardHelpOptions = true,
    description = {
      "Cuts the adm1 outlines of some countries out of a GeoJSON file of the world,",
      "as an input of schematic."
    })
public final class CutOutlineCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "WORLD", description = "GeoJSON of the world.")
  private Path world;

  @Parameters(index = "1", paramLabel = "OUT", description = "File to write.")
  private Path out;

  @Option(
      names = "--country",
      required = true,
      paramLabel = "CODE",
      description = "ISO 3166-1 code; may be repeated.")
  private List<String> countries;

  @Option(
      names = "--outline-field",
      defaultValue = "iso_3166_2",
      paramLabel = "NAME",
      description = "Property with the ISO 3166-2 code (default: ${DEFAULT-VALUE}).")
  private String field;

  @Option(names = "--credit", required = true, paramLabel = "TEXT", description = "Its source.")
  private String credit;

  @Override
  public Integer call() throws IOException {
    try {
      int count = OutlineCut.cut(world, field, countries, credit, out);
      spec.commandLine().getErr().println(out + ": " + count + " outlines");
      return 0;
    } catch (SchematicException e) {
      spec.commandLine().getErr().println("cut-outline: " + e.getMessage());
      return 1;
    }
  }
}
