package org.brecha.command;

import java.util.List;
import java.util.Map;
import org.brecha.intake.FactKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import boundaries} and {@code check boundaries}. */
@Command(
    footer = {
      "",
      "Files are GeoJSON (.geojson), a zipped Shapefile (.zip) or a GeoPackage (.gpkg); their",
      "first bytes tell. A file that names its own country, level and edition (as brecha schematic",
      "writes it) needs no options."
    })
final class BoundariesCommand extends FilesCommand {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "adm1 (province), adm2 (canton, PA: distrito) or adm3.")
  private String level;

  @Option(
      names = "--edition",
      paramLabel = "LABEL",
      description = "Name of the edition, for example 2025-01.")
  private String edition;

  @Option(
      names = "--edition-date",
      paramLabel = "DAY",
      description = "Day of which the boundaries are, for example 2025-01-27.")
  private String editionDate;

  @Option(
      names = "--official",
      description = "These are the official limits; without it maps call them unofficial.")
  private boolean official;

  @Option(names = "--publisher", paramLabel = "TEXT", description = "Who published them.")
  private String publisher;

  @Option(names = "--licence", paramLabel = "TEXT", description = "Licence of the boundaries.")
  private String licence;

  @Option(
      names = "--attribution",
      paramLabel = "TEXT",
      description = "Credit to be shown wherever they are drawn.")
  private String attribution;

  @Option(
      names = "--code-field",
      paramLabel = "FIELD",
      description =
          "Attribute with the official code (default: the one that holds registered codes). Codes in"
              + " two fields: cant_id+dist_id:2, the second filled up to two digits.")
  private String codeField;

  @Option(names = "--name-field", paramLabel = "FIELD", description = "Attribute with the name.")
  private String nameField;

  @Option(
      names = "--parent-field",
      paramLabel = "FIELD",
      description = "Attribute with the code of the unit above, for units that are new.")
  private String parentField;

  @Option(
      names = "--parent-name-field",
      paramLabel = "FIELD",
      description = "Attribute with the name of the unit above.")
  private String parentNameField;

  @Option(
      names = "--match-names",
      description =
          "Join by name instead of code, whatever case and accents; old names of the register count."
              + " Names that are unknown or could be two units are listed, never guessed.")
  private boolean matchNames;

  @Option(
      names = "--alias",
      paramLabel = "WORDS=CODE",
      description = "A name or code of the file and the registered code that it means; repeatable.")
  private List<String> aliases = List.of();

  @Option(
      names = "--leave-out",
      paramLabel = "WORDS",
      description = "A name or code of the file that is not to be imported; repeatable.")
  private List<String> leaveOut = List.of();

  @Option(
      names = "--register-new",
      description = "Register units that are not registered yet, instead of refusing them.")
  private boolean registerNew;

  @Option(
      names = "--replace",
      description = "Replace the edition of this name if it is there already.")
  private boolean replace;

  @Option(
      names = "--crs",
      paramLabel = "CRS",
      description = "Coordinate system, whatever the file says: EPSG:5367.")
  private String crs;

  @Option(
      names = "--layer",
      paramLabel = "TABLE",
      description = "Feature table of a GeoPackage that has several.")
  private String layer;

  BoundariesCommand(boolean check) {
    super(FactKind.BOUNDARIES, check);
  }

  @Override
  Map<String, String> options() {
    Map<String, String> options = super.options();
    options.put("level", level);
    options.put("edition", edition);
    options.put("edition-date", editionDate);
    options.put("official", official ? "true" : null);
    options.put("publisher", publisher);
    options.put("licence", licence);
    options.put("attribution", attribution);
    options.put("code-field", codeField);
    options.put("name-field", nameField);
    options.put("parent-field", parentField);
    options.put("parent-name-field", parentNameField);
    options.put("match-names", matchNames ? "true" : null);
    options.put("alias", String.join("\n", aliases));
    options.put("leave-out", String.join("\n", leaveOut));
    options.put("register-new", registerNew ? "true" : null);
    options.put("replace", replace ? "true" : null);
    options.put("crs", crs);
    options.put("layer", layer);
    return options;
  }
}
