package org.brecha.ogc;

import java.util.List;
import java.util.Map;
import org.brecha.layer.FieldType;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;

/** Describes the features of a layer as JSON Schema: what is returned, and what can be asked by. */
final class SchemaDocument {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private SchemaDocument() {}

  /** The schema of the features. */
  static Map<String, Object> schema(Visit visit, Layer layer) {
    return document(visit, layer, "/schema", withGeometry(visit, layer), false);
  }

  /** The properties that a filter can name; any other name is refused. */
  static Map<String, Object> queryables(Visit visit, Layer layer) {
    return document(visit, layer, "/queryables", withGeometry(visit, layer), false);
  }

  /** The properties that {@code sortby} can name: all of them, but not the geometry. */
  static Map<String, Object> sortables(Visit visit, Layer layer) {
    return document(visit, layer, "/sortables", fields(visit, layer), false);
  }

  private static Map<String, Object> withGeometry(Visit visit, Layer layer) {
    Map<String, Object> geometry =
        Members.of(
            "title",
            visit.say("Geometría", "Geometry"),
            "format",
            "geometry-" + kind(layer),
            "x-ogc-role",
            "primary-geometry");
    Map<String, Object> properties = Members.of("geometry", geometry);
    properties.putAll(fields(visit, layer));
    return properties;
  }

  /**
   * The schema of a feature as GeoJSON writes it, its properties one level down and null where a
   * value is missing: GDAL types columns by it, those without any value too.
   */
  static Map<String, Object> geoJson(Visit visit, Layer layer) {
    Map<String, Object> members =
        Members.of(
            "type", Members.of("type", "string", "enum", List.of("Feature")),
            "id", Members.of("type", "string"),
            "geometry", Members.of("format", "geometry-" + kind(layer)),
            "properties",
                Members.of(
                    "type", "object", "properties", NullableTypes.refer(fields(visit, layer))));
    Map<String, Object> document = document(visit, layer, "/schema/geojson", members, true);
    document.put("$defs", NullableTypes.definitions());
    return document;
  }

  /** JSON Schema's name of a field's type. */
  static String typeName(FieldType type) {
    return switch (type) {
      case TEXT -> "string";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
    };
  }

  private static Map<String, Object> fields(Visit visit, Layer layer) {
    Map<String, Object> fields = Members.of();
    for (LayerField field : layer.fields()) {
      fields.put(
          field.name(),
          Members.of(
              "title", visit.say(field.title()),
              "description", visit.say(field.description()),
              "type", typeName(field.type()),
              "enum", values(layer, field)));
    }
    return fields;
  }

  private static Map<String, Object> document(
      Visit visit, Layer layer, String name, Map<String, Object> properties, boolean open) {
    return Members.of(
        "$schema",
        DIALECT,
        "$id",
        visit.href(CollectionDocument.path(layer) + name),
        "type",
        "object",
        "title",
        visit.say(layer.title()),
        "description",
        visit.say(layer.summary()),
        "properties",
        properties,
        "additionalProperties",
        open);
  }

  private static List<String> values(Layer layer, LayerField field) {
    return field.name().equals("indicator") && !layer.indicators().isEmpty()
        ? layer.indicators()
        : null;
  }

  private static String kind(Layer layer) {
    if (layer.mosaic().isOfLines()) {
      return "linestring";
    }
    boolean polygons = false;
    boolean points = false;
    for (int i = 0; i < layer.mosaic().size() && !(polygons && points); i++) {
      boolean point = layer.mosaic().kindOf(i) == GeometryKind.POINT;
      points |= point;
      polygons |= !point;
    }
    return points && polygons ? "any" : points ? "point" : "polygon-or-multipolygon";
  }
}
