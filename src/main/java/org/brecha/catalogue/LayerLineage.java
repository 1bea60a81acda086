package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.LayerSources;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;

/** Tells in words from which files a layer was made. */
final class LayerLineage {

  private LayerLineage() {}

  static Words words(String edition, LayerSources sources) {
    List<String> es = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (SourceFile file : sources.files()) {
      es.add(one(file, file.role().title().es(), file.title().es(), "publica", "leído"));
      en.add(one(file, file.role().title().en(), file.title().en(), "published by", "read"));
    }
    String noneEs = "No se sabe de qué archivos.";
    String noneEn = "Nobody told of which files.";
    return new Words(
        "Edición %s, calculada por Brecha de: %s Las filas citan %d fuentes."
            .formatted(
                edition,
                es.isEmpty() ? noneEs : String.join("; ", es) + ".",
                sources.citations().size()),
        "Edition %s, computed by Brecha from: %s The rows cite %d sources."
            .formatted(
                edition,
                en.isEmpty() ? noneEn : String.join("; ", en) + ".",
                sources.citations().size()));
  }

  private static String one(
      SourceFile file, String role, String title, String published, String read) {
    StringBuilder text = new StringBuilder(role + ": " + title + " (" + file.name());
    if (file.publisher() != null) {
      text.append("; ").append(published).append(' ').append(file.publisher());
    }
    if (file.retrieved() != null) {
      text.append("; ").append(read).append(' ').append(file.retrieved());
    }
    return text.append("; sha256 ").append(file.sha256(), 0, 12).append("…)").toString();
  }
}
