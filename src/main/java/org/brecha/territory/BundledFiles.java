package org.brecha.territory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program brings along: every file of {@code gis-data} with where it comes from.
 *
 * @param files in the order of the document
 */
public record BundledFiles(List<Entry> files) {

  /** Folder on the class path. */
  public static final String FOLDER = "gis-data/";

  /**
   * One file.
   *
   * @param file path below the folder
   * @param kind word for what it holds, as an import takes it, or null for a file that is not
   *     imported
   * @param order position of its import, or null
   * @param options of its import
   * @param title by language, {@code es} and {@code en}
   * @param licence in the words of the catalogue, by language as the title
   * @param retrieved day as YYYY-MM-DD
   * @param derivation how it was made from its sources, or null
   */
  public record Entry(
      String file,
      String kind,
      Integer order,
      Map<String, String> options,
      Map<String, String> title,
      String publisher,
      Map<String, String> licence,
      String source,
      String retrieved,
      String derivation,
      String sha256) {}

  /** The bundled catalogue. */
  public static BundledFiles load() throws IOException {
    String name = FOLDER + "catalogue.json";
    try (InputStream in = BundledFiles.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program carries no " + name);
      }
      return JsonMapper.shared().readValue(in, BundledFiles.class);
    }
  }

  /** Files to import, in the order of their import. */
  public List<Entry> imports() {
    return files.stream()
        .filter(entry -> entry.kind() != null)
        .sorted(Comparator.comparing(Entry::order).thenComparing(Entry::file))
        .toList();
  }

  /** The file with exactly these bytes. */
  public Optional<Entry> find(String sha256) {
    return files.stream().filter(entry -> entry.sha256().equals(sha256)).findFirst();
  }
}
