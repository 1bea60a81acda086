package org.brecha.wms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Slice;
import org.brecha.selection.SliceChoice;
import org.brecha.tile.AreaPicture;
import org.brecha.tile.PaintedLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * The picture that GetMap asks for, and GetFeatureInfo a pixel of.
 *
 * @param layers the lowest first
 */
record MapRequest(List<PaintedLayer> layers, AreaPicture picture) {

  static final int MOST_LAYERS = 8;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})([eE][-+]?[0-9]{1,3})?");
  private static final Pattern COLOUR = Pattern.compile("0[xX][0-9a-fA-F]{6}");
  private static final int WHITE = 0xffffff;

  /**
   * @throws WmsFault for what is missing, malformed or not to be had
   */
  static MapRequest of(WmsQuery query, LayerSnapshot snapshot) {
    List<Layer> layers = layers(snapshot, "LAYERS", query);
    List<String> styles = styles(layers, query);
    ReferenceSystem system = system(layers, query);
    Envelope area = area(system, query);
    int width = query.wholeNumber("WIDTH", 1, AreaPicture.MOST_PIXELS);
    int height = query.wholeNumber("HEIGHT", 1, AreaPicture.MOST_PIXELS);
    if (!AreaPicture.isPaintable(system, area, width, height)) {
      throw WmsFault.ofParameter(
          "BBOX", "must be finite, and every pixel show at least a millimetre");
    }
    List<PaintedLayer> painted = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      painted.add(painted(layers.get(i), styles.get(i), query));
    }
    return new MapRequest(
        List.copyOf(painted), new AreaPicture(system, area, width, height, background(query)));
  }

  /** The layers that a parameter names, all of them to be had. */
  static List<Layer> layers(LayerSnapshot snapshot, String parameter, WmsQuery query) {
    List<Layer> layers = new ArrayList<>();
    for (String name : query.need(parameter, "names of layers between commas").split(",", -1)) {
      layers.add(layer(snapshot, parameter, name));
    }
    if (layers.size() > MOST_LAYERS) {
      throw WmsFault.ofParameter(parameter, "at most " + MOST_LAYERS + " layers at a time");
    }
    return layers;
  }

  static Layer layer(LayerSnapshot snapshot, String parameter, String name) {
    return snapshot
        .findLayer(name)
        .filter(layer -> layer.mosaic().size() > 0)
        .orElseThrow(
            () ->
                WmsFault.of(
                    WmsFault.LAYER_NOT_DEFINED,
                    parameter,
                    "There is no such layer; they are "
                        + String.join(
                            ", ",
                            snapshot.layers().stream()
                                .filter(layer -> layer.mosaic().size() > 0)
                                .map(Layer::id)
                                .toList())));
  }

  private static List<String> styles(List<Layer> layers, WmsQuery query) {
    String[] asked = query.find("STYLES").orElse("").split(",", -1);
    boolean usual = asked.length == 1 && asked[0].isEmpty();
    if (!usual && asked.length != layers.size()) {
      throw WmsFault.of(
          WmsFault.STYLE_NOT_DEFINED,
          "STYLES",
          "STYLES must name a style for each of LAYERS, or none at all");
    }
    List<String> styles = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      styles.add(style(layers.get(i), usual ? "" : asked[i], "STYLES"));
    }
    return styles;
  }

  /** A style of a layer by its name; the usual one by no name. */
  static String style(Layer layer, String name, String parameter) {
    if (name.isEmpty()) {
      return layer.styles().get(0);
    }
    if (!layer.styles().contains(name)) {
      throw WmsFault.of(
          WmsFault.STYLE_NOT_DEFINED,
          parameter,
          "Styles of " + layer.id() + " are " + String.join(", ", layer.styles()));
    }
    return name;
  }

  private static ReferenceSystem system(List<Layer> layers, WmsQuery query) {
    String parameter = query.isLegacy() ? "SRS" : "CRS";
    Set<ReferenceSystem> common = new LinkedHashSet<>(List.of(ReferenceSystem.values()));
    layers.forEach(layer -> common.retainAll(MapSystem.of(layer)));
    String legal = String.join(", ", common.stream().map(MapSystem::name).toList());
    return MapSystem.find(query.need(parameter, "one of " + legal))
        .filter(common::contains)
        .orElseThrow(
            () ->
                WmsFault.of(
                    WmsFault.INVALID_CRS, parameter, parameter + " must be one of " + legal));
  }

  private static Envelope area(ReferenceSystem system, WmsQuery query) {
    boolean turned = MapSystem.isNorthFirst(system, query.isLegacy());
    String legal =
        (turned
                ? "least north, least east, greatest north, greatest east"
                : "west,south,east,north")
            + ", the least before the greatest";
    String[] parts = query.need("BBOX", legal).split(",", -1);
    double[] n = new double[4];
    for (int i = 0; i < parts.length; i++) {
      if (parts.length != 4 || !NUMBER.matcher(parts[i].strip()).matches()) {
        throw WmsFault.ofParameter("BBOX", "must be " + legal);
      }
      n[i] = Double.parseDouble(parts[i].strip());
    }
    if (!(n[0] < n[2]) || !(n[1] < n[3])) {
      throw WmsFault.ofParameter("BBOX", "must be " + legal);
    }
    return turned ? new Envelope(n[1], n[3], n[0], n[2]) : new Envelope(n[0], n[2], n[1], n[3]);
  }

  /** What of a layer the parameters choose; those that the layer does not know are for others. */
  static PaintedLayer painted(Layer layer, String style, WmsQuery query) {
    Slice slice =
        SliceChoice.of(layer, query.parameters())
            .orElseThrow(
                () ->
                    WmsFault.of(
                        WmsFault.INVALID_DIMENSION,
                        "TIME",
                        layer.id() + " has no figures for that time; see its capabilities"));
    return new PaintedLayer(
        layer,
        style,
        slice,
        layer.takesClassChoice(style)
            ? PaintedLayer.classes(layer, style, query.parameters())
            : ClassChoice.STANDARD);
  }

  static Integer background(WmsQuery query) {
    String colour = query.find("BGCOLOR").orElse("0xFFFFFF");
    if (!COLOUR.matcher(colour).matches()) {
      throw WmsFault.ofParameter("BGCOLOR", "must be a colour of the form 0xRRGGBB");
    }
    boolean transparent = query.oneOf("TRANSPARENT", List.of("FALSE", "TRUE")).equals("TRUE");
    return transparent ? null : Integer.valueOf(Integer.parseInt(colour.substring(2), 16) & WHITE);
  }

  /** The dimensions that were left to their defaults, as the standard has it told (annex C.4.2). */
  List<String> defaults(WmsQuery query) {
    Set<String> said = new LinkedHashSet<>();
    for (PaintedLayer painted : layers) {
      Slice slice = painted.slice();
      if (slice.period() != null
          && query.find("datetime").isEmpty()
          && query.find("period").isEmpty()) {
        said.add("99 Default value used: time=" + slice.period().text() + " ISO8601");
      }
      if (slice.indicator() != null && query.find("indicator").isEmpty()) {
        said.add("99 Default value used: DIM_INDICATOR=" + slice.indicator());
      }
    }
    return List.copyOf(said);
  }
}
