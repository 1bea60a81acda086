package org.brecha.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.tile.AreaPicture;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** OGC API Maps Part 1 (20-058): what it adds to the shared documents. */
@Component
@Order(40)
final class MapsPart implements OgcPart {

  static final Formats FORMATS = Formats.of(Format.of("png", Formats.PNG, "PNG"), Formats.PAGE);

  private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/map";
  private static final String SPEC = "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/";

  @Override
  public List<String> conformance() {
    return List.of(
        SPEC + "core",
        SPEC + "scaling",
        SPEC + "crs",
        SPEC + "collection-map",
        SPEC + "styled-map",
        SPEC + "png",
        SPEC + "html");
  }

  static String path(Layer layer) {
    return CollectionDocument.path(layer) + "/map";
  }

  static String path(StyleChoice style) {
    return CollectionDocument.path(style.layer()) + "/styles/" + style.id() + "/map";
  }

  @Override
  public List<Link> collectionLinks(Visit visit, Layer layer) {
    List<Link> links = new ArrayList<>();
    String map = visit.say("Mapa", "Map");
    for (Format format : FORMATS.all()) {
      String href = visit.href(path(layer)) + "?f=" + format.f();
      links.add(new Link(href, REL, format.mediaType(), map));
    }
    links.add(
        new Link(
            visit.href("/legend/" + layer.id() + ".png?lang=" + visit.lang()),
            "legend",
            Formats.PNG,
            visit.say("Leyenda del mapa", "Legend of the map")));
    return links;
  }

  /** Link of a style to the map that it makes. */
  static Link link(Visit visit, StyleChoice style) {
    return new Link(visit.href(path(style)) + "?f=png", REL, Formats.PNG, visit.say("Mapa", "Map"));
  }

  /** Maps of a layer in all of its styles. */
  static List<Link> styledLinks(Visit visit, Layer layer, String f) {
    String type = FORMATS.named(f).orElseThrow().mediaType();
    return StyleChoice.of(layer).stream()
        .map(s -> new Link(visit.href(path(s)) + "?f=" + f, REL, type, s.style()))
        .toList();
  }

  /** The choice of classes in a query, to go on with in another address. */
  static String classes(QueryParameters query, String begin) {
    Map<String, String> chosen =
        new LinkedHashMap<>(query.matching(ClassChoice.PARAMETERS::contains));
    String text = QueryParameters.toQuery(chosen);
    return text.isEmpty() ? "" : begin + text.substring(1);
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    for (Layer layer : visit.snapshot().layers()) {
      String title = visit.say(layer.title()) + visit.say(": mapa", ": map");
      for (StyleChoice style : StyleChoice.of(layer)) {
        boolean usual = style.style().equals(layer.styles().get(0));
        List<Object> parameters = parameters(visit, style);
        if (usual) {
          add(paths, path(layer), layer.id() + ".collection.getMap", title, parameters);
        }
        add(
            paths,
            path(style),
            style.id() + ".collection.style.getMap",
            title + ", " + style.style(),
            parameters);
      }
    }
  }

  private static void add(
      ApiPaths paths, String path, String id, String title, List<Object> parameters) {
    paths.getOrNothing(
        path.substring("/ogc".length()), id, title, parameters, FORMATS, "anyObject");
  }

  private static List<Object> parameters(Visit visit, StyleChoice style) {
    List<Object> all = ApiParameters.references("bbox-crs", "crs", "datetime");
    all.add(
        ApiParameters.parameter(
            "bbox",
            visit.say(
                "El rincón menor y el mayor, en el orden de los ejes de bbox-crs; sin él, toda la"
                    + " capa.",
                "The least and the greatest corner, in the axis order of bbox-crs; without it, the"
                    + " whole layer."),
            Members.of(
                "type",
                "array",
                "minItems",
                4,
                "maxItems",
                4,
                "items",
                Members.of("type", "number"))));
    for (String side : List.of("width", "height")) {
      all.add(
          ApiParameters.parameter(
              side,
              visit.say("Píxeles; sin él según la escala.", "Pixels; without it by the scale."),
              Members.of("type", "integer", "minimum", 1, "maximum", AreaPicture.MOST_PIXELS)));
    }
    all.add(
        ApiParameters.parameter(
            "scale-denominator",
            visit.say(
                "Denominador de la escala, con píxeles de 0,28 mm.",
                "Denominator of the scale, with pixels of 0.28 mm."),
            Members.of("type", "number", "minimum", 1, "maximum", 1_000_000_000)));
    all.add(
        ApiParameters.parameter(
            "bgcolor",
            visit.say("Color del fondo, 0xRRGGBB.", "Colour of the ground, 0xRRGGBB."),
            Members.of("type", "string", "pattern", "^(0[xX]|#)[0-9a-fA-F]{6}$")));
    all.add(
        ApiParameters.parameter(
            "transparent",
            visit.say(
                "Fondo transparente; así es si no hay bgcolor.",
                "Transparent ground; the usual without bgcolor."),
            Members.of("type", "boolean")));
    all.addAll(ApiSliceParameters.of(visit, style.layer()));
    if (style.layer().takesClassChoice(style.style())) {
      all.addAll(StylesPart.classes(visit));
    }
    return all;
  }
}
