package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.brecha.layer.Licence;
import org.brecha.layer.LicenceTerms;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;

/** What the sources of a layer allow together: all of their terms, never one made up of them. */
final class LayerTerms {

  private static final Words UNKNOWN = new Words("desconocida", "unknown");

  private LayerTerms() {}

  /** Well-known licences that any source names. */
  static List<Licence> named(List<SourceFile> sources) {
    Set<Licence> named = new LinkedHashSet<>();
    for (SourceFile source : sources) {
      if (source.licence() != null) {
        named.addAll(source.licence().named());
      }
    }
    return List.copyOf(named);
  }

  /** The licence under which every source is as a whole, or null. */
  static Licence common(List<SourceFile> sources) {
    Set<Licence> licences = new LinkedHashSet<>();
    for (SourceFile source : sources) {
      LicenceTerms terms = source.licence();
      if (terms == null || !terms.whole()) {
        return null;
      }
      licences.add(terms.named().get(0));
    }
    return licences.size() == 1 ? licences.iterator().next() : null;
  }

  static Words words(List<SourceFile> sources) {
    if (sources.isEmpty()) {
      return new Words(
          "Licencia desconocida: no se sabe de qué archivos está hecha la capa.",
          "Licence unknown: nobody told of which files the layer is made.");
    }
    Map<Words, List<String>> filesOf = new LinkedHashMap<>();
    for (SourceFile source : sources) {
      Words terms = source.licence() == null ? UNKNOWN : source.licence().text();
      filesOf.computeIfAbsent(terms, t -> new ArrayList<>()).add(source.name());
    }
    return new Words(
        "Cada fuente conserva su licencia y valen todas juntas: " + list(filesOf, Words::es),
        "Every source keeps its licence and all of them hold together: "
            + list(filesOf, Words::en));
  }

  private static String list(Map<Words, List<String>> filesOf, Function<Words, String> in) {
    List<String> parts = new ArrayList<>();
    filesOf.forEach(
        (terms, files) -> parts.add(in.apply(terms) + " (" + String.join(", ", files) + ")"));
    return String.join("; ", parts) + ".";
  }
}
