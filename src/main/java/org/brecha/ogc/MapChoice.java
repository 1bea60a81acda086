package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;
import org.brecha.selection.AskedArea;
import org.brecha.selection.FilterChoice;
import org.brecha.selection.SliceChoice;
import org.brecha.tile.AreaPicture;
import org.brecha.tile.PaintedLayer;
import org.locationtech.jts.geom.Envelope;

/**
 * The map of one collection that a request asks for (OGC API Maps Part 1, 20-058).
 *
 * @param painted empty if there are no figures for the time asked
 */
record MapChoice(Optional<PaintedLayer> painted, AreaPicture picture) {

  /** Longer side of a map whose size nobody chose, pixels. */
  static final int USUAL_PIXELS = 1024;

  /** Side of a pixel where nobody knows the screen, metres (clause 10.2 of the standard). */
  private static final double METRES_OF_A_PIXEL = 0.000_28;

  private static final double METRES_OF_A_DEGREE = Math.PI * 6_378_137 / 180;

  /** Part of the layer's extent that is left free around it. */
  private static final double MARGIN = 0.02;

  private static final List<String> PARAMETERS =
      List.of(
          "bbox",
          "bbox-crs",
          "crs",
          "width",
          "height",
          "scale-denominator",
          "bgcolor",
          "transparent");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})([eE][-+]?[0-9]{1,3})?");
  private static final Pattern COLOUR = Pattern.compile("(0[xX]|#)[0-9a-fA-F]{6}");
  private static final int WHITE = 0xffffff;

  /** Names of all parameters of the maps of a layer. */
  static List<String> parameters(Layer layer) {
    List<String> names = new ArrayList<>(StyleChoice.chosen(layer));
    names.addAll(PARAMETERS);
    return names;
  }

  /**
   * @param style one of the layer's
   * @throws ProblemException 400 for any parameter that is not as it should be
   */
  static MapChoice of(Layer layer, String style, QueryParameters query) {
    ReferenceSystem system = FilterChoice.system(layer, query, "crs");
    Envelope area = area(layer, query, system);
    int[] size = size(query, system, area);
    if (!AreaPicture.isPaintable(system, area, size[0], size[1])) {
      throw QueryParameters.refuse("bbox", "every pixel must show at least a millimetre");
    }
    Optional<Slice> slice = SliceChoice.of(layer, query);
    ClassChoice classes = PaintedLayer.classes(layer, style, query);
    return new MapChoice(
        slice.map(chosen -> new PaintedLayer(layer, style, chosen, classes)),
        new AreaPicture(system, area, size[0], size[1], background(query)));
  }

  private static Envelope area(Layer layer, QueryParameters query, ReferenceSystem system) {
    ReferenceSystem given = FilterChoice.system(layer, query, "bbox-crs");
    Optional<String> bbox = query.find("bbox");
    if (bbox.isEmpty()) {
      Envelope all = layer.mosaic().bounds();
      if (all.isNull()) {
        return system.legalArea(); // Nothing is drawn, so that any area shows all of it.
      }
      double margin = Math.max(0.001, MARGIN * Math.max(all.getWidth(), all.getHeight()));
      all.expandBy(margin);
      return system.areaFromLonLat(all);
    }
    double[] n = corners(bbox.get(), given);
    AskedArea.refuseSwapped(layer, given, n);
    if (given == system) {
      return given.isNorthFirst()
          ? new Envelope(n[1], n[3], n[0], n[2])
          : new Envelope(n[0], n[2], n[1], n[3]);
    }
    Envelope lonLat = given.areaToLonLat(n[0], n[1], n[2], n[3]).getEnvelopeInternal();
    if (!ReferenceSystem.of(lonLat).contains(system)) {
      throw QueryParameters.refuse("bbox", "reaches beyond what the system of crs can hold");
    }
    return system.areaFromLonLat(lonLat);
  }

  private static double[] corners(String text, ReferenceSystem system) {
    String[] parts = text.split(",", -1);
    double[] n = new double[4];
    for (int i = 0; i < parts.length; i++) {
      if (parts.length != 4 || !NUMBER.matcher(parts[i]).matches()) {
        throw refuse(system, "");
      }
      n[i] = Double.parseDouble(parts[i]);
    }
    if (!system.isLegal(n[0], n[1]) || !system.isLegal(n[2], n[3])) {
      boolean swapped = system.isLegal(n[1], n[0]) && system.isLegal(n[3], n[2]);
      throw refuse(system, swapped ? "; these look swapped" : "");
    }
    if (!(n[0] < n[2]) || !(n[1] < n[3])) {
      throw refuse(system, "; the first corner must be the least, a map over the antimeridian too");
    }
    return n;
  }

  private static ProblemException refuse(ReferenceSystem system, String hint) {
    return QueryParameters.refuse(
        "bbox",
        "must be the least and the greatest corner, four numbers, in the axis order of bbox-crs: "
            + system.legalRange()
            + hint);
  }

  /** Width and height in pixels: as asked, or such that the scale is the same both ways. */
  private static int[] size(QueryParameters query, ReferenceSystem system, Envelope area) {
    double[] ground = ground(system, area);
    boolean width = query.find("width").isPresent();
    boolean height = query.find("height").isPresent();
    if (query.find("scale-denominator").isPresent()) {
      if (width || height) {
        throw QueryParameters.refuse(
            "scale-denominator", "cannot go with width or height; each of them sets the scale");
      }
      double pixel = scale(query) * METRES_OF_A_PIXEL;
      return new int[] {
        pixels("scale-denominator", ground[0] / pixel),
        pixels("scale-denominator", ground[1] / pixel)
      };
    }
    double pixel =
        width
            ? ground[0] / side(query, "width")
            : height
                ? ground[1] / side(query, "height")
                : Math.max(ground[0], ground[1]) / USUAL_PIXELS;
    return new int[] {
      width ? side(query, "width") : pixels("height", ground[0] / pixel),
      height ? side(query, "height") : pixels("width", ground[1] / pixel)
    };
  }

  private static int side(QueryParameters query, String name) {
    return query.wholeNumber(name, 1, AreaPicture.MOST_PIXELS, 0);
  }

  private static int pixels(String cause, double pixels) {
    if (!(pixels <= AreaPicture.MOST_PIXELS + 0.5)) {
      throw QueryParameters.refuse(
          cause,
          "makes a map of more than "
              + AreaPicture.MOST_PIXELS
              + " pixels a side; ask for a smaller bbox or a coarser map");
    }
    return Math.max(1, Math.min(AreaPicture.MOST_PIXELS, (int) Math.round(pixels)));
  }

  private static double scale(QueryParameters query) {
    String text = query.get("scale-denominator", "");
    double scale = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : 0;
    if (!(scale >= 1 && scale <= 1e9)) {
      throw QueryParameters.refuse("scale-denominator", "must be a number from 1 to 1000000000");
    }
    return scale;
  }

  /** Metres on the ground along the middle of the area, to the east and to the north. */
  private static double[] ground(ReferenceSystem system, Envelope area) {
    if (system == ReferenceSystem.CRTM05 || system == ReferenceSystem.UTM_17N) {
      return new double[] {area.getWidth(), area.getHeight()};
    }
    double[] middle = {area.centre().x, area.centre().y};
    if (system.isNorthFirst()) {
      middle = new double[] {middle[1], middle[0]};
    }
    system.toLonLat(middle);
    double shrunk = Math.cos(Math.toRadians(middle[1]));
    if (system == ReferenceSystem.WEB_MERCATOR) {
      return new double[] {area.getWidth() * shrunk, area.getHeight() * shrunk};
    }
    return new double[] {
      area.getWidth() * METRES_OF_A_DEGREE * Math.max(shrunk, 1e-3),
      area.getHeight() * METRES_OF_A_DEGREE
    };
  }

  /** Transparent unless a colour is asked for (clause 8.2 of the standard). */
  private static Integer background(QueryParameters query) {
    Optional<String> asked = query.find("bgcolor");
    String colour = asked.orElse("0xFFFFFF");
    if (!COLOUR.matcher(colour).matches()) {
      throw QueryParameters.refuse("bgcolor", "must be a colour of the form 0xRRGGBB");
    }
    boolean transparent =
        query.find("transparent").isPresent() ? query.flag("transparent") : asked.isEmpty();
    return transparent
        ? null
        : Integer.valueOf(Integer.parseInt(colour.substring(colour.length() - 6), 16) & WHITE);
  }

  /** The area as header {@code Content-Bbox} has it: in the order of the system's axes. */
  String contentBbox() {
    Envelope area = picture.area();
    boolean turned = picture.system().isNorthFirst();
    String form = "%." + (picture.system().decimals() + 3) + "f";
    return String.join(
        ",",
        String.format(Locale.ROOT, form, turned ? area.getMinY() : area.getMinX()),
        String.format(Locale.ROOT, form, turned ? area.getMinX() : area.getMinY()),
        String.format(Locale.ROOT, form, turned ? area.getMaxY() : area.getMaxX()),
        String.format(Locale.ROOT, form, turned ? area.getMaxX() : area.getMaxY()));
  }
}
