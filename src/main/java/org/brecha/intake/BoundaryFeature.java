package org.brecha.intake;

import java.util.List;
import java.util.Map;

/**
 * One feature of a file of boundaries, as it stands there.
 *
 * @param at where it stands, counted from 1: {@code feature 7}
 * @param attributes values by field in the order of the file: text, {@link Number}, {@link Boolean}
 *     or null
 * @param polygons rings by polygon in the coordinates of the file, x and y in turn, the shell
 *     first; rings may be open, empty or crossed; null without any geometry
 * @param nested whether rings are grouped by polygon; a Shapefile only gives a heap of rings
 * @param notPolygon type of the geometry, if it is one that has no area; null otherwise
 */
record BoundaryFeature(
    String at,
    Map<String, Object> attributes,
    List<List<double[]>> polygons,
    boolean nested,
    String notPolygon) {

  static BoundaryFeature of(
      String at, Map<String, Object> attributes, List<List<double[]>> polygons) {
    return new BoundaryFeature(at, attributes, polygons, true, null);
  }
}
