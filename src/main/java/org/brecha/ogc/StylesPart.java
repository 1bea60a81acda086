package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.style.LayerStyle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** OGC API Styles, a draft: what it adds to the shared documents. */
@Component
@Order(30)
final class StylesPart implements OgcPart {

  @Override
  public List<String> conformance() {
    return List.of(
        "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/mapbox-styles",
        "http://www.opengis.net/spec/ogcapi-styles-1/0.0/conf/sld-11");
  }

  @Override
  public List<Link> landingLinks(Visit visit) {
    return List.of(
        new Link(
            visit.href("/ogc/styles"),
            "http://www.opengis.net/def/rel/ogc/1.0/styles",
            Formats.JSON,
            visit.say("Estilos", "Styles")));
  }

  @Override
  public List<Link> collectionLinks(Visit visit, Layer layer) {
    return StyleDocument.collectionLinks(visit, layer);
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    String styles = visit.say("Estilos", "Styles");
    paths.get("/styles", "styles", styles, List.of(), Formats.DOCUMENT, "anyObject");
    for (Layer layer : visit.snapshot().layers()) {
      String title = visit.say(layer.title());
      paths.get(
          "/collections/" + layer.id() + "/styles",
          "styles_" + layer.id(),
          title + ": " + styles,
          List.of(),
          Formats.DOCUMENT,
          "anyObject");
      for (StyleChoice style : StyleChoice.of(layer)) {
        addStyle(visit, paths, style, title + ": " + style.style());
      }
    }
  }

  private static void addStyle(Visit visit, ApiPaths paths, StyleChoice style, String title) {
    List<Object> chosen = ApiParameters.references("datetime");
    chosen.addAll(ApiSliceParameters.of(visit, style.layer()));
    if (style.layer().takesClassChoice(style.style())) {
      chosen.addAll(classes(visit));
    }
    List<Object> all = new ArrayList<>(chosen);
    all.add(geometry(visit, style.layer()));
    String path = style.path().substring("/ogc".length());
    paths.get(path, "style_" + style.id(), title, all, StyleChoice.FORMATS, "anyObject");
    paths.get(
        path + "/metadata",
        "style_metadata_" + style.id(),
        title,
        chosen,
        Formats.DOCUMENT,
        "anyObject");
  }

  /** The parameters that choose classes. */
  static List<Object> classes(Visit visit) {
    return List.of(
        ApiParameters.parameter(
            "classes",
            visit.say(
                "Cómo se cortan los números en clases, en estilos de números.",
                "How numbers are cut into classes, in styles of numbers."),
            Members.of("type", "string", "enum", ClassChoice.METHODS)),
        ApiParameters.parameter(
            "class_count",
            visit.say("Cuántas clases.", "How many classes."),
            Members.of(
                "type", "integer", "minimum", ClassChoice.FEWEST, "maximum", ClassChoice.MOST)),
        ApiParameters.parameter(
            "breaks",
            visit.say("Cortes, con classes=manual.", "Breaks, with classes=manual."),
            Members.of(
                "type",
                "array",
                "minItems",
                1,
                "maxItems",
                ClassChoice.MOST - 1,
                "items",
                Members.of("type", "number"))));
  }

  private static Object geometry(Visit visit, Layer layer) {
    return ApiParameters.parameter(
        StyleChoice.GEOMETRY,
        visit.say(
            "Para qué geometrías es el SLD o QML de una capa que tiene varias.",
            "Which geometries the SLD or QML of a layer with several is for."),
        Members.of(
            "type",
            "string",
            "enum",
            LayerStyle.kinds(layer).stream().map(StyleChoice::name).toList()));
  }
}
