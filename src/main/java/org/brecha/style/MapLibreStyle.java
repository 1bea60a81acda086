package org.brecha.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.EntityTag;
import org.brecha.http.QueryParameters;
import org.brecha.layer.FillPattern;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Legend;
import org.brecha.layer.Mosaic;
import org.brecha.layer.SliceQuestion;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * A style as MapLibre and Mapbox GL read it (style specification, version 8): our vector tiles of
 * this slice and edition, and for every class of the legend a layer named after it. No text, so no
 * glyphs; patterns come from {@link StyleSprite}.
 */
public final class MapLibreStyle {

  /** Media type of the specification before the fork, which clients ask for. */
  public static final String MEDIA_TYPE = "application/vnd.mapbox.style+json";

  /** The same bytes under the newer name. */
  public static final String MEDIA_TYPE_OF_MAPLIBRE = "application/vnd.maplibre.style+json";

  /** Where the sprite is below the server's address. */
  public static final String SPRITE_PATH = "/ogc/styles/sprite";

  private static final String CLASS = "brecha:class";
  private static final String OVERLAY = "brecha:overlay";
  private static final Words BOUNDARIES = new Words("Límites", "Boundaries");
  private static final MapLibreFilter FILTERS = new MapLibreFilter();

  private final LayerStyle style;
  private final String lang;
  private final List<Map<String, Object>> layers = new ArrayList<>();

  private MapLibreStyle(LayerStyle style, String lang) {
    this.style = style;
    this.lang = lang;
  }

  /**
   * The style as a document for a JSON mapper.
   *
   * @param base what addresses start with, see {@link org.brecha.http.PublicLinks}; browsers need
   *     an absolute one
   * @param lang {@code es} or {@code en}, for its name; labels of the classes are in both
   */
  public static Map<String, Object> of(LayerStyle style, String base, String lang) {
    return new MapLibreStyle(style, lang).document(base);
  }

  private Map<String, Object> document(String base) {
    Legend legend = style.legend();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 8);
    json.put("name", LayerStyle.say(legend.title(), lang));
    json.put("metadata", metadata());
    Envelope bounds = style.layer().mosaic().bounds();
    if (!bounds.isNull()) {
      json.put("center", List.of(bounds.centre().x, bounds.centre().y));
      json.put("zoom", 6);
    }
    json.put("sources", Map.of(style.layer().id(), source(base, bounds)));
    StyleRules rules = StyleRules.of(style);
    boolean patterned =
        !rules.overlays().isEmpty()
            || rules.classes().stream().anyMatch(rule -> rule.pattern().hasInk());
    if (patterned) {
      json.put("sprite", base + SPRITE_PATH);
    }
    List<GeometryKind> kinds = LayerStyle.kinds(style.layer());
    if (kinds.contains(GeometryKind.POLYGON)) {
      addAreas(rules);
    }
    if (kinds.contains(GeometryKind.LINE)) {
      rules.classes().forEach(this::addLine);
    }
    if (kinds.contains(GeometryKind.POINT)) {
      rules.classes().forEach(this::addPoint);
    }
    json.put("layers", layers);
    return json;
  }

  private Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("brecha:layer", style.layer().id());
    metadata.put("brecha:style", style.legend().style());
    metadata.put("brecha:edition", style.snapshot().edition());
    metadata.put("brecha:slice", SliceQuestion.parameters(style.slice()));
    metadata.put("brecha:title", words(style.legend().title()));
    metadata.put("brecha:schematic", style.layer().schematic());
    metadata.put("brecha:notes", style.notes().stream().map(MapLibreStyle::words).toList());
    metadata.put("brecha:credits", style.layer().attribution());
    return metadata;
  }

  private Map<String, Object> source(String base, Envelope bounds) {
    Map<String, String> parameters = new LinkedHashMap<>(SliceQuestion.parameters(style.slice()));
    parameters.put("v", EntityTag.version(style.snapshot().edition()));
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("type", "vector");
    source.put(
        "tiles",
        List.of(
            base
                + "/tiles/"
                + style.layer().id()
                + "/{z}/{x}/{y}.mvt"
                + QueryParameters.toQuery(parameters)));
    source.put("minzoom", 0);
    source.put("maxzoom", Mosaic.MAX_ZOOM);
    if (!bounds.isNull()) {
      source.put(
          "bounds",
          List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
    }
    source.put("attribution", attribution());
    return source;
  }

  /** Map libraries put it into their page as HTML. */
  private String attribution() {
    List<String> credits = new ArrayList<>();
    if (style.layer().schematic()) {
      credits.add(LayerStyle.say(LayerStyle.SCHEMATIC, lang));
    }
    credits.addAll(style.layer().attribution());
    return String.join(
        " · ",
        credits.stream()
            .map(c -> c.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            .toList());
  }

  private void addAreas(StyleRules rules) {
    String line = style.legend().lineColor();
    for (StyleRules.ClassRule rule : rules.classes()) {
      List<Object> filter = rule.when().write(FILTERS);
      String id = rule.entry().id();
      Map<String, Object> fill = new LinkedHashMap<>();
      fill.put("fill-color", rule.entry().color());
      if (rule.pattern() == FillPattern.NONE) {
        // Not left out: whoever points into the area still finds it.
        fill.put("fill-opacity", 0);
      }
      add(id, "fill", about(rule), filter, fill);
      if (rule.pattern().hasInk()) {
        String icon = StyleSprite.icon(rule.pattern(), line);
        add(id + "_pattern", "fill", about(rule), filter, Map.of("fill-pattern", icon));
      }
    }
    for (StyleRules.OverlayRule rule : rules.overlays()) {
      String icon = StyleSprite.overlayIcon(rule.pattern(), StyleRules.ink(rule, line));
      add(
          rule.id(),
          "fill",
          about(OVERLAY, rule.overlay().id(), rule.overlay().label()),
          rule.when().write(FILTERS),
          Map.of("fill-pattern", icon));
    }
    Map<String, Object> paint = new LinkedHashMap<>();
    paint.put("line-color", line);
    paint.put("line-width", 1);
    // As in the painted tiles: small units would drown in full lines from far away.
    paint.put(
        "line-opacity",
        List.of("interpolate", List.of("linear"), List.of("zoom"), 4, 0.3, 6, 0.45, 8, 0.8, 9, 1));
    add("boundaries", "line", about("brecha:lines", "boundaries", BOUNDARIES), null, paint);
  }

  private void addLine(StyleRules.ClassRule rule) {
    Map<String, Object> paint = new LinkedHashMap<>();
    paint.put("line-color", rule.entry().color());
    paint.put("line-width", 1.5);
    add(rule.entry().id(), "line", about(rule), rule.when().write(FILTERS), paint);
  }

  private void addPoint(StyleRules.ClassRule rule) {
    List<Object> isPoint = List.of("==", List.of("geometry-type"), "Point");
    Map<String, Object> paint = new LinkedHashMap<>();
    paint.put("circle-color", rule.entry().color());
    paint.put(
        "circle-radius",
        List.of("interpolate", List.of("linear"), List.of("zoom"), 5, 2.5, 8, 4, 11, 5.5));
    paint.put("circle-stroke-color", style.legend().lineColor());
    paint.put("circle-stroke-width", 1);
    add(
        rule.entry().id() + "_point",
        "circle",
        about(rule),
        MapLibreFilter.allOf(List.of(isPoint, rule.when().write(FILTERS))),
        paint);
  }

  private void add(
      String id,
      String type,
      Map<String, Object> about,
      List<Object> filter,
      Map<String, Object> paint) {
    Map<String, Object> layer = new LinkedHashMap<>();
    layer.put("id", id);
    layer.put("type", type);
    layer.put("metadata", about);
    layer.put("source", style.layer().id());
    layer.put("source-layer", style.layer().id());
    if (filter != null) {
      layer.put("filter", filter);
    }
    layer.put("paint", paint);
    layers.add(layer);
  }

  private static Map<String, Object> about(StyleRules.ClassRule rule) {
    return about(CLASS, rule.entry().id(), rule.entry().label());
  }

  private static Map<String, Object> about(String what, String id, Words label) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put(what, id);
    about.put("brecha:label", words(label));
    return about;
  }

  private static Map<String, String> words(Words words) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("es", words.es());
    json.put("en", words.en());
    return json;
  }
}
