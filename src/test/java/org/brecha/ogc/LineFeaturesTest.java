package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Mosaic;
import org.brecha.style.LayerStyle;
import org.brecha.tile.PlainLayer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines, such as those between neighbours, as features. */
class LineFeaturesTest {

  @Test
  void aLayerOfLinesIsOneEvenWithoutAny() {
    PlainLayer empty = new PlainLayer(Mosaic.ofLines(List.of()));
    assertThat(LayerStyle.kinds(empty)).containsExactly(GeometryKind.LINE);
    assertThat(empty.mosaic().isOfLines()).isTrue();
  }

  @Test
  void aLineIsALineStringFromItsFirstPointToItsLast() throws Exception {
    PlainLayer layer =
        new PlainLayer(
            Mosaic.ofLines(
                List.of(
                    new GeometryFactory()
                        .createLineString(
                            new Coordinate[] {
                              new Coordinate(-83.5, 9.5), new Coordinate(-84.25, 10)
                            }))));
    FeatureSelection one = new FeatureSelection(layer, layer.table(), 1, new int[] {0});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ItemsQuery query =
        new ItemsQuery(
            null, Optional.empty(), null, ReferenceSystem.CRS84, List.of(0), false, 1, 0);
    new GeoJsonWriter(bytes, one, query).writeItem(List.of(new Link("a", "self", "b", "c")));
    JsonNode geometry = JsonMapper.builder().build().readTree(bytes.toByteArray()).get("geometry");
    assertThat(geometry.toString())
        .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[-83.5,9.5],[-84.25,10]]}");
  }
}
