package org.brecha.layer;

import java.io.IOException;
import java.util.List;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.type.Name;
import org.geotools.data.store.ContentDataStore;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.NameImpl;

/**
 * A {@link LayerSnapshot} as a read-only GeoTools data store: one feature type a layer, named by
 * its id and holding its default slice; {@link #source(String, Slice)} gives the other slices.
 * Geometries are EPSG:4326 with the longitude first. Queries may filter, sort, select properties,
 * limit, page and reproject. Thread-safe.
 */
public final class LayerDataStore extends ContentDataStore {

  private final LayerSnapshot snapshot;

  public LayerDataStore(LayerSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * The features of a layer for one slice.
   *
   * @throws IOException if there is no such layer
   * @throws IllegalArgumentException if the layer has no such slice
   */
  public SimpleFeatureSource source(String layerId, Slice slice) throws IOException {
    Layer layer = layer(layerId);
    if (slice.equals(layer.defaultSlice(null))) {
      return getFeatureSource(layerId);
    }
    FeatureTable table = layer.table(slice);
    String typeName =
        layerId
            + ":"
            + (slice.indicator() == null ? "" : slice.indicator())
            + ":"
            + slice.period().text();
    return new LayerFeatureSource(new ContentEntry(this, new NameImpl(typeName)), layer, table);
  }

  private Layer layer(String id) throws IOException {
    return snapshot
        .findLayer(id)
        .orElseThrow(
            () -> new IOException("edition " + snapshot.edition() + " has no layer " + id));
  }

  @Override
  protected List<Name> createTypeNames() {
    return snapshot.layers().stream().<Name>map(layer -> new NameImpl(layer.id())).toList();
  }

  @Override
  protected ContentFeatureSource createFeatureSource(ContentEntry entry) throws IOException {
    Layer layer = layer(entry.getTypeName());
    return new LayerFeatureSource(entry, layer, layer.table(layer.defaultSlice(null)));
  }
}
