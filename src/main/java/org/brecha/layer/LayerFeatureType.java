package org.brecha.layer;

import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.geotools.util.SimpleInternationalString;
import org.locationtech.jts.geom.Geometry;

/** Describes a layer as a GeoTools feature type: the geometry first, then the layer's fields. */
final class LayerFeatureType {

  static final String GEOMETRY = "geometry";

  private LayerFeatureType() {}

  static SimpleFeatureType of(String typeName, Layer layer) {
    SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
    builder.setName(typeName);
    builder.setDescription(new SimpleInternationalString(layer.summary().en()));
    builder.crs(wgs84());
    builder.nillable(true).add(GEOMETRY, Geometry.class);
    builder.setDefaultGeometry(GEOMETRY);
    for (LayerField field : layer.fields()) {
      builder
          .nillable(true)
          .description(field.description().en())
          .add(field.name(), field.type().javaType());
    }
    return builder.buildFeatureType();
  }

  /** EPSG:4326 with the longitude first. */
  static CoordinateReferenceSystem wgs84() {
    try {
      return CRS.decode("EPSG:4326", true);
    } catch (FactoryException e) {
      throw new IllegalStateException("GeoTools cannot open its EPSG database", e);
    }
  }
}
