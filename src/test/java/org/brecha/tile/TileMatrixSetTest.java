package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

@DisplayName("The tile matrix sets")
class TileMatrixSetTest {

  private static final double SAME = 1e-14;

  @ParameterizedTest(name = "{0} at level {1} is that of annex D of OGC 17-083r4")
  @CsvSource({
    "WebMercatorQuad, 0, 559082264.028717, 156543.033928041, 1, 1",
    "WebMercatorQuad, 1, 279541132.014358, 78271.5169640204, 2, 2",
    "WebMercatorQuad, 9, 1091957.54693108, 305.748113140704, 512, 512",
    "WebMercatorQuad, 14, 34123.6733415964, 9.55462853564701, 16384, 16384",
    "WebMercatorQuad, 24, 33.3238997476528, 0.00933069192934, 16777216, 16777216",
    "WorldCRS84Quad, 0, 279541132.014358, 0.703125, 2, 1",
    "WorldCRS84Quad, 1, 139770566.007179, 0.3515625, 4, 2",
    "WorldCRS84Quad, 8, 1091957.54693108, 0.00274658203125, 512, 256",
    "WorldCRS84Quad, 17, 2132.72958384978, 0.00000536441802978515625, 262144, 131072"
  })
  void areThoseOfTheStandard(
      String id, int level, double scale, double cell, int width, int height) {
    TileMatrix matrix = TileMatrixSet.find(id).orElseThrow().matrices().get(level);
    assertThat(matrix.number()).isEqualTo(level);
    assertThat(matrix.scaleDenominator()).isCloseTo(scale, within(scale * SAME + 1e-13 * scale));
    assertThat(matrix.cellSize()).isCloseTo(cell, within(cell * 1e-12));
    assertThat(matrix.width()).isEqualTo(width);
    assertThat(matrix.height()).isEqualTo(height);
  }

  @Test
  void beginInTheNorthWestAndHaveAsManyLevelsAsRegistered() {
    TileMatrixSet mercator = TileMatrixSet.WEB_MERCATOR_QUAD;
    TileMatrixSet degrees = TileMatrixSet.WORLD_CRS84_QUAD;
    assertThat(mercator.matrices()).hasSize(25);
    assertThat(degrees.matrices()).hasSize(18);
    assertThat(mercator.pointOfOrigin().get(0)).isCloseTo(-20037508.3427892, within(1e-7));
    assertThat(mercator.pointOfOrigin().get(1)).isCloseTo(20037508.3427892, within(1e-7));
    assertThat(degrees.pointOfOrigin()).containsExactly(-180.0, 90.0);
    assertThat(mercator.system().uri()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/3857");
    assertThat(degrees.system().uri()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
    assertThat(mercator.uri())
        .isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
    assertThat(TileMatrixSet.find("worldcrs84quad")).isEmpty();
  }

  @Test
  void saysWhichTilesAnAreaMeets() {
    Envelope costaRica = new Envelope(-85.95, -82.55, 8.03, 11.22);
    List<TileMatrix.Limits> mercator = TileMatrixSet.WEB_MERCATOR_QUAD.limits(costaRica);
    assertThat(mercator).hasSize(15);
    assertThat(mercator.get(0)).isEqualTo(new TileMatrix.Limits(0, 0, 0, 0, 0));
    // Columns and rows of the usual XYZ formula, reckoned by hand for zoom 8.
    assertThat(mercator.get(8)).isEqualTo(new TileMatrix.Limits(8, 119, 122, 66, 69));
    List<TileMatrix.Limits> degrees = TileMatrixSet.WORLD_CRS84_QUAD.limits(costaRica);
    assertThat(degrees).hasSize(14);
    // 180 / 2^7 = 1.40625 degrees: (90 - 11.22) / 1.40625 = 56.02, (180 - 85.95) / 1.40625 = 66.88
    assertThat(degrees.get(7)).isEqualTo(new TileMatrix.Limits(7, 56, 58, 66, 69));
    assertThat(TileMatrixSet.WORLD_CRS84_QUAD.limits(new Envelope())).isEmpty();
    assertThat(TileMatrixSet.WORLD_CRS84_QUAD.limits(new Envelope(-180, 180, -90, 90)).get(1))
        .isEqualTo(new TileMatrix.Limits(1, 0, 1, 0, 3));
  }

  /** Tiles of level 4 of degrees are 11.25 degrees wide: a pixel is 0.044. */
  @Test
  void circlesAndBuffersReachIntoTheNextTile() {
    Envelope near = new Envelope(-90 + 0.1, -90 + 0.1, 11.25 - 0.1, 11.25 - 0.1);
    assertThat(TileMatrixSet.WORLD_CRS84_QUAD.limits(near).get(4))
        .isEqualTo(new TileMatrix.Limits(4, 6, 7, 7, 8));
    Envelope inside = new Envelope(-90 + 0.5, -90 + 0.5, 11.25 - 0.5, 11.25 - 0.5);
    assertThat(TileMatrixSet.WORLD_CRS84_QUAD.limits(inside).get(4))
        .isEqualTo(new TileMatrix.Limits(4, 7, 7, 8, 8));
  }

  @Test
  void knowsTheAreaOfATile() {
    Envelope area = TileMatrixSet.WORLD_CRS84_QUAD.area(3, 2, 5);
    assertEquals(new Envelope(-180 + 5 * 22.5, -180 + 6 * 22.5, 22.5, 45), area);
    Envelope world = TileMatrixSet.WEB_MERCATOR_QUAD.area(0, 0, 0);
    assertThat(world.getMaxX()).isCloseTo(20037508.342789244, within(1e-8));
    assertThat(world.getMinY()).isCloseTo(-20037508.342789244, within(1e-8));
  }
}
