package org.brecha.ogc;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.brecha.layer.Layer;
import org.brecha.layer.Words;

/** The documents that say which fields the items of a collection have, and what for. */
enum FieldsDocument {
  SCHEMA(
      "schema",
      Link.SCHEMA,
      new Words("Esquema de los elementos", "Schema of the items"),
      new Words("Campos de los elementos.", "Fields of the items."),
      SchemaDocument::schema),
  // The relation is written like this for GDAL, which until 3.8 compares relations with their case.
  GEO_JSON(
      "schema/geojson",
      "describedBy",
      new Words("Esquema de un elemento GeoJSON", "Schema of a GeoJSON item"),
      new Words("Campos de los elementos.", "Fields of the items."),
      SchemaDocument::geoJson),
  QUERYABLES(
      "queryables",
      Link.QUERYABLES,
      new Words("Propiedades para filtrar", "Properties to filter by"),
      new Words(
          "Campos por los que se puede filtrar, como ?campo=valor o en filter (CQL2); además"
              + " geometry, en filter.",
          "Fields that can be filtered by, as ?field=value or in filter (CQL2); geometry too,"
              + " in filter."),
      SchemaDocument::queryables),
  SORTABLES(
      "sortables",
      Link.SORTABLES,
      new Words("Propiedades para ordenar", "Properties to sort by"),
      new Words(
          "Campos por los que se puede ordenar, como ?sortby=-campo,otro.",
          "Fields to sort by, as ?sortby=-field,other."),
      SchemaDocument::sortables);

  private final String path;
  private final String rel;
  private final Words title;
  private final Words explanation;
  private final BiFunction<Visit, Layer, Map<String, Object>> json;

  FieldsDocument(
      String path,
      String rel,
      Words title,
      Words explanation,
      BiFunction<Visit, Layer, Map<String, Object>> json) {
    this.path = path;
    this.rel = rel;
    this.title = title;
    this.explanation = explanation;
    this.json = json;
  }

  /**
   * @param path the address below that of the collection
   */
  static FieldsDocument at(String path) {
    return Stream.of(values()).filter(one -> one.path.equals(path)).findFirst().orElseThrow();
  }

  String path(Layer layer) {
    return CollectionDocument.path(layer) + "/" + path;
  }

  Map<String, Object> document(Visit visit, Layer layer) {
    return json.apply(visit, layer);
  }

  HtmlPage page(Visit visit, Layer layer) {
    return SchemaPage.page(visit, layer, explanation);
  }

  Link link(Visit visit, Layer layer) {
    return new Link(
        visit.href(path(layer) + "?f=json"), rel, Formats.JSON_SCHEMA, visit.say(title));
  }

  void addPath(Visit visit, ApiPaths paths, Layer layer) {
    paths.get(
        "/collections/" + layer.id() + "/" + path,
        path.replace('/', '_') + "_" + layer.id(),
        visit.say(layer.title()) + ": " + visit.say(title),
        List.of(),
        Formats.SCHEMA,
        "anyObject");
  }
}
