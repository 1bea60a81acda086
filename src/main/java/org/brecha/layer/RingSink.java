package org.brecha.layer;

/** Takes the rings of a feature one after another. */
@FunctionalInterface
public interface RingSink {

  /**
   * @param xy x and y in turn, in grid units of the {@link MosaicLevel}; not closed (the first
   *     point is not repeated); valid only during the call
   * @param points number of points, at least 3 (1 for a point feature)
   * @param hole whether the ring is a hole of the last shell; shells run clockwise as seen on the
   *     screen (positive area by the surveyor's formula with y down), holes the other way round
   */
  void ring(int[] xy, int points, boolean hole);
}
