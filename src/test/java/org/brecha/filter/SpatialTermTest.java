package org.brecha.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Mosaic;
import org.brecha.tile.PlainLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * Spatial functions over so many features that most are decided by {@link ShapeGrid}: each is asked
 * of JTS one by one.
 */
class SpatialTermTest {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int SIDE = 24;

  /** Contains, and no point of the other is on the border. */
  private static final String PROPERLY = "T**FF*FF*";

  private final Random random = new Random(20261123);
  private final List<Geometry> features = features();
  private final PlainLayer layer = new PlainLayer(Mosaic.of(features));

  @ParameterizedTest
  @EnumSource(
      value = Operator.class,
      names = {
        "S_INTERSECTS",
        "S_DISJOINT",
        "S_EQUALS",
        "S_TOUCHES",
        "S_CROSSES",
        "S_WITHIN",
        "S_CONTAINS",
        "S_OVERLAPS"
      })
  void everyFeatureIsAnsweredAsJtsAnswers(Operator relation) {
    int found = 0;
    for (Geometry shape : shapes()) {
      FeatureFilter filter = filter(relation, shape);
      FeatureTable table = layer.table();
      for (int row = 0; row < table.size(); row++) {
        Geometry feature = layer.mosaic().lonLat(table.geometryOf(row));
        boolean expected = isTrue(relation, feature, shape);
        found += expected ? 1 : 0;
        assertThat(filter.matches(table, row))
            .as("%s of %s and %s", relation, feature, shape)
            .isEqualTo(expected);
      }
    }
    assertThat(found).isPositive();
  }

  /** What JTS 1.20 takes otherwise for features inside of the area. */
  @ParameterizedTest
  @EnumSource(
      value = Operator.class,
      names = {"S_INTERSECTS", "S_DISJOINT", "S_TOUCHES", "S_CROSSES", "S_WITHIN", "S_OVERLAPS"})
  void aPointFarFromAllInACollectionChangesNothing(Operator relation) {
    for (int i = 0; i < 20; i++) {
      Geometry area = star(12, 12, 9);
      Geometry line = line(0, random.nextInt(24), 24, random.nextInt(24));
      Geometry far = point(30, 30);
      FeatureFilter with =
          filter(relation, FACTORY.createGeometryCollection(new Geometry[] {far, area, line}));
      FeatureFilter without =
          filter(relation, FACTORY.createGeometryCollection(new Geometry[] {area, line}));
      FeatureTable table = layer.table();
      for (int row = 0; row < table.size(); row++) {
        assertThat(with.matches(table, row))
            .as("%s of %s, %s, %s", relation, table.geometryOf(row), area, line)
            .isEqualTo(without.matches(table, row));
      }
    }
    Geometry inside = FACTORY.toGeometry(new Envelope(11, 13, 11, 13));
    Geometry around = FACTORY.toGeometry(new Envelope(0, 24, 0, 24));
    Geometry mixed = FACTORY.createGeometryCollection(new Geometry[] {around, point(30, 30)});
    assertThat(ShapeRelation.is(inside, Operator.S_WITHIN, mixed)).isTrue();
    assertThat(ShapeRelation.is(mixed, Operator.S_CONTAINS, inside)).isTrue();
    assertThat(ShapeRelation.is(mixed, Operator.S_OVERLAPS, inside)).isFalse();
    assertThat(ShapeRelation.is(mixed, Operator.S_EQUALS, around)).isFalse();
  }

  @Test
  void aGridIsNeverWrongAndDecidesMostOfWhatIsFarFromTheLine() {
    int asked = 0;
    int decided = 0;
    for (Geometry shape : shapes()) {
      ShapeGrid grid = new ShapeGrid(shape, SIDE * SIDE);
      for (int i = 0; i < 400; i++) {
        double x = -1 + random.nextDouble() * 26;
        double y = -1 + random.nextDouble() * 26;
        double size = Math.pow(random.nextDouble(), 3) * 2;
        Envelope box = new Envelope(x, x + size, y, y + size);
        Geometry written = FACTORY.toGeometry(box);
        if (!shape.getEnvelopeInternal().intersects(box)) {
          continue;
        }
        asked++;
        ShapeGrid.Side side = side(grid, box);
        decided += side == ShapeGrid.Side.BOTH ? 0 : 1;
        if (side == ShapeGrid.Side.INSIDE) {
          assertThat(RelateNG.relate(shape, written, RelatePredicate.matches(PROPERLY)))
              .as("%s in %s", box, shape)
              .isTrue();
        } else if (side == ShapeGrid.Side.OUTSIDE) {
          assertThat(shape.disjoint(written)).as("%s apart from %s", box, shape).isTrue();
        }
      }
    }
    assertThat(asked).isGreaterThan(3_000);
    assertThat((double) decided / asked).isGreaterThan(0.8);
  }

  @Test
  void aShapeWithoutWidthHasAGrid() {
    ShapeGrid line = new ShapeGrid(line(3, 1, 3, 9), 10_000);
    assertThat(side(line, new Envelope(3, 4, 2, 3))).isEqualTo(ShapeGrid.Side.BOTH);
    ShapeGrid point = new ShapeGrid(point(3, 1), 10_000);
    assertThat(side(point, new Envelope(3, 4, 1, 3))).isEqualTo(ShapeGrid.Side.BOTH);
  }

  private static ShapeGrid.Side side(ShapeGrid grid, Envelope box) {
    return grid.sideOf(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private FeatureFilter filter(Operator relation, Geometry shape) {
    return FeatureFilter.of(
        layer,
        relation + "(geometry, " + new WKTWriter().write(shape) + ")",
        FilterLanguage.TEXT,
        ReferenceSystem.CRS84);
  }

  /** Crooked squares that share their corners, a few of them known by a point alone. */
  private List<Geometry> features() {
    Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];
    for (int row = 0; row <= SIDE; row++) {
      for (int column = 0; column <= SIDE; column++) {
        corners[row][column] = new Coordinate(column + shake(), row + shake());
      }
    }
    List<Geometry> all = new ArrayList<>();
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        all.add(
            random.nextInt(20) == 0
                ? point(column + 0.5, row + 0.5)
                : FACTORY.createPolygon(
                    new Coordinate[] {
                      corners[row][column],
                      corners[row][column + 1],
                      corners[row + 1][column + 1],
                      corners[row + 1][column],
                      corners[row][column]
                    }));
      }
    }
    return all;
  }

  /** In eighths, so that features and shapes share corners exactly now and then. */
  private double shake() {
    return (random.nextInt(5) - 2) / 8.0;
  }

  private List<Geometry> shapes() {
    List<Geometry> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Polygon star = star(4 + random.nextInt(17), 4 + random.nextInt(17), 2 + random.nextInt(8));
      all.add(star);
      all.add(star.buffer(0.5).difference(star));
      all.add(FACTORY.createLineString(star.getExteriorRing().getCoordinates()));
      all.add(line(random.nextInt(24), 0, random.nextInt(24), 24));
    }
    all.add(star(12, 12, 40));
    all.add(line(0, 12, 24, 12.0001));
    all.add(line(0, 12, 24, 12));
    all.add(
        FACTORY.createMultiPolygon(new Polygon[] {star(5, 5, 4), star(18, 18, 5), star(18, 4, 2)}));
    all.add(
        FACTORY.createMultiPoint(
            new Point[] {point(0.5, 0.5), point(3, 4), point(20.25, 7), point(24, 24)}));
    all.add(FACTORY.createGeometryCollection(new Geometry[] {star(6, 6, 5), line(14, 2, 20, 22)}));
    all.add(features.get(2 * SIDE + 2));
    all.add(features.get(3 * SIDE + 3).union(features.get(3 * SIDE + 4)).union(star(20, 20, 3)));
    return all;
  }

  private Polygon star(double x, double y, double reach) {
    int corners = 5 + random.nextInt(20);
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double far = reach * (0.4 + random.nextInt(7) * 0.1);
      ring[i] =
          new Coordinate(
              Math.rint(8 * (x + far * Math.cos(angle))) / 8,
              Math.rint(8 * (y + far * Math.sin(angle))) / 8);
    }
    ring[corners] = ring[0];
    Polygon star = FACTORY.createPolygon(ring);
    return star.isValid() ? star : star(x, y, reach);
  }

  private static Geometry line(double... ordinates) {
    Coordinate[] line = new Coordinate[ordinates.length / 2];
    for (int i = 0; i < line.length; i++) {
      line[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
    }
    return FACTORY.createLineString(line);
  }

  private static Point point(double x, double y) {
    return FACTORY.createPoint(new Coordinate(x, y));
  }

  private static boolean isTrue(Operator relation, Geometry feature, Geometry shape) {
    TopologyPredicate predicate =
        switch (relation) {
          case S_INTERSECTS -> RelatePredicate.intersects();
          case S_DISJOINT -> RelatePredicate.disjoint();
          case S_EQUALS -> RelatePredicate.equalsTopo();
          case S_TOUCHES -> RelatePredicate.touches();
          case S_CROSSES -> RelatePredicate.crosses();
          case S_WITHIN -> RelatePredicate.within();
          case S_CONTAINS -> RelatePredicate.contains();
          default -> RelatePredicate.overlaps();
        };
    return RelateNG.relate(feature, shape, predicate);
  }
}
