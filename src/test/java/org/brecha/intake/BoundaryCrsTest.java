package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinate reference systems as files name them. San José lies at 84.08 W, 9.93 N. */
class BoundaryCrsTest {

  private static final String HAND_MADE =
      "PROJCS[\"Transverse_Mercator\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_unknown\","
          + "SPHEROID[\"WGS84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
          + "UNIT[\"Degree\",0.017453292519943295]],PROJECTION[\"Transverse_Mercator\"],"
          + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",%s],"
          + "PARAMETER[\"scale_factor\",%s],PARAMETER[\"false_easting\",500000],"
          + "PARAMETER[\"false_northing\",0],UNIT[\"Meter\",1]]";

  private static void assertSanJose(BoundaryCrs crs, double x, double y) {
    double[] ring = {x, y};
    assertTrue(crs.toLonLat(List.of(List.of(ring))));
    assertEquals(-84.08, ring[0], 1e-5);
    assertEquals(9.93, ring[1], 1e-5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:5367",
        "5367",
        "urn:ogc:def:crs:EPSG::5367",
        "urn:ogc:def:crs:EPSG:9.9:5367",
        "http://www.opengis.net/def/crs/EPSG/0/5367"
      })
  void every_way_to_write_a_code_is_read_with_x_to_the_east(String words) {
    BoundaryCrs crs = BoundaryCrs.find(words).orElseThrow();
    assertEquals("EPSG:5367", crs.code());
    assertNull(crs.guess());
    assertSanJose(crs, 491227.816, 1098003.497);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "OGC:CRS84"})
  void longitude_and_latitude_are_taken_as_they_are(String words) {
    assertTrue(BoundaryCrs.find(words).orElseThrow().isLonLat());
  }

  @Test
  void an_esri_prj_of_wgs_84_and_of_web_mercator_is_read() {
    String wgs84 =
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    assertSanJose(BoundaryCrs.find(wgs84).orElseThrow(), -84.08, 9.93);
    String mercator =
        "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
            + wgs84
            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
            + "PARAMETER[\"Central_Meridian\",0.0],UNIT[\"Meter\",1.0]]";
    assertSanJose(BoundaryCrs.find(mercator).orElseThrow(), -9359742.79, 1110978.25);
  }

  @Test
  void an_unknown_datum_is_recognised_by_the_numbers_of_crtm05() {
    BoundaryCrs crs = BoundaryCrs.find(HAND_MADE.formatted("-84", "0.9999")).orElseThrow();
    assertEquals("EPSG:5367", crs.code());
    assertNotNull(crs.guess());
    assertSanJose(crs, 491227.816, 1098003.497);
  }

  @Test
  void an_unknown_datum_is_recognised_by_the_numbers_of_a_utm_zone() {
    BoundaryCrs crs = BoundaryCrs.find(HAND_MADE.formatted("-81", "0.9996")).orElseThrow();
    assertEquals("EPSG:32617", crs.code());
    assertSanJose(crs, 162219.771, 1099239.794);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:999999", "a crs member of type link", "PROJCS[\"broken\"", ""})
  void what_names_no_system_is_not_guessed(String words) {
    assertTrue(BoundaryCrs.find(words).isEmpty());
  }

  @Test
  void numbers_that_fit_no_system_are_not_guessed() {
    assertTrue(BoundaryCrs.find(HAND_MADE.formatted("-84.5", "0.9999")).isEmpty());
  }
}
