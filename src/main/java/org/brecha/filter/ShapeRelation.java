package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.geom.IntersectionMatrix;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;
import org.locationtech.jts.operation.relateng.TopologyPredicate;

/**
 * The exact relation of features to one shape, as OGC's Simple Features (06-103r4, 6.1.15) defines
 * it; a collection is the union of its parts.
 */
final class ShapeRelation {

  private final Geometry shape;
  private final RelateNG prepared;

  /** The shape without its points, or null unless it has points among lines or areas. */
  private final RelateNG unpointed;

  /**
   * @param shape longitude and latitude
   */
  ShapeRelation(Geometry shape) {
    this.shape = shape;
    this.prepared = RelateNG.prepare(shape);
    this.unpointed = isMixed(shape) ? RelateNG.prepare(withoutPoints(shape)) : null;
  }

  private static boolean isMixed(Geometry shape) {
    return shape.getDimension() > 0 && shape.hasDimension(0);
  }

  private static Geometry withoutPoints(Geometry collection) {
    List<Geometry> others = new ArrayList<>();
    collection.apply(
        (GeometryFilter)
            part -> {
              if (!(part instanceof Puntal) && part.getClass() != GeometryCollection.class) {
                others.add(part);
              }
            });
    return collection.getFactory().buildGeometry(others);
  }

  /** Whether two shapes written in a filter have a relation. */
  static boolean is(Geometry one, Operator relation, Geometry other) {
    return isMixed(one)
        ? new ShapeRelation(one).is(converse(relation), other)
        : new ShapeRelation(other).is(relation, one);
  }

  /** Whether a feature has the relation to the shape. */
  boolean is(Operator relation, Geometry feature) {
    if (unpointed != null && feature.getDimension() > 0) {
      return isOf(matrix(feature), relation, feature.getDimension());
    }
    // The prepared shape comes first, so the question is turned round.
    return prepared.evaluate(feature, predicate(converse(relation)));
  }

  /**
   * JTS 1.20 takes a feature that has no point beyond lines and areas to leave a collection of them
   * if there is a point elsewhere in it. Points hide nothing of a line or an area from the outside:
   * what is there is the same without them.
   */
  private IntersectionMatrix matrix(Geometry feature) {
    IntersectionMatrix matrix = prepared.evaluate(feature);
    IntersectionMatrix without = unpointed.evaluate(feature);
    for (int of : new int[] {Location.INTERIOR, Location.BOUNDARY}) {
      matrix.set(Location.EXTERIOR, of, without.get(Location.EXTERIOR, of));
    }
    return matrix;
  }

  /** The matrix has the shape first. */
  private boolean isOf(IntersectionMatrix matrix, Operator relation, int dimension) {
    int ofShape = shape.getDimension();
    return switch (relation) {
      case S_INTERSECTS -> matrix.isIntersects();
      case S_DISJOINT -> matrix.isDisjoint();
      case S_EQUALS -> matrix.isEquals(ofShape, dimension);
      case S_TOUCHES -> matrix.isTouches(ofShape, dimension);
      case S_CROSSES -> matrix.isCrosses(ofShape, dimension);
      case S_WITHIN -> matrix.isContains();
      case S_CONTAINS -> matrix.isWithin();
      case S_OVERLAPS -> matrix.isOverlaps(ofShape, dimension);
      default -> throw new IllegalArgumentException("no spatial function: " + relation);
    };
  }

  static Operator converse(Operator relation) {
    return switch (relation) {
      case S_WITHIN -> Operator.S_CONTAINS;
      case S_CONTAINS -> Operator.S_WITHIN;
      default -> relation;
    };
  }

  private static TopologyPredicate predicate(Operator relation) {
    return switch (relation) {
      case S_INTERSECTS -> RelatePredicate.intersects();
      case S_DISJOINT -> RelatePredicate.disjoint();
      case S_EQUALS -> RelatePredicate.equalsTopo();
      case S_TOUCHES -> RelatePredicate.touches();
      case S_CROSSES -> RelatePredicate.crosses();
      case S_WITHIN -> RelatePredicate.within();
      case S_CONTAINS -> RelatePredicate.contains();
      case S_OVERLAPS -> RelatePredicate.overlaps();
      default -> throw new IllegalArgumentException("no spatial function: " + relation);
    };
  }
}
