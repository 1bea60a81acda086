package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/**
 * The geometries of a layer, neighbours simplified together once for every zoom (the polygonal
 * coverage of JTS; "coverage" means programme reach here). Immutable and thread-safe.
 */
public final class Mosaic {

  /** Highest zoom at which tiles are served. */
  public static final int MAX_ZOOM = 14;

  /** Highest zoom with a level of its own; those above are this one scaled up. */
  static final int DEEPEST_ZOOM = 12;

  /** Steps of the index; 180 degrees of them fit into an int. */
  private static final double STEPS_OF_A_DEGREE = 1e7;

  private final List<Geometry> lonLat;
  private final MosaicReport report;
  private final Envelope bounds = new Envelope();
  private final MosaicIndex index;

  /** West, south, east, north of every geometry in steps, rounded away from it. */
  private final int[] boxes;

  private final MosaicLevel[] levels = new MosaicLevel[MAX_ZOOM + 1];

  /** Null for units; all geometries are lines otherwise. */
  private final MosaicLines lines;

  /** The same geometries on the grid of degrees; null if this is that. */
  private final Deferred<Mosaic> onDegrees;

  private Mosaic(List<Geometry> lonLat, MosaicLevel[] built, MosaicReport report, MosaicGrid grid) {
    this.lonLat = lonLat;
    this.onDegrees =
        grid == MosaicGrid.DEGREES ? null : new Deferred<>(() -> build(lonLat, MosaicGrid.DEGREES));
    this.report = report;
    this.lines = null;
    this.boxes = boxesOf(lonLat);
    this.index = new MosaicIndex(boxes);
    for (int zoom = 0; zoom <= MAX_ZOOM; zoom++) {
      levels[zoom] =
          zoom <= DEEPEST_ZOOM ? built[zoom] : built[DEEPEST_ZOOM].deeper(zoom - DEEPEST_ZOOM);
    }
  }

  private Mosaic(List<LineString> lonLat, MosaicGrid grid) {
    this.lonLat = List.copyOf(lonLat);
    this.onDegrees =
        grid == MosaicGrid.DEGREES
            ? null
            : new Deferred<>(() -> new Mosaic(lonLat, MosaicGrid.DEGREES));
    this.report = MosaicReport.ofClean();
    this.lines = new MosaicLines(lonLat, grid);
    this.boxes = boxesOf(lonLat);
    this.index = new MosaicIndex(boxes);
  }

  private int[] boxesOf(List<? extends Geometry> geometries) {
    int[] boxes = new int[4 * geometries.size()];
    for (int i = 0; i < geometries.size(); i++) {
      Envelope box = geometries.get(i).getEnvelopeInternal();
      bounds.expandToInclude(box);
      boxes[4 * i] = below(box.getMinX());
      boxes[4 * i + 1] = below(box.getMinY());
      boxes[4 * i + 2] = above(box.getMaxX());
      boxes[4 * i + 3] = above(box.getMaxY());
    }
    return boxes;
  }

  /**
   * Straight lines, such as those between neighbours. Their levels hold each as one ring of two
   * points.
   *
   * @param lonLat in EPSG:4326, x the longitude; kept, and never to be changed
   */
  public static Mosaic ofLines(List<LineString> lonLat) {
    return new Mosaic(lonLat, MosaicGrid.MERCATOR);
  }

  /**
   * Builds the levels of all zooms. Units that overlap or leave narrow gaps are made to fit first;
   * {@link #report()} says by how much, {@link #lonLat} still gives them as they came.
   *
   * @param lonLat polygons, multipolygons or points, in any mixture (units of which only the seat
   *     is known are points), in EPSG:4326, x the longitude; valid and not empty; kept, and never
   *     to be changed
   */
  public static Mosaic of(List<? extends Geometry> lonLat) {
    return build(new ArrayList<>(lonLat), MosaicGrid.MERCATOR);
  }

  private static Mosaic build(List<Geometry> geometries, MosaicGrid grid) {
    boolean[] isPoint = new boolean[geometries.size()];
    for (int i = 0; i < isPoint.length; i++) {
      isPoint[i] = geometries.get(i) instanceof Point;
    }
    MosaicTopology topology = new MosaicTopology(MosaicRings.ofLonLat(geometries, grid));
    MosaicReport report = MosaicReport.ofClean();
    boolean[] unfit = MosaicCrossings.findUnfit(topology);
    if (unfit != null) {
      MosaicRings all = topology.rings;
      MosaicCleaner.Result cleaned = MosaicCleaner.clean(all.only(unfit), grid);
      topology = new MosaicTopology(all.with(cleaned.rings(), unfit));
      report = cleaned.report();
    }
    MosaicTopology shared = topology;
    byte[] lowestZoom = MosaicSimplifier.lowestZooms(topology, DEEPEST_ZOOM);
    MosaicLevel[] built =
        IntStream.rangeClosed(0, DEEPEST_ZOOM)
            .parallel()
            .mapToObj(zoom -> level(shared, lowestZoom, zoom, isPoint))
            .toArray(MosaicLevel[]::new);
    return new Mosaic(geometries, built, report, grid);
  }

  private static MosaicLevel level(
      MosaicTopology topology, byte[] lowestZoom, int zoom, boolean[] isPoint) {
    MosaicNoder noder = new MosaicNoder(topology, lowestZoom, zoom);
    return new MosaicAssembler(topology, noder, zoom).assemble(isPoint);
  }

  /** Whether it is made of lines, even if there are none. */
  public boolean isOfLines() {
    return lines != null;
  }

  public GeometryKind kindOf(int index) {
    if (lines != null) {
      return GeometryKind.LINE;
    }
    return lonLat.get(index) instanceof Point ? GeometryKind.POINT : GeometryKind.POLYGON;
  }

  public int size() {
    return lonLat.size();
  }

  /** The geometry in full detail, EPSG:4326, x the longitude. */
  public Geometry lonLat(int index) {
    return lonLat.get(index);
  }

  /**
   * Calls back with every geometry whose envelope meets a closed rectangle in degrees, and perhaps
   * with some that miss it by less than a ten-millionth of a degree; in an order of its own.
   */
  public void forEachMeeting(Envelope lonLat, IntConsumer geometry) {
    if (!lonLat.isNull()) {
      index.forEachIn(
          below(lonLat.getMinX()),
          below(lonLat.getMinY()),
          above(lonLat.getMaxX()),
          above(lonLat.getMaxY()),
          geometry);
    }
  }

  /** Is told of geometries by boxes around them, degrees. */
  @FunctionalInterface
  public interface BoxVisitor {

    void visit(int geometry, double west, double south, double east, double north);
  }

  /**
   * As {@link #forEachMeeting(Envelope, IntConsumer)}, with a box around each geometry that is at
   * most a ten-millionth of a degree wider on any side. Geometries lie about in memory, boxes side
   * by side: to walk over 50,000 of these takes a fraction of looking at as many envelopes.
   */
  public void forEachBoxMeeting(Envelope lonLat, BoxVisitor visitor) {
    forEachMeeting(
        lonLat,
        geometry -> {
          int at = 4 * geometry;
          visitor.visit(
              geometry,
              boxes[at] / STEPS_OF_A_DEGREE,
              boxes[at + 1] / STEPS_OF_A_DEGREE,
              boxes[at + 2] / STEPS_OF_A_DEGREE,
              boxes[at + 3] / STEPS_OF_A_DEGREE);
        });
  }

  private static int below(double degrees) {
    return (int) Math.floor(degrees * STEPS_OF_A_DEGREE);
  }

  private static int above(double degrees) {
    return (int) Math.ceil(degrees * STEPS_OF_A_DEGREE);
  }

  /** Envelope of all geometries in degrees; null-envelope if there is none. */
  public Envelope bounds() {
    return new Envelope(bounds);
  }

  /**
   * The same geometries on the grid of longitude and latitude: origin at 180 W, 90 N, so that tile
   * {@code (x, y)} of zoom {@code z} covers 360 / 2<sup>z</sup> degrees both ways. Built by the
   * same steps as this one, with the same promises, when first asked for: it takes as long as
   * building this one did, and as much memory.
   */
  public Mosaic onDegrees() {
    return onDegrees == null ? this : onDegrees.get();
  }

  /** What had to be done so that the units fit together. */
  public MosaicReport report() {
    return report;
  }

  /**
   * @param zoom 0 to {@link #MAX_ZOOM}
   */
  public MosaicLevel at(int zoom) {
    return lines == null ? levels[zoom] : lines.at(zoom);
  }
}
