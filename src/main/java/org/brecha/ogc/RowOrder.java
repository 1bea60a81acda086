package org.brecha.ogc;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;

/**
 * The order that {@code sortby} asks for. Texts by their letters without case and accents first, so
 * that Ávila is not behind Zapote; numbers by value; false before true. What is missing is last in
 * either direction, and what is equal stays in the layer's order, so that pages fit together.
 */
record RowOrder(List<Key> keys) {

  static final int MOST_KEYS = 8;

  /** One property and its direction. */
  record Key(int field, FieldType type, boolean descending) {}

  /**
   * @throws ProblemException 400 if a name is no property, or comes twice
   */
  static RowOrder of(Layer layer, QueryParameters query) {
    Optional<String> asked = query.find("sortby");
    if (asked.isEmpty()) {
      return new RowOrder(List.of());
    }
    List<String> names = layer.fields().stream().map(LayerField::name).toList();
    List<Key> keys = new ArrayList<>();
    for (String part : asked.get().split(",", -1)) {
      // A plus that was not percent-encoded arrives as a space.
      boolean signed = part.startsWith("-") || part.startsWith("+") || part.startsWith(" ");
      int field = names.indexOf(signed ? part.substring(1) : part);
      boolean again = keys.stream().anyMatch(key -> key.field() == field);
      if (field < 0 || again || keys.size() == MOST_KEYS) {
        throw QueryParameters.refuse(
            "sortby",
            "must be at most "
                + MOST_KEYS
                + " different names with commas between, each with + or - before it or neither, of "
                + String.join(", ", names));
      }
      keys.add(new Key(field, layer.fields().get(field).type(), part.startsWith("-")));
    }
    return new RowOrder(List.copyOf(keys));
  }

  /** Puts the first rows of an array in this order; they are in the layer's order before. */
  void sort(FeatureTable table, int[] rows, int count) {
    if (keys.isEmpty()) {
      return;
    }
    List<Sorted> sorted = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sorted.add(new Sorted(rows[i], values(table, rows[i])));
    }
    sorted.sort(comparator());
    for (int i = 0; i < count; i++) {
      rows[i] = sorted.get(i).row();
    }
  }

  /** A row with what it is compared by, key by key. */
  private record Sorted(int row, Object[] values) {}

  private Object[] values(FeatureTable table, int row) {
    return keys.stream()
        .map(key -> comparable(table.value(row, key.field())))
        .toArray(Object[]::new);
  }

  private static Object comparable(Object value) {
    return value instanceof String text ? List.of(folded(text), text) : value;
  }

  private static String folded(String text) {
    String letters = text.toLowerCase(Locale.ROOT);
    return letters.chars().allMatch(c -> c < 128)
        ? letters
        : Normalizer.normalize(letters, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
  }

  private Comparator<Sorted> comparator() {
    return (a, b) -> {
      for (int k = 0; k < keys.size(); k++) {
        int order = compare(a.values()[k], b.values()[k], keys.get(k));
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private static int compare(Object a, Object b, Key key) {
    if (a == null || b == null) {
      return Boolean.compare(a == null, b == null);
    }
    int order =
        switch (key.type()) {
          case TEXT -> compareTexts((List<?>) a, (List<?>) b);
          case INTEGER -> ((Long) a).compareTo((Long) b);
          case NUMBER -> ((Double) a).compareTo((Double) b);
          case BOOLEAN -> ((Boolean) a).compareTo((Boolean) b);
        };
    return key.descending() ? -order : order;
  }

  private static int compareTexts(List<?> a, List<?> b) {
    int byLetters = a.get(0).toString().compareTo(b.get(0).toString());
    return byLetters != 0 ? byLetters : a.get(1).toString().compareTo(b.get(1).toString());
  }
}
