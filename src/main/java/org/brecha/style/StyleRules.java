package org.brecha.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.FillPattern;
import org.brecha.layer.LayerField;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.LegendOverlay;

/**
 * The classes of a legend as rules of which exactly one holds for a feature, in any order: that the
 * first match wins is written into the conditions. Overlays are rules beside them. Immutable.
 *
 * @param classes in the order of the legend
 * @param overlays in the order of the legend, each for light and for dark fills if there are any
 */
record StyleRules(List<ClassRule> classes, List<OverlayRule> overlays) {

  /** One class. */
  record ClassRule(LegendEntry entry, FillPattern pattern, Condition when) {}

  /**
   * One overlay over the classes on which its ink is seen.
   *
   * @param id unique among the style's rules
   * @param lightInk whether the ink is the light one, for dark fills
   */
  record OverlayRule(
      String id, LegendOverlay overlay, FillPattern pattern, boolean lightInk, Condition when) {}

  static StyleRules of(LayerStyle style) {
    Map<String, LayerField> fields = new LinkedHashMap<>();
    style.layer().fields().forEach(field -> fields.put(field.name(), field));
    Legend legend = style.legend();
    List<ClassRule> classes = new ArrayList<>();
    for (int c = 0; c < legend.entries().size(); c++) {
      LegendEntry entry = legend.entries().get(c);
      Condition when = exclusive(entry, legend.entries().subList(0, c), fields);
      classes.add(new ClassRule(entry, FillPattern.named(entry.pattern()), when));
    }
    return new StyleRules(classes, overlays(legend, classes, fields));
  }

  private static Condition exclusive(
      LegendEntry entry, List<LegendEntry> before, Map<String, LayerField> fields) {
    List<Condition> parts = new ArrayList<>();
    parts.add(own(entry, fields));
    Map<LayerField, List<String>> texts = new LinkedHashMap<>();
    Map<LayerField, List<NumberRange>> ranges = new LinkedHashMap<>();
    for (LegendEntry earlier : before) {
      if (!isDisjoint(entry, earlier)) {
        LayerField field = fields.get(earlier.field());
        if (earlier.equalTo() != null) {
          texts.computeIfAbsent(field, f -> new ArrayList<>()).addAll(earlier.equalTo());
        } else {
          ranges.computeIfAbsent(field, f -> new ArrayList<>()).add(NumberRange.of(earlier));
        }
      }
    }
    texts.forEach((field, all) -> parts.add(new Condition.NoneOf(field, List.copyOf(all))));
    ranges.forEach(
        (field, all) ->
            NumberRange.merge(all)
                .forEach(range -> parts.add(new Condition.Outside(field, range))));
    return Condition.all(parts);
  }

  private static Condition own(LegendEntry entry, Map<String, LayerField> fields) {
    LayerField field = fields.get(entry.field());
    return entry.equalTo() == null
        ? new Condition.Within(field, NumberRange.of(entry))
        : new Condition.OneOf(field, entry.equalTo());
  }

  /** Whether no feature can match both: then the later one need not exclude the earlier. */
  private static boolean isDisjoint(LegendEntry a, LegendEntry b) {
    if (!a.field().equals(b.field()) || a.equalTo() == null != (b.equalTo() == null)) {
      return false;
    }
    return a.equalTo() == null
        ? !NumberRange.of(a).intersects(NumberRange.of(b))
        : a.equalTo().stream().noneMatch(b.equalTo()::contains);
  }

  /** Only plain classes have overlays, and of overlays the first that matches is drawn. */
  private static List<OverlayRule> overlays(
      Legend legend, List<ClassRule> classes, Map<String, LayerField> fields) {
    List<OverlayRule> rules = new ArrayList<>();
    for (int o = 0; o < legend.overlays().size(); o++) {
      LegendOverlay overlay = legend.overlays().get(o);
      for (boolean dark : new boolean[] {false, true}) {
        List<Condition> under =
            classes.stream()
                .filter(rule -> rule.pattern() == FillPattern.SOLID)
                .filter(rule -> FillPattern.isDark(rgb(rule.entry().color())) == dark)
                .map(ClassRule::when)
                .toList();
        if (under.isEmpty()) {
          continue;
        }
        List<Condition> parts = new ArrayList<>();
        parts.add(new Condition.OneOf(fields.get(overlay.field()), overlay.equalTo()));
        for (LegendOverlay earlier : legend.overlays().subList(0, o)) {
          parts.add(new Condition.NoneOf(fields.get(earlier.field()), earlier.equalTo()));
        }
        parts.add(Condition.any(under));
        rules.add(
            new OverlayRule(
                overlay.id() + (dark ? "_on_dark" : ""),
                overlay,
                FillPattern.named(overlay.pattern()),
                dark,
                Condition.all(parts)));
      }
    }
    return rules;
  }

  /** A colour {@code #rrggbb} as {@code 0xrrggbb}. */
  static int rgb(String color) {
    return Integer.parseInt(color, 1, 7, 16);
  }

  /** The ink of a class's own pattern, as {@code #rrggbb}. */
  static String ink(String fill, String line) {
    int from = rgb(fill);
    int to = rgb(line);
    int ink = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xff;
      int b = to >> shift & 0xff;
      ink |= (int) Math.round(a + (b - a) * FillPattern.INK) << shift;
    }
    return String.format("#%06x", ink);
  }

  /** The ink of an overlay, as {@code #rrggbb}. */
  static String ink(OverlayRule rule, String line) {
    return rule.lightInk() ? String.format("#%06x", FillPattern.LIGHT_INK) : line;
  }
}
