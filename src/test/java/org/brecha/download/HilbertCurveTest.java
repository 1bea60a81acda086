package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HilbertCurveTest {

  /** The examples of the PMTiles specification. */
  @ParameterizedTest
  @CsvSource({
    "0,0,0,0",
    "1,0,0,1",
    "1,0,1,2",
    "1,1,1,3",
    "1,1,0,4",
    "2,0,0,5",
    "12,3423,1763,19078479"
  })
  void idsAreThoseOfTheSpecification(int zoom, int x, int y, long id) {
    assertThat(HilbertCurve.tile(zoom, id - HilbertCurve.firstId(zoom))).containsExactly(x, y);
  }

  @Test
  void theCurveGoesFromTileToNeighbourThroughAllOfThem() {
    Set<String> seen = new HashSet<>();
    int[] last = HilbertCurve.tile(5, 0);
    seen.add(last[0] + "/" + last[1]);
    for (long position = 1; position < 1024; position++) {
      int[] tile = HilbertCurve.tile(5, position);
      assertThat(Math.abs(tile[0] - last[0]) + Math.abs(tile[1] - last[1])).isEqualTo(1);
      seen.add(tile[0] + "/" + tile[1]);
      last = tile;
    }
    assertThat(seen).hasSize(1024);
  }

  @Test
  void aTilesParentIsAtAQuarterOfItsPosition() {
    for (long position = 0; position < 4096; position++) {
      int[] tile = HilbertCurve.tile(6, position);
      assertThat(HilbertCurve.tile(5, position / 4)).containsExactly(tile[0] / 2, tile[1] / 2);
    }
  }
}
