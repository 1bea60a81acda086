package org.brecha.layer;

import java.util.NoSuchElementException;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.data.store.ContentEntry;
import org.geotools.data.store.ContentFeatureSource;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.filter.spatial.ReprojectingFilterVisitor;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Geometry;

/**
 * One table of a layer as GeoTools features, in the order of the rows. Filters are evaluated here,
 * those in another reference system too; what else a query asks is added by GeoTools.
 */
final class LayerFeatureSource extends ContentFeatureSource {

  private final Layer layer;
  private final FeatureTable table;

  LayerFeatureSource(ContentEntry entry, Layer layer, FeatureTable table) {
    super(entry, Query.ALL);
    this.layer = layer;
    this.table = table;
  }

  @Override
  protected SimpleFeatureType buildFeatureType() {
    return LayerFeatureType.of(entry.getTypeName(), layer);
  }

  @Override
  protected boolean canFilter(Query query) {
    return true;
  }

  @Override
  protected ReferencedEnvelope getBoundsInternal(Query query) {
    ReferencedEnvelope bounds = new ReferencedEnvelope(LayerFeatureType.wgs84());
    Rows rows = new Rows(query);
    while (rows.hasNext()) {
      Geometry geometry = geometryOf(rows.nextRow());
      if (geometry != null) {
        bounds.expandToInclude(geometry.getEnvelopeInternal());
      }
    }
    return bounds;
  }

  @Override
  protected int getCountInternal(Query query) {
    int count = 0;
    Rows rows = new Rows(query);
    while (rows.hasNext()) {
      rows.nextRow();
      count++;
    }
    return count;
  }

  @Override
  protected FeatureReader<SimpleFeatureType, SimpleFeature> getReaderInternal(Query query) {
    return new Rows(query);
  }

  private Geometry geometryOf(int row) {
    int geometry = table.geometryOf(row);
    return geometry < 0 ? null : layer.mosaic().lonLat(geometry);
  }

  private SimpleFeature featureOf(int row) {
    Object[] values = new Object[table.fields().size() + 1];
    values[0] = geometryOf(row);
    for (int f = 1; f < values.length; f++) {
      values[f] = table.value(row, f - 1);
    }
    return new SimpleFeatureImpl(
        values, getSchema(), new FeatureIdImpl(table.featureId(row)), false);
  }

  /** The rows that a query's filter lets through. */
  private final class Rows implements FeatureReader<SimpleFeatureType, SimpleFeature> {

    private final Filter filter;
    private SimpleFeature next;
    private int row = -1;

    Rows(Query query) {
      filter =
          query.getFilter() == Filter.INCLUDE
              ? Filter.INCLUDE
              : (Filter)
                  query
                      .getFilter()
                      .accept(
                          new ReprojectingFilterVisitor(
                              getDataStore().getFilterFactory(), getSchema()),
                          null);
    }

    @Override
    public SimpleFeatureType getFeatureType() {
      return getSchema();
    }

    @Override
    public boolean hasNext() {
      while (next == null && row + 1 < table.size()) {
        row++;
        SimpleFeature candidate = featureOf(row);
        if (filter.evaluate(candidate)) {
          next = candidate;
        }
      }
      return next != null;
    }

    @Override
    public SimpleFeature next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more features in " + layer.id());
      }
      SimpleFeature feature = next;
      next = null;
      return feature;
    }

    int nextRow() {
      next();
      return row;
    }

    @Override
    public void close() {
      next = null;
      row = table.size();
    }
  }
}
