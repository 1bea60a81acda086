package org.brecha.filter;

import org.brecha.layer.FeatureTable;
import org.brecha.layer.Mosaic;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.prep.PreparedPolygon;

/**
 * A spatial function between the features' geometry and one of the filter, in longitude and
 * latitude. What the mosaic's index rules out is never looked at, and what has been looked at once
 * is known: several rows may stand on one geometry. Unknown for a feature without geometry. Not
 * thread-safe.
 */
final class SpatialTerm implements Term {

  private static final byte APART = 0;
  private static final byte NEAR = 1;
  private static final byte YES = 2;
  private static final byte NO = 3;

  private final Mosaic mosaic;
  private final Operator relation;
  private final Geometry shape;
  private final boolean isBox;
  private final int at;
  private final FilterWork work;
  private ShapeRelation exact;
  private PointOnGeometryLocator locator;
  private byte[] states;

  /**
   * @param relation of the feature's geometry to the shape
   */
  private SpatialTerm(Mosaic mosaic, Operator relation, Geometry shape, int at, FilterWork work) {
    this.at = at;
    this.work = work;
    this.mosaic = mosaic;
    this.relation = relation;
    this.shape = shape;
    this.isBox = shape.isRectangle();
  }

  /** The function of two geometries, each of them written in the filter or the features' own. */
  static TypedTerm of(
      int at, Operator relation, TypedTerm left, TypedTerm right, Mosaic mosaic, FilterWork work) {
    Geometry one = left.shape();
    Geometry other = right.shape();
    if (one != null && other != null) {
      boolean is = ShapeRelation.is(one, relation, other);
      return TypedTerm.constant(at, TypedTerm.Type.CONDITION, is);
    }
    Term term;
    if (one == null && other == null) {
      boolean ofItself =
          switch (relation) {
            case S_INTERSECTS, S_EQUALS, S_WITHIN, S_CONTAINS -> true;
            default -> false;
          };
      term = (table, row) -> left.of(table, row) == null ? null : ofItself;
    } else if (other != null) {
      term = new SpatialTerm(mosaic, relation, other, at, work);
    } else {
      term = new SpatialTerm(mosaic, ShapeRelation.converse(relation), one, at, work);
    }
    return new TypedTerm(at, TypedTerm.Type.CONDITION, term, null);
  }

  @Override
  public Object of(FeatureTable table, int row) {
    int geometry = table.geometryOf(row);
    if (geometry < 0) {
      return null;
    }
    if (states == null) {
      sort();
    }
    byte state = states[geometry];
    if (state == APART) {
      return relation == Operator.S_DISJOINT;
    }
    if (state == NEAR) {
      state = relates(mosaic.lonLat(geometry)) ? YES : NO;
      states[geometry] = state;
    }
    return state == YES;
  }

  /** Of most features the boxes say enough. */
  private void sort() {
    states = new byte[mosaic.size()];
    Envelope around = shape.getEnvelopeInternal();
    int[] nearby = new int[1];
    mosaic.forEachMeeting(
        around,
        near -> {
          states[near] = NEAR;
          nearby[0]++;
        });
    byte inside = relation == Operator.S_INTERSECTS || relation == Operator.S_WITHIN ? YES : NO;
    if (isBox) {
      mosaic.forEachBoxMeeting(
          around,
          (near, west, south, east, north) -> {
            if (around.getMinX() < west
                && around.getMinY() < south
                && around.getMaxX() > east
                && around.getMaxY() > north) {
              states[near] = inside;
            }
          });
    } else {
      ShapeGrid grid = new ShapeGrid(shape, nearby[0]);
      mosaic.forEachBoxMeeting(
          around,
          (near, west, south, east, north) ->
              states[near] =
                  switch (grid.sideOf(west, south, east, north)) {
                    case INSIDE -> inside;
                    case OUTSIDE -> APART;
                    case BOTH -> NEAR;
                  });
    }
    exact = new ShapeRelation(shape);
    locator =
        PreparedGeometryFactory.prepare(shape) instanceof PreparedPolygon area
            ? area.getPointLocator()
            : null;
  }

  private boolean relates(Geometry feature) {
    boolean asksForAnyPoint = relation == Operator.S_INTERSECTS || relation == Operator.S_DISJOINT;
    if (asksForAnyPoint
        && locator != null
        && locator.locate(feature.getCoordinate()) != Location.EXTERIOR) {
      return relation == Operator.S_INTERSECTS;
    }
    work.relate(at, feature.getNumPoints());
    return exact.is(relation, feature);
  }
}
