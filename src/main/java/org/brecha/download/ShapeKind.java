package org.brecha.download;

import org.brecha.layer.FeatureTable;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The one kind of geometry that formats with typed layers ask for. Areas are all written as
 * multipolygons, so that a layer with islands has one kind.
 */
enum ShapeKind {
  MULTI_POLYGON,
  LINE,
  POINT,
  /** Areas, and points where only the seat of a unit is known. */
  ANY;

  /** What the layer holds, whatever rows are asked for: every file of it has the same kind. */
  static ShapeKind of(Layer layer) {
    ShapeKind found = null;
    for (int i = 0; i < layer.mosaic().size(); i++) {
      ShapeKind kind = of(layer.mosaic().kindOf(i));
      if (found != null && found != kind) {
        return ANY;
      }
      found = kind;
    }
    ShapeKind ofNone = layer.mosaic().isOfLines() ? LINE : MULTI_POLYGON;
    return found == null ? ofNone : found;
  }

  private static ShapeKind of(GeometryKind kind) {
    return switch (kind) {
      case POLYGON -> MULTI_POLYGON;
      case LINE -> LINE;
      case POINT -> POINT;
    };
  }

  /** A row's geometry as it is written, longitude first, or null if it has none. */
  static Geometry find(Layer layer, FeatureTable table, int row) {
    int index = table.geometryOf(row);
    if (index < 0) {
      return null;
    }
    Geometry geometry = layer.mosaic().lonLat(index);
    return geometry instanceof Polygon polygon
        ? new MultiPolygon(new Polygon[] {polygon}, polygon.getFactory())
        : geometry;
  }
}
