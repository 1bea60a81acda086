package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class LayerDataStoreTest {

  private static final FilterFactory FF = CommonFactoryFinder.getFilterFactory();

  private final LayerDataStore store = new LayerDataStore(MiniAtlas.snapshot());

  private SimpleFeatureSource gap() throws IOException {
    return store.getFeatureSource("coverage_gap_adm2");
  }

  private static List<String> ids(SimpleFeatureSource source, Query query) throws IOException {
    List<String> ids = new ArrayList<>();
    try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
      while (features.hasNext()) {
        ids.add(features.next().getID());
      }
    }
    return ids;
  }

  @Test
  void everyLayerIsAFeatureTypeWithItsFieldsInOrder() throws Exception {
    assertThat(store.getTypeNames())
        .containsExactlyElementsOf(MiniAtlas.snapshot().layers().stream().map(Layer::id).toList());
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThat(gap().getSchema().getAttributeDescriptors())
        .extracting(d -> d.getLocalName())
        .startsWith("geometry", "unit_code", "country")
        .hasSize(layer.fields().size() + 1);
    assertThat(gap().getSchema().getDescriptor("count").getType().getBinding())
        .isEqualTo(Long.class);
  }

  @Test
  void boundsAndCountAreComputedWithAndWithoutAFilter() throws Exception {
    assertThat(gap().getCount(Query.ALL)).isEqualTo(13);
    assertThat(gap().getBounds().getMinX()).isEqualTo(-84);
    Query zero = new Query("coverage_gap_adm2", ECQL.toFilter("rate_status = 'zero'"));
    assertThat(gap().getCount(zero)).isEqualTo(1);
    assertThat(gap().getBounds(zero).getWidth()).isEqualTo(0.2, within(1e-12));
  }

  @Test
  void aQueryFiltersSortsAndSelects() throws Exception {
    Query query = new Query("coverage_gap_adm2", ECQL.toFilter("rate_per_100k > 4"));
    query.setSortBy(FF.sort("rate_per_100k", SortOrder.DESCENDING));
    query.setPropertyNames("rate_per_100k");
    query.setMaxFeatures(2);
    List<String> ids = ids(gap(), query);
    assertThat(ids).containsExactly("XA-102", "XA-111");
    try (SimpleFeatureIterator features = gap().getFeatures(query).features()) {
      assertThat(features.next().getAttributeCount()).isEqualTo(1);
    }
  }

  @Test
  void pagesFollowTheOrderOfTheRows() throws Exception {
    Query second = new Query("coverage_gap_adm2");
    second.setStartIndex(2);
    second.setMaxFeatures(2);
    assertThat(ids(gap(), second)).containsExactly("XA-103", "XA-104");
  }

  @Test
  void aBoxMayBeInAnotherReferenceSystem() throws Exception {
    ReferencedEnvelope degrees =
        new ReferencedEnvelope(-83.3, -83.2, 10.2, 10.3, CRS.decode("EPSG:4326", true));
    ReferencedEnvelope metres = degrees.transform(CRS.decode("EPSG:3857", true), true);
    for (ReferencedEnvelope box : List.of(degrees, metres)) {
      Query query = new Query("coverage_gap_adm2", FF.bbox(FF.property("geometry"), box));
      assertThat(ids(gap(), query)).containsExactly("XA-103");
    }
  }

  @Test
  void featuresAreReprojectedOnRequest() throws Exception {
    Query query = new Query("coverage_gap_adm2", ECQL.toFilter("unit_code = 'XA-101'"));
    query.setCoordinateSystemReproject(CRS.decode("EPSG:3857", true));
    try (SimpleFeatureIterator features = gap().getFeatures(query).features()) {
      SimpleFeature alba = features.next();
      Geometry geometry = (Geometry) alba.getDefaultGeometry();
      assertThat(geometry.getEnvelopeInternal().getMinX()).isCloseTo(-9350837.2, within(0.1));
    }
  }

  @Test
  void anotherSliceIsAnotherSource() throws Exception {
    SimpleFeatureSource robbery =
        store.source("coverage_gap_adm2", new Slice("robbery", Period.year(2018)));
    Query known = new Query(robbery.getName().getLocalPart(), ECQL.toFilter("count > 0"));
    assertThat(ids(robbery, known)).containsExactly("XA-102");
    assertThat(gap().getCount(new Query("coverage_gap_adm2", ECQL.toFilter("count > 0"))))
        .isGreaterThan(1);
  }

  @Test
  void aFeatureWithoutGeometryStaysWithoutOne() throws Exception {
    SimpleFeatureSource programmes = store.getFeatureSource("programmes");
    Query national = new Query("programmes", ECQL.toFilter("scope = 'national'"));
    try (SimpleFeatureIterator features = programmes.getFeatures(national).features()) {
      assertThat(features.next().getDefaultGeometry()).isNull();
    }
  }

  @Test
  void anUnknownLayerOrSliceIsRefused() {
    assertThatThrownBy(() -> store.getFeatureSource("nothing")).isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> store.source("coverage_gap_adm2", new Slice("homicide", Period.year(1999))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1999");
  }
}
