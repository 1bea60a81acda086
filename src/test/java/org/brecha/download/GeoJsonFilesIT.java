package org.brecha.download;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The GeoJSON files, read by GDAL. */
class GeoJsonFilesIT extends ServedFiles {

  @ParameterizedTest
  @MethodSource("questions")
  void theCollectionHoldsEveryCellOfTheItems(Asked asked) throws Exception {
    assertReadBack(asked, "geojson");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theTextSequenceHoldsEveryCellOfTheItems(Asked asked) throws Exception {
    if (!items(asked).isEmpty()) {
      assertReadBack(asked, "geojsons");
      assertReadBack(asked, "geojsonl");
    }
  }

  private void assertReadBack(Asked asked, String extension) throws Exception {
    ReadBack.assertSame(
        ReadBack.byGdal(file(asked, extension), asked.layer()),
        items(asked),
        ReadBack.Losses.none());
  }
}
