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
    Map<String, Object> geometry =
        Members.of(
            "title",
            visit.say("Geometría", "Geometry"),
            "format",
            "geometry-" + kind(layer),
            "x-ogc-role",
            "primary-geometry");
    return document(visit, layer, "/schema", geometry);
  }

  /** The properties that can be asked by; any other name is refused. Areas are asked by bbox. */
  static Map<String, Object> queryables(Visit visit, Layer layer) {
    return document(visit, layer, "/queryables", null);
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

  private static Map<String, Object> document(
      Visit visit, Layer layer, String name, Map<String, Object> geometry) {
    Map<String, Object> properties = Members.of("geometry", geometry);
    for (LayerField field : layer.fields()) {
      properties.put(
          field.name(),
          Members.of(
              "title", visit.say(field.title()),
              "description", visit.say(field.description()),
              "type", typeName(field.type()),
              "enum", values(layer, field)));
    }
    return Members.of(
        "$schema",
        DIALECT,
        "$id",
        visit.href("/ogc/collections/" + layer.id() + name),
        "type",
        "object",
        "title",
        visit.say(layer.title()),
        "description",
        visit.say(layer.summary()),
        "properties",
        properties,
        "additionalProperties",
        false);
  }

  private static List<String> values(Layer layer, LayerField field) {
    return field.name().equals("indicator") && !layer.indicators().isEmpty()
        ? layer.indicators()
        : null;
  }

  private static String kind(Layer layer) {
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
