package org.brecha.filter;

import java.util.function.Supplier;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Mosaic;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.prep.PreparedPolygon;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

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
  private RelateNG prepared;
  private PreparedGeometry inside;
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
      boolean is = RelateNG.relate(one, other, predicate(relation).get());
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
      term = new SpatialTerm(mosaic, converse(relation), one, at, work);
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
      states = new byte[mosaic.size()];
      mosaic.forEachMeeting(shape.getEnvelopeInternal(), near -> states[near] = NEAR);
      prepared = RelateNG.prepare(shape);
      inside = PreparedGeometryFactory.prepare(shape);
      locator = inside instanceof PreparedPolygon area ? area.getPointLocator() : null;
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

  private boolean relates(Geometry feature) {
    if (isSurelyInside(feature.getEnvelopeInternal())) {
      return relation == Operator.S_INTERSECTS || relation == Operator.S_WITHIN;
    }
    if (asksForAnyPoint() && isFirstPointIn(feature)) {
      return relation == Operator.S_INTERSECTS;
    }
    work.relate(at, feature.getNumPoints());
    // The prepared shape comes first, so the question is turned round.
    return prepared.evaluate(feature, predicate(converse(relation)).get());
  }

  /** Whether a box lies inside of the shape and has no point of its border; false may be wrong. */
  private boolean isSurelyInside(Envelope around) {
    if (isBox) {
      Envelope box = shape.getEnvelopeInternal();
      return box.getMinX() < around.getMinX()
          && box.getMinY() < around.getMinY()
          && box.getMaxX() > around.getMaxX()
          && box.getMaxY() > around.getMaxY();
    }
    return locator != null
        && !asksForAnyPoint()
        && inside.containsProperly(shape.getFactory().toGeometry(around));
  }

  private boolean asksForAnyPoint() {
    return relation == Operator.S_INTERSECTS || relation == Operator.S_DISJOINT;
  }

  private boolean isFirstPointIn(Geometry feature) {
    return locator != null && locator.locate(feature.getCoordinate()) != Location.EXTERIOR;
  }

  private static Operator converse(Operator relation) {
    return switch (relation) {
      case S_WITHIN -> Operator.S_CONTAINS;
      case S_CONTAINS -> Operator.S_WITHIN;
      default -> relation;
    };
  }

  private static Supplier<TopologyPredicate> predicate(Operator relation) {
    return switch (relation) {
      case S_INTERSECTS -> RelatePredicate::intersects;
      case S_DISJOINT -> RelatePredicate::disjoint;
      case S_EQUALS -> RelatePredicate::equalsTopo;
      case S_TOUCHES -> RelatePredicate::touches;
      case S_CROSSES -> RelatePredicate::crosses;
      case S_WITHIN -> RelatePredicate::within;
      case S_CONTAINS -> RelatePredicate::contains;
      case S_OVERLAPS -> RelatePredicate::overlaps;
      default -> throw new IllegalArgumentException("no spatial function: " + relation);
    };
  }
}
