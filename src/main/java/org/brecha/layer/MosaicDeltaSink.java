package org.brecha.layer;

/** Takes the rings of a feature in the packed form in which a {@link MosaicLevel} keeps them. */
@FunctionalInterface
public interface MosaicDeltaSink {

  /**
   * @param startX first point, in grid units
   * @param startY first point, in grid units
   * @param lastX last point, in grid units
   * @param lastY last point, in grid units
   * @param points number of points; the first is not repeated
   * @param deltas holds, from {@code from} to {@code to}, the steps from the first point on: x and
   *     y in turn, zig-zag encoded as base-128 varints; never to be changed
   */
  void ring(
      int startX, int startY, int lastX, int lastY, int points, byte[] deltas, int from, int to);
}
