package org.brecha.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.CRS.AxisOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Systems by URI, in the axis order of their authority. */
class ReferenceSystemTest {

  private static final double[] SAN_JOSE = {-84.08, 9.93};

  @Test
  void sanJoseIsWhereTheRegisterOfEpsgPutsIt() {
    assertThat(of(ReferenceSystem.CRS84)).containsExactly(-84.08, 9.93);
    assertThat(of(ReferenceSystem.WGS84)).containsExactly(9.93, -84.08);
    assertThat(of(ReferenceSystem.WEB_MERCATOR))
        .containsExactly(new double[] {-9359742.79, 1110978.25}, within(0.01));
    assertThat(of(ReferenceSystem.CRTM05))
        .containsExactly(new double[] {1098003.497, 491227.816}, within(0.001));
    assertThat(of(ReferenceSystem.UTM_17N))
        .containsExactly(new double[] {162219.771, 1099239.794}, within(0.001));
  }

  /** The register itself, without the flag that puts longitude first. */
  @ParameterizedTest
  @EnumSource(names = "CRS84", mode = EnumSource.Mode.EXCLUDE)
  void axesAreInTheOrderThatEpsgDefines(ReferenceSystem system) throws Exception {
    CoordinateReferenceSystem defined = CRS.decode("EPSG:" + system.code(), false);
    assertThat(CRS.getAxisOrder(defined))
        .isEqualTo(system.isNorthFirst() ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH);
  }

  @ParameterizedTest
  @EnumSource
  void thereAndBackIsTheSamePlaceAndGeoToolsAgrees(ReferenceSystem system) throws Exception {
    CoordinateReferenceSystem lonLat = CRS.decode("EPSG:4326", true);
    CoordinateReferenceSystem own =
        system == ReferenceSystem.CRS84 ? lonLat : CRS.decode("EPSG:" + system.code(), true);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      double lon = -86 + 9 * random.nextDouble();
      double lat = 5 + 7 * random.nextDouble();
      double[] position = {lon, lat};
      system.fromLonLat(position);
      assertThat(system.isLegal(position[0], position[1])).isTrue();
      Coordinate expected =
          JTS.transform(
              new Coordinate(lon, lat), new Coordinate(), CRS.findMathTransform(lonLat, own, true));
      double east = system.isNorthFirst() ? position[1] : position[0];
      double north = system.isNorthFirst() ? position[0] : position[1];
      assertThat(east).isCloseTo(expected.x, within(1e-6));
      assertThat(north).isCloseTo(expected.y, within(1e-6));
      system.toLonLat(position);
      assertThat(position[0]).isCloseTo(lon, within(1e-7));
      assertThat(position[1]).isCloseTo(lat, within(1e-7));
    }
  }

  @Test
  void theSidesOfAProjectedBoxBendInDegrees() {
    Geometry area = ReferenceSystem.CRTM05.areaToLonLat(900_000, 200_000, 1_300_000, 800_000);
    assertThat(area.isValid()).isTrue();
    double[] middle = {900_000, 500_000};
    ReferenceSystem.CRTM05.toLonLat(middle);
    double[] corner = {900_000, 200_000};
    ReferenceSystem.CRTM05.toLonLat(corner);
    assertThat(middle[1]).isNotCloseTo(corner[1], within(0.005));
    GeometryFactory points = new GeometryFactory();
    assertThat(area.distance(points.createPoint(new Coordinate(middle[0], middle[1]))))
        .isLessThan(1e-4);
    Geometry line = ReferenceSystem.CRTM05.areaToLonLat(900_000, 500_000, 900_000, 600_000);
    assertThat(line.getDimension()).isEqualTo(1);
  }

  @Test
  void aBoxOverTheAntimeridianHasTwoParts() {
    Geometry area = ReferenceSystem.WGS84.areaToLonLat(-10, 170, 10, -170);
    assertThat(area.getNumGeometries()).isEqualTo(2);
    assertThat(area.getArea()).isCloseTo(400, within(1e-9));
    assertThat(ReferenceSystem.WEB_MERCATOR.areaToLonLat(0, 0, 1e6, 1e6).isRectangle()).isTrue();
  }

  @Test
  void systemsAreOfferedWhereTheyCanBeUsed() {
    assertThat(ReferenceSystem.of(new Envelope(-86, -77, 7, 12)))
        .containsExactly(ReferenceSystem.values());
    assertThat(ReferenceSystem.of(new Envelope(-120, -35, -55, 32)))
        .isEqualTo(
            List.of(ReferenceSystem.CRS84, ReferenceSystem.WGS84, ReferenceSystem.WEB_MERCATOR));
    assertThat(ReferenceSystem.find("http://www.opengis.net/def/crs/EPSG/0/5367"))
        .contains(ReferenceSystem.CRTM05);
    assertThat(ReferenceSystem.find("EPSG:5367")).isEmpty();
  }

  private static double[] of(ReferenceSystem system) {
    double[] position = SAN_JOSE.clone();
    system.fromLonLat(position);
    return position;
  }
}
