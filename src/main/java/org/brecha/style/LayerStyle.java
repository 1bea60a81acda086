package org.brecha.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Legend;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Slice;
import org.brecha.layer.SliceQuestion;
import org.brecha.layer.Words;

/**
 * A layer as one style shows one slice of it: what {@link MapLibreStyle}, {@link SldStyle} and
 * {@link QmlStyle} are made of. Immutable.
 *
 * @param classes how numbers were cut for the legend
 */
public record LayerStyle(
    LayerSnapshot snapshot, Layer layer, Slice slice, ClassChoice classes, Legend legend) {

  static final Words SCHEMATIC =
      new Words(
          "Límites esquemáticos: no son límites legales.",
          "Schematic boundaries: they are no legal limits.");

  public LayerStyle {
    Objects.requireNonNull(snapshot);
    Objects.requireNonNull(layer);
    Objects.requireNonNull(slice);
    Objects.requireNonNull(classes);
    Objects.requireNonNull(legend);
  }

  /**
   * @param style one of {@link Layer#styles()}
   * @throws IllegalArgumentException if the layer does not know the style, slice or classes
   */
  public static LayerStyle of(
      LayerSnapshot snapshot, Layer layer, String style, Slice slice, ClassChoice classes) {
    return new LayerStyle(snapshot, layer, slice, classes, layer.legend(style, slice, classes));
  }

  /** A style in its own classes. */
  public static LayerStyle of(LayerSnapshot snapshot, Layer layer, String style, Slice slice) {
    return of(snapshot, layer, style, slice, ClassChoice.STANDARD);
  }

  /** Name of a layer's style among all styles: letters, digits and {@code _}. */
  public static String id(Layer layer, String style) {
    return layer.id() + "_" + style;
  }

  public String id() {
    return id(layer, legend.style());
  }

  /** What the layer's geometries are drawn as, areas first; areas where there is none at all. */
  public static List<GeometryKind> kinds(Layer layer) {
    Mosaic mosaic = layer.mosaic();
    Set<GeometryKind> found = EnumSet.noneOf(GeometryKind.class);
    int all = GeometryKind.values().length;
    for (int g = 0; g < mosaic.size() && found.size() < all; g++) {
      found.add(mosaic.kindOf(g));
    }
    GeometryKind ofNone = mosaic.isOfLines() ? GeometryKind.LINE : GeometryKind.POLYGON;
    return found.isEmpty() ? List.of(ofNone) : List.copyOf(found);
  }

  /** The parameters that lead to this slice and these classes again, with a question mark. */
  public String query() {
    Map<String, String> parameters = new LinkedHashMap<>(SliceQuestion.parameters(slice));
    parameters.putAll(classes.parameters());
    return QueryParameters.toQuery(parameters);
  }

  /** What a reader must know beside the classes: schematic boundaries and the legend's notes. */
  public List<Words> notes() {
    List<Words> notes = new ArrayList<>();
    if (layer.schematic()) {
      notes.add(SCHEMATIC);
    }
    notes.addAll(legend.notes());
    return List.copyOf(notes);
  }

  /** The text in a language. */
  static String say(Words words, String lang) {
    return lang.equals("en") ? words.en() : words.es();
  }

  /** The same text in the other language. */
  static String sayOther(Words words, String lang) {
    return lang.equals("en") ? words.es() : words.en();
  }

  static String credits(List<String> attribution, String lang) {
    return (lang.equals("en") ? "Sources: " : "Fuentes: ") + String.join(" · ", attribution);
  }
}
