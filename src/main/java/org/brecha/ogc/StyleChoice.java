package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Slice;
import org.brecha.layer.SliceException;
import org.brecha.selection.SliceChoice;
import org.brecha.style.LayerStyle;
import org.brecha.style.MapLibreStyle;
import org.brecha.style.QmlStyle;
import org.brecha.style.SldStyle;

/** Which style of which layer a request names, and what it wants of it. */
record StyleChoice(Layer layer, String style) {

  static final Format MAPLIBRE =
      Format.of("mbs", MapLibreStyle.MEDIA_TYPE, "MapLibre / Mapbox")
          .alsoAs(MapLibreStyle.MEDIA_TYPE_OF_MAPLIBRE, Formats.JSON);

  static final Format SLD = Format.of("sld", SldStyle.MEDIA_TYPE, "SLD 1.1");
  static final Format QML = Format.of("qml", QmlStyle.MEDIA_TYPE, "QGIS (QML)");

  /** MapLibre GL itself asks for plain JSON. */
  static final Formats FORMATS = Formats.of(MAPLIBRE, SLD, QML, Formats.PAGE);

  /** Name of the parameter for the formats that hold one kind of geometry. */
  static final String GEOMETRY = "geometry";

  /**
   * @param id made by {@link LayerStyle#id}
   * @throws ProblemException 404 if there is no such style
   */
  static StyleChoice named(LayerSnapshot snapshot, String id) {
    for (Layer layer : snapshot.layers()) {
      for (String style : layer.styles()) {
        if (LayerStyle.id(layer, style).equals(id)) {
          return new StyleChoice(layer, style);
        }
      }
    }
    throw new ProblemException(Problem.notFound("There is no such style; /ogc/styles lists them."));
  }

  /**
   * A style of a layer by its id, or by the short name that {@code style} has in other addresses.
   *
   * @throws ProblemException 404 if the layer has no such style
   */
  static StyleChoice of(Layer layer, String name) {
    return of(layer).stream()
        .filter(known -> known.id().equals(name) || known.style().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "There is no such style; /ogc/collections/"
                            + layer.id()
                            + "/styles lists them.")));
  }

  /** All styles of a layer, the default first. */
  static List<StyleChoice> of(Layer layer) {
    return layer.styles().stream().map(style -> new StyleChoice(layer, style)).toList();
  }

  String id() {
    return LayerStyle.id(layer, style);
  }

  String path() {
    return "/ogc/styles/" + id();
  }

  /** Names of the parameters that choose slice and classes. */
  static List<String> chosen(Layer layer) {
    List<String> names = new ArrayList<>(SliceChoice.parameters(layer));
    names.addAll(ClassChoice.PARAMETERS);
    return names;
  }

  /** Names of the parameters that a stylesheet knows. */
  static List<String> parameters(Layer layer) {
    List<String> names = new ArrayList<>(chosen(layer));
    names.add(GEOMETRY);
    return names;
  }

  /**
   * The style for the slice and classes that are asked for.
   *
   * @throws ProblemException 400 for a parameter that chooses nothing
   */
  LayerStyle read(Visit visit) {
    QueryParameters query = visit.query();
    Slice slice =
        SliceChoice.of(layer, query)
            .orElseThrow(
                () ->
                    QueryParameters.refuse(
                        "datetime", "the layer has no figures for that time; see its collection"));
    Map<String, String> asked = query.matching(ClassChoice.PARAMETERS::contains);
    try {
      ClassChoice classes = ClassChoice.read(layer, style, asked);
      return LayerStyle.of(visit.snapshot(), layer, style, slice, classes);
    } catch (SliceException e) {
      throw QueryParameters.refuse(e.parameter(), e.rule());
    }
  }

  /** The kind of geometry asked for, or the layer's first. */
  GeometryKind kind(Visit visit) {
    List<GeometryKind> kinds = LayerStyle.kinds(layer);
    List<String> names = kinds.stream().map(StyleChoice::name).toList();
    return kinds.get(names.indexOf(visit.query().oneOf(GEOMETRY, names, names.get(0))));
  }

  static String name(GeometryKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
