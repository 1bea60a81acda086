package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.FieldCode;
import org.brecha.layer.FieldCodes;
import org.brecha.layer.FieldUnits;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;

/** Every field of every layer, each once: layers that have the very same field share it. */
public final class DataDictionary {

  private static final Words NOT_ZERO =
      new Words(
          "Sin valor no es cero: no se conoce o no aplica.",
          "No value is not zero: it is not known or does not apply.");

  private DataDictionary() {}

  private record Key(LayerField field, List<FieldCode> codes) {}

  public static List<DictionaryEntry> of(LayerSnapshot snapshot) {
    Map<Key, List<String>> layers = new LinkedHashMap<>();
    for (Layer layer : snapshot.layers()) {
      for (LayerField field : layer.fields()) {
        Key key = new Key(field, FieldCodes.list(layer, field));
        layers.computeIfAbsent(key, k -> new ArrayList<>()).add(layer.id());
      }
    }
    return layers.entrySet().stream()
        .map(
            entry ->
                new DictionaryEntry(
                    entry.getKey().field(),
                    FieldUnits.find(entry.getKey().field()).orElse(null),
                    missing(entry.getKey().field()),
                    entry.getKey().codes(),
                    entry.getValue()))
        .toList();
  }

  /** What the description says of it, or that it is no zero. */
  private static Words missing(LayerField field) {
    String es = clause(field.description().es(), "nul[oa]s? ");
    String en = clause(field.description().en(), "null ");
    return es == null || en == null ? NOT_ZERO : new Words(es, en);
  }

  /** The part of a description, between its semicolons, that begins with a word. */
  private static String clause(String description, String begin) {
    for (String part : description.split("[;:] ")) {
      if (part.matches("(?s)" + begin + ".*")) {
        String words = part.endsWith(".") ? part : part + ".";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
      }
    }
    return null;
  }
}
