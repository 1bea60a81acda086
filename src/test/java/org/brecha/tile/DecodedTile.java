package org.brecha.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A tile with one layer as somebody else's decoder reads it; geometries by feature id. */
public record DecodedTile(String layer, int extent, Map<Long, Geometry> features) {

  private static final String ID = "__id";

  public static DecodedTile of(byte[] tile) {
    if (tile.length == 0) {
      return new DecodedTile("", 0, Map.of());
    }
    try {
      var mvt =
          MvtReader.loadMvt(
              new ByteArrayInputStream(tile),
              new GeometryFactory(),
              new TagKeyValueMapConverter(false, ID),
              MvtReader.RING_CLASSIFIER_V2_1);
      JtsLayer layer = List.copyOf(mvt.getLayers()).get(0);
      Map<Long, Geometry> features = new TreeMap<>();
      for (Geometry geometry : layer.getGeometries()) {
        if (features.put((Long) properties(geometry).get(ID), geometry) != null) {
          throw new IllegalStateException("two features with one id");
        }
      }
      return new DecodedTile(layer.getName(), layer.getExtent(), features);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> properties(Geometry geometry) {
    return (Map<String, Object>) geometry.getUserData();
  }
}
