package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerDataStore;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.MiniAtlas;
import org.brecha.selection.AskedArea;
import org.brecha.selection.FeatureQuestion;
import org.geotools.api.data.Query;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;

/** The rows read straight from the tables are those that GeoTools' query engine finds. */
class FeatureSelectionTest {

  private final LayerSnapshot snapshot = MiniAtlas.snapshot();
  private final LayerDataStore store = new LayerDataStore(snapshot);

  @Test
  void randomBoxesHoldTheSameFeaturesAsTheQueriesOfGeoTools() throws Exception {
    Random random = new Random(42);
    for (Layer layer : snapshot.layers()) {
      for (int i = 0; i < 60; i++) {
        double west = -84.2 + random.nextDouble() * 2.4;
        double south = 9.3 + random.nextDouble() * 1.4;
        double east = west + random.nextDouble() * 0.8;
        double north = south + random.nextDouble() * 0.8;
        String box =
            String.format(
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))",
                west, south, east, north);
        String geometry = store.getSchema(layer.id()).getGeometryDescriptor().getLocalName();
        String filter = "INTERSECTS(" + geometry + ", " + box + ") OR " + geometry + " IS NULL";
        assertThat(idsByUs(layer, "bbox=" + west + "," + south + "," + east + "," + north))
            .as(layer.id() + " " + box)
            .isEqualTo(idsByGeoTools(layer, filter));
      }
    }
  }

  @Test
  void propertyFiltersHoldTheSameFeaturesAsTheQueriesOfGeoTools() throws Exception {
    Layer layer = snapshot.findLayer("coverage_gap_adm2").orElseThrow();
    for (String[] pair :
        new String[][] {
          {"rate_status=zero", "rate_status = 'zero'"},
          {"count=3", "count = 3"},
          {"rate_per_100k=11", "rate_per_100k = 11"},
          {"country=XA&level=adm2", "country = 'XA' AND level = 'adm2'"},
          {"reported_crime=false", "reported_crime = false"}
        }) {
      List<String> expected = idsByGeoTools(layer, pair[1]);
      assertThat(expected).isNotEmpty();
      assertThat(idsByUs(layer, pair[0])).as(pair[0]).isEqualTo(expected);
    }
  }

  private List<String> idsByGeoTools(Layer layer, String ecql) throws Exception {
    List<String> ids = new ArrayList<>();
    Query query = new Query(layer.id(), ECQL.toFilter(ecql));
    try (SimpleFeatureIterator found =
        store.source(layer.id(), layer.defaultSlice(null)).getFeatures(query).features()) {
      while (found.hasNext()) {
        ids.add(found.next().getID());
      }
    }
    return ids;
  }

  private static List<String> idsByUs(Layer layer, String query) {
    QueryParameters parameters = QueryParameters.parse(query);
    FeatureSelection selection =
        FeatureSelection.of(
            layer,
            new ItemsQuery(
                FeatureQuestion.of(layer, parameters),
                AskedArea.of(layer, parameters),
                new RowOrder(List.of()),
                ReferenceSystem.CRS84,
                List.of(),
                false,
                1000,
                0));
    return Arrays.stream(selection.rows()).mapToObj(selection.table()::featureId).toList();
  }
}
