package org.brecha.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program brings along: every file of {@code gis-data} with where it comes from.
 *
 * @param files in the order of the document
 */
record Catalogue(List<Entry> files) {

  /** Folder on the class path. */
  static final String FOLDER = "gis-data/";

  /**
   * One file.
   *
   * @param file path below the folder
   * @param kind word of a {@link FactKind}, or null for a file that is not imported
   * @param order position of its import, or null
   * @param options of its import
   * @param derivation how it was made from its sources, or null
   */
  record Entry(
      String file,
      String kind,
      Integer order,
      Map<String, String> options,
      Map<String, String> title,
      String publisher,
      String licence,
      String source,
      String retrieved,
      String derivation,
      String sha256) {}

  /** The bundled catalogue. */
  static Catalogue load() throws IOException {
    String name = FOLDER + "catalogue.json";
    try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program carries no " + name);
      }
      return JsonMapper.shared().readValue(in, Catalogue.class);
    }
  }

  /** Files to import, in the order of their import. */
  List<Entry> imports() {
    return files.stream()
        .filter(entry -> entry.kind() != null)
        .sorted(Comparator.comparing(Entry::order).thenComparing(Entry::file))
        .toList();
  }
}
