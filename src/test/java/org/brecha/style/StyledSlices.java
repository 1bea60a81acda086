package org.brecha.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;

/** Every style of every layer of a snapshot, for slices with different figures and classes. */
public final class StyledSlices {

  private static final List<Map<String, String>> CHOICES =
      List.of(
          Map.of(),
          Map.of("classes", "equal", "class_count", "4"),
          Map.of("classes", "manual", "breaks", "-10,0,7.25"));

  private StyledSlices() {}

  /** Every style of a layer in its own classes, for the slice that nobody chose. */
  public static List<LayerStyle> usual(LayerSnapshot snapshot, String layer) {
    Layer found = snapshot.findLayer(layer).orElseThrow();
    Slice slice = found.defaultSlice(null);
    return found.styles().stream()
        .map(style -> LayerStyle.of(snapshot, found, style, slice))
        .toList();
  }

  /**
   * @param newest how many periods of each indicator, the newest first
   */
  public static List<LayerStyle> of(LayerSnapshot snapshot, int newest) {
    List<LayerStyle> styles = new ArrayList<>();
    for (Layer layer : snapshot.layers()) {
      for (Slice slice : slices(layer, newest)) {
        for (String style : layer.styles()) {
          for (Map<String, String> choice : CHOICES) {
            if (choice.isEmpty() || layer.takesClassChoice(style)) {
              styles.add(LayerStyle.of(snapshot, layer, style, slice, ClassChoice.read(choice)));
            }
          }
        }
      }
    }
    return styles;
  }

  private static List<Slice> slices(Layer layer, int newest) {
    List<Slice> slices = new ArrayList<>();
    for (String indicator : layer.indicators()) {
      for (Period period : layer.periods(indicator).stream().limit(newest).toList()) {
        slices.add(new Slice(indicator, period));
      }
    }
    if (layer.indicators().isEmpty()) {
      slices.add(layer.defaultSlice(null));
    }
    return slices;
  }
}
