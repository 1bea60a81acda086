package org.brecha.layer;

import java.util.List;

/**
 * What had to be done to a mosaic whose units did not fit together. Clean mosaics are left as they
 * are.
 *
 * @param clean whether all borders were shared point by point and nothing overlapped
 * @param overlaps number of overlapping faces that were given to one of their units
 * @param gaps number of gaps between units that were given to a neighbour
 * @param toleranceMetres gaps and overlaps wider than this stay as they are (gaps) or are reported
 *     as wide (overlaps)
 * @param widestMetres twice the area of the widest face that changed hands by its perimeter: about
 *     how far a border moved at most
 * @param changes units whose area changed, largest change first
 */
public record MosaicReport(
    boolean clean,
    int overlaps,
    int gaps,
    double toleranceMetres,
    double widestMetres,
    List<Change> changes) {

  /**
   * A unit whose area changed.
   *
   * @param unit its index in the mosaic
   * @param squareMetres by how much, on the Mercator plane corrected for the latitude
   */
  public record Change(int unit, double squareMetres) {}

  public MosaicReport {
    changes = List.copyOf(changes);
  }

  static MosaicReport ofClean() {
    return new MosaicReport(true, 0, 0, 0, 0, List.of());
  }
}
