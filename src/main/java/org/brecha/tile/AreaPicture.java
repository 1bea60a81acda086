package org.brecha.tile;

import java.util.Objects;
import org.brecha.crs.ReferenceSystem;
import org.locationtech.jts.geom.Envelope;

/**
 * Which area a picture shows, and how large. What lies outside of the system's legal area is empty.
 *
 * @param area in the system; x the easting or longitude and y the northing or latitude, whatever
 *     the order of its axes is
 * @param width pixels, 1 to {@value #MOST_PIXELS}
 * @param height pixels, 1 to {@value #MOST_PIXELS}
 * @param background red, green and blue in the three lower bytes; null for transparent
 */
public record AreaPicture(
    ReferenceSystem system, Envelope area, int width, int height, Integer background) {

  /** Most pixels of a side. */
  public static final int MOST_PIXELS = 4096;

  /** Pixels show at least so much of the ground, metres. */
  private static final double SMALLEST_METRES = 0.001;

  private static final double METRES_OF_A_DEGREE = 111_320;

  /**
   * @throws IllegalArgumentException if the size or area is outside the ranges
   */
  public AreaPicture {
    Objects.requireNonNull(system);
    area = new Envelope(area);
    if (width < 1 || width > MOST_PIXELS || height < 1 || height > MOST_PIXELS) {
      throw new IllegalArgumentException("no picture of " + width + " by " + height + " pixels");
    }
    if (!isPaintable(system, area, width, height)) {
      throw new IllegalArgumentException("no picture of " + area);
    }
  }

  /**
   * A picture for nothing to be painted on.
   *
   * @param background null for transparent
   */
  public static AreaPicture ofNothing(int width, int height, Integer background) {
    return new AreaPicture(
        ReferenceSystem.WEB_MERCATOR, new Envelope(0, width, 0, height), width, height, background);
  }

  /** The same without transparency: on white unless it has a colour. */
  AreaPicture opaque() {
    return background != null ? this : new AreaPicture(system, area, width, height, 0xffffff);
  }

  /** Whether the area has finite sides of at least a millimetre for every pixel. */
  public static boolean isPaintable(ReferenceSystem system, Envelope area, int width, int height) {
    double unit = inDegrees(system) ? METRES_OF_A_DEGREE : 1;
    double x = area.getWidth() / width * unit;
    double y = area.getHeight() / height * unit;
    return Double.isFinite(x) && Double.isFinite(y) && Math.min(x, y) >= SMALLEST_METRES;
  }

  static boolean inDegrees(ReferenceSystem system) {
    return system.isDegrees();
  }
}
