package org.brecha.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.brecha.schematic.Outline;
import org.brecha.schematic.OutlineGroup;
import org.brecha.schematic.Place;
import org.brecha.schematic.PlaceFile;
import org.brecha.schematic.SchematicBoundaries;
import org.brecha.schematic.SchematicException;
import org.brecha.schematic.SchematicFile;
import org.locationtech.jts.geom.Geometry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code brecha schematic}: boundaries for drawing, where no open ones exist. */
@Command(
    name = "schematic",
    mixinStandardHelpOptions = true,
    description = {
      "Computes schematic boundaries from place points and an outline.",
      "",
      "Voronoi cells of the places are joined by unit and clipped to the outline. The result is"
          + " for drawing only and says so; it is not for areas, densities or points in polygons."
          + " Same input, same bytes."
    },
    footer = {
      "",
      "Groups. The code of an adm2 unit starts with the code of its adm1 area. A group names adm1"
          + " codes and the outlines that cover them: --group 08,13=PA-8. Outlines of a group are"
          + " joined, so a border between its adm1 areas comes from the places alone: use it where"
          + " the outline's inner borders are wrong or older. Without --group all outlines of the"
          + " country are one group; --adm1-digits then says how long an adm1 code is.",
      "",
      "Long command lines may stand in a file: brecha schematic @FILE --out DIR",
      "",
      "Writes schematic-{country}-adm1.geojson and schematic-{country}-adm2.geojson."
    })
public final class SchematicCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--country",
      required = true,
      paramLabel = "CODE",
      description = "ISO 3166-1 code of the country, for example CR.")
  private String country;

  @Option(
      names = "--places",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV files with the columns country, lon, lat and the code of the unit.")
  private List<Path> places;

  @Option(
      names = "--code-column",
      defaultValue = "adm2_code",
      paramLabel = "NAME",
      description = "Column of the places with the code of the unit (default: ${DEFAULT-VALUE}).")
  private String codeColumn;

  @Option(
      names = "--outline",
      required = true,
      paramLabel = "FILE",
      description = "GeoJSON with the outlines of adm1 areas, lon/lat; may hold the whole world.")
  private Path outline;

  @Option(
      names = "--outline-field",
      defaultValue = "iso_3166_2",
      paramLabel = "NAME",
      description = "Property with the outline's ISO 3166-2 code (default: ${DEFAULT-VALUE}).")
  private String outlineField;

  @Option(
      names = {"--group", "--groups"},
      arity = "1..*",
      paramLabel = "CODES=OUTLINES",
      description = "Adm1 codes and the ids of the outlines that cover them, see below.")
  private List<String> groups = List.of();

  @Option(
      names = "--adm1-digits",
      paramLabel = "N",
      description = "Length of an adm1 code when no group is given (default: 1).",
      defaultValue = "1")
  private int adm1Digits;

  @Option(
      names = "--latitude",
      paramLabel = "DEGREES",
      description = "Latitude where east-west distances are true (default: middle of the places).")
  private Double latitude;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "CSV with names of the units, see --name-columns.")
  private Path names;

  @Option(
      names = "--name-columns",
      arity = "1..*",
      paramLabel = "CODE=NAME",
      description = "Pairs of columns of --names, for example code=name.")
  private Map<String, String> nameColumns = new LinkedHashMap<>();

  @Option(
      names = "--edition",
      defaultValue = "schematic",
      paramLabel = "LABEL",
      description = "Label of the edition, written into the files (default: ${DEFAULT-VALUE}).")
  private String edition;

  @Option(
      names = "--publisher",
      paramLabel = "TEXT",
      description = "Who computed the boundaries, written into the files.")
  private String publisher;

  @Option(
      names = "--credit",
      arity = "1..*",
      paramLabel = "TEXT",
      description = "A credit owed for places or outline, written into the files.")
  private List<String> credits = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Directory for the two files; made if it is not there.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    try {
      SchematicBoundaries boundaries = compute();
      Files.createDirectories(out);
      write(boundaries.parents(), "adm1");
      write(boundaries.units(), "adm2");
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "%s: %d units in %d adm1 areas, %d detached parts given to a neighbour%n",
              country,
              boundaries.units().size(),
              boundaries.parents().size(),
              boundaries.sweptParts());
      return 0;
    } catch (SchematicException e) {
      spec.commandLine().getErr().println("schematic: " + e.getMessage());
      return 1;
    }
  }

  private SchematicBoundaries compute() throws IOException {
    List<Place> all = new ArrayList<>();
    for (Path file : places) {
      all.addAll(PlaceFile.read(file, country, codeColumn));
    }
    Map<String, Geometry> outlines = Outline.read(outline, outlineField, country);
    List<OutlineGroup> fill =
        groups.isEmpty()
            ? List.of(OutlineGroup.ofCountry(all, adm1Digits, outlines.keySet()))
            : groups.stream().map(OutlineGroup::parse).toList();
    double middle =
        latitude != null
            ? latitude
            : all.stream()
                .mapToDouble(Place::lat)
                .average()
                .orElseThrow(() -> new SchematicException("the files of places hold no row"));
    return SchematicBoundaries.compute(all, outlines, fill, middle);
  }

  private void write(SortedMap<String, Geometry> areas, String level) throws IOException {
    Map<String, String> nameOf = new TreeMap<>();
    if (names != null) {
      for (Map.Entry<String, String> pair : nameColumns.entrySet()) {
        PlaceFile.readNames(names, country, pair.getKey(), pair.getValue(), nameOf);
      }
    }
    Path file =
        out.resolve("schematic-" + country.toLowerCase(Locale.ROOT) + "-" + level + ".geojson");
    new SchematicFile(country, level, edition, publisher, credits, nameOf).write(areas, file);
    spec.commandLine().getOut().println(file);
  }
}
