package org.brecha.tile;

import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FillPattern;
import org.brecha.layer.Mosaic;
import org.brecha.layer.MosaicLevel;
import org.locationtech.jts.geom.Envelope;

/**
 * From the grid of a mosaic's level to the units of a picture ({@link TileCanvas#UNITS} a pixel,
 * from its north-west corner, y to the south). Immutable and thread-safe.
 *
 * <p>The level is chosen by the size of the picture's pixels and the middle of the mosaic, not of
 * the picture: areas of the same resolution take the same level, so that they join.
 */
final class AreaProjection {

  private static final double HALF_WORLD = Math.PI * 6_378_137;
  private static final double HIGHEST = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

  /** Pixels may be so much larger than those of a zoom (2 to this power) until the next serves. */
  private static final double SLACK = 0.25;

  /** Part of its width that a window is widened by, for sides that are bent on the grid. */
  private static final double WIDENED = 0.02;

  /** Ties are broken the same way wherever the picture begins. */
  private static final double TIE = 1.0 / 1024;

  private final ReferenceSystem system;
  private final Envelope area;
  final int width;
  final int height;
  private final double pixelWidth;
  private final double pixelHeight;

  /** Of the level to paint. */
  final int zoom;

  private final double world;

  /** Where anything of the mosaic is: far from there a projection may not even be defined. */
  private final Envelope shown;

  AreaProjection(AreaPicture picture, Envelope lonLatOfMosaic) {
    this.system = picture.system();
    this.area = picture.area();
    this.width = picture.width();
    this.height = picture.height();
    this.pixelWidth = area.getWidth() / picture.width();
    this.pixelHeight = area.getHeight() / picture.height();
    double middle = lonLatOfMosaic.isNull() ? 0 : lonLatOfMosaic.centre().y;
    this.zoom = zoom(Math.max(-80, Math.min(80, middle)));
    this.world = (double) MosaicLevel.EXTENT * (1 << zoom);
    this.shown = lonLatOfMosaic.isNull() ? new Envelope() : system.areaFromLonLat(lonLatOfMosaic);
    shown.expandBy(WIDENED * shown.getWidth(), WIDENED * shown.getHeight());
  }

  private int zoom(double latitude) {
    double stretched = 1 / Math.cos(Math.toRadians(latitude));
    double metres =
        switch (system) {
          case WEB_MERCATOR -> Math.min(pixelWidth, pixelHeight);
          case CRS84, WGS84 -> Math.min(pixelWidth, pixelHeight * stretched) * HALF_WORLD / 180;
          case CRTM05, UTM_17N -> Math.min(pixelWidth, pixelHeight) * stretched;
        };
    double exact = Math.log(2 * HALF_WORLD / TileCanvas.TILE / metres) / Math.log(2);
    return (int) Math.max(0, Math.min(Mosaic.MAX_ZOOM, Math.ceil(exact - SLACK)));
  }

  /** Whether straight lines of the grid are bent in the picture. */
  boolean bends() {
    return system != ReferenceSystem.WEB_MERCATOR;
  }

  /** Pixels from a place where patterns begin to the west side of the picture, less than 8. */
  int phaseX() {
    return phase(area.getMinX() / pixelWidth - origin(true) / pixelWidth);
  }

  /** The same to the north side. */
  int phaseY() {
    return phase(origin(false) / pixelHeight - area.getMaxY() / pixelHeight);
  }

  /** Tiles begin here, and patterns with them. */
  private double origin(boolean west) {
    if (AreaPicture.inDegrees(system)) {
      return west ? -180 : 90;
    }
    return system == ReferenceSystem.WEB_MERCATOR ? (west ? -HALF_WORLD : HALF_WORLD) : 0;
  }

  private static int phase(double pixels) {
    return (int) Math.floorMod((long) Math.floor(pixels + 0.5 + TIE), (long) FillPattern.PERIOD);
  }

  /** A place in the picture to the nearest unit, far ones brought nearer. */
  static int round(double units) {
    double most = 1 << 28;
    return (int) Math.max(-most, Math.min(most, Math.floor(units + 0.5 + TIE)));
  }

  /**
   * Turns points of the level's grid into units of the picture, in place.
   *
   * @param points x and y in turn
   * @param count how many points
   * @param top pixel row of the picture from which units count
   */
  void project(double[] points, int count, int top) {
    if (system == ReferenceSystem.WEB_MERCATOR) {
      double perUnit = 2 * HALF_WORLD / world;
      place(points, count, top, perUnit, -HALF_WORLD, -perUnit, HALF_WORLD);
      return;
    }
    for (int i = 0; i < 2 * count; i += 2) {
      points[i] = points[i] / world * 360 - 180;
      points[i + 1] =
          Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * points[i + 1] / world))));
    }
    if (!AreaPicture.inDegrees(system)) {
      system.eastNorthFromLonLat(points, count);
    }
    place(points, count, top, 1, 0, 1, 0);
  }

  private void place(
      double[] points, int count, int top, double ax, double bx, double ay, double by) {
    double perX = TileCanvas.UNITS / pixelWidth;
    double perY = TileCanvas.UNITS / pixelHeight;
    double west = area.getMinX() - bx;
    double north = area.getMaxY() - by;
    for (int i = 0; i < 2 * count; i += 2) {
      points[i] = (points[i] * ax - west) * perX;
      points[i + 1] = (north - points[i + 1] * ay) * perY - (double) TileCanvas.UNITS * top;
    }
  }

  /**
   * Where on the grid a band of the picture lies, generously.
   *
   * @param margin pixels around it that count too
   * @return null-envelope if nothing of the mosaic can be there
   */
  Envelope window(int top, int height, double margin) {
    double north = area.getMaxY() - top * pixelHeight;
    Envelope band =
        new Envelope(area.getMinX(), area.getMaxX(), north - height * pixelHeight, north);
    band.expandBy(margin * pixelWidth, margin * pixelHeight);
    Envelope legal = band.intersection(shown).intersection(system.legalArea());
    if (legal.isNull()) {
      return legal;
    }
    boolean turned = system.isNorthFirst();
    Envelope lonLat =
        system
            .areaToLonLat(
                turned ? legal.getMinY() : legal.getMinX(),
                turned ? legal.getMinX() : legal.getMinY(),
                turned ? legal.getMaxY() : legal.getMaxX(),
                turned ? legal.getMaxX() : legal.getMaxY())
            .getEnvelopeInternal();
    Envelope grid =
        new Envelope(
            (lonLat.getMinX() + 180) / 360 * world,
            (lonLat.getMaxX() + 180) / 360 * world,
            gridY(lonLat.getMaxY()),
            gridY(lonLat.getMinY()));
    grid.expandBy(WIDENED * grid.getWidth() + 2, WIDENED * grid.getHeight() + 2);
    return grid;
  }

  private double gridY(double latitude) {
    double sine = Math.sin(Math.toRadians(Math.max(-HIGHEST, Math.min(HIGHEST, latitude))));
    return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world;
  }
}
