package org.brecha.layer;

import java.util.function.IntConsumer;

/**
 * The mosaic simplified for one zoom, on that zoom's integer grid: Web Mercator (EPSG:3857) or that
 * of {@link Mosaic#onDegrees}, origin at the north-west corner of the world, x to the east, y to
 * the south, {@value #EXTENT} units a tile: tile {@code (x, y)} begins at {@code (4096 x, 4096 y)}.
 * Immutable and thread-safe.
 *
 * <p>Features consist of parts (a shell and its holes), parts of rings, rings of chunks of {@value
 * #CHUNK} steps. Rings are kept as zig-zag varints of the steps from point to point; every chunk
 * knows its box, so that a reader of a small window skips what it does not see.
 */
public final class MosaicLevel {

  /** Units along the side of a tile. */
  public static final int EXTENT = 4096;

  /** Steps in a chunk; the last chunk of a ring also owns the step back to the first point. */
  static final int CHUNK = 32;

  /** Ints of a chunk: box (minX, minY, maxX, maxY), first point (x, y), offset of its steps. */
  static final int CHUNK_INTS = 7;

  /** Ints of a ring: first chunk, points, last point (x, y). */
  static final int RING_INTS = 4;

  final int shift;
  final int[] firstPart;
  final int[] firstRing;
  final int[] partBoxes;
  final boolean[] touching;
  final int[] rings;
  final int[] chunks;
  final byte[] steps;
  final int[] boxes;
  private final MosaicIndex index;

  MosaicLevel(
      int[] firstPart,
      int[] firstRing,
      int[] partBoxes,
      boolean[] touching,
      int[] rings,
      int[] chunks,
      byte[] steps,
      int[] boxes) {
    this.shift = 0;
    this.firstPart = firstPart;
    this.firstRing = firstRing;
    this.partBoxes = partBoxes;
    this.touching = touching;
    this.rings = rings;
    this.chunks = chunks;
    this.steps = steps;
    this.boxes = boxes;
    this.index = new MosaicIndex(boxes);
  }

  private MosaicLevel(MosaicLevel base, int shift) {
    this.shift = shift;
    this.firstPart = base.firstPart;
    this.firstRing = base.firstRing;
    this.partBoxes = base.partBoxes;
    this.touching = base.touching;
    this.rings = base.rings;
    this.chunks = base.chunks;
    this.steps = base.steps;
    this.boxes = base.boxes;
    this.index = base.index;
  }

  /** The same level for a zoom that is so many steps deeper; coordinates are scaled exactly. */
  MosaicLevel deeper(int zooms) {
    return new MosaicLevel(this, shift + zooms);
  }

  /** Number of features. */
  public int size() {
    return firstPart.length - 1;
  }

  /** Calls back with the index of every feature whose envelope meets the closed rectangle. */
  public void forEachIn(int minX, int minY, int maxX, int maxY, IntConsumer feature) {
    index.forEachIn(-(-minX >> shift), -(-minY >> shift), maxX >> shift, maxY >> shift, feature);
  }

  /** Whether the feature's envelope lies in the closed rectangle. */
  public boolean isWithin(int feature, int minX, int minY, int maxX, int maxY) {
    int b = 4 * feature;
    return boxes[b] << shift >= minX
        && boxes[b + 1] << shift >= minY
        && boxes[b + 2] << shift <= maxX
        && boxes[b + 3] << shift <= maxY;
  }

  /** Whether the level keeps its rings as they are on its grid, so that they can be copied. */
  public boolean hasDeltas() {
    return shift == 0;
  }

  /**
   * Hands out the packed rings of a feature, every shell followed by its holes.
   *
   * @throws IllegalStateException unless {@link #hasDeltas()}
   */
  public void readDeltas(int feature, MosaicDeltaSink sink) {
    if (shift != 0) {
      throw new IllegalStateException("a level scaled from a lower zoom has no deltas of its own");
    }
    int from = firstRing[firstPart[feature]];
    int to = firstRing[firstPart[feature + 1]];
    for (int ring = from; ring < to; ring++) {
      int r = RING_INTS * ring;
      int c = CHUNK_INTS * rings[r];
      int end = chunks[CHUNK_INTS * rings[r + RING_INTS] + 6];
      sink.ring(
          chunks[c + 4],
          chunks[c + 5],
          rings[r + 2],
          rings[r + 3],
          rings[r + 1],
          steps,
          chunks[c + 6],
          end);
    }
  }

  /** Hands out the rings of a feature, every shell followed by its holes. */
  public void readRings(int feature, RingSink sink) {
    int[] xy = new int[0];
    for (int part = firstPart[feature]; part < firstPart[feature + 1]; part++) {
      for (int ring = firstRing[part]; ring < firstRing[part + 1]; ring++) {
        int points = rings[RING_INTS * ring + 1];
        if (xy.length < 2 * points) {
          xy = new int[2 * points];
        }
        readRing(ring, xy, 0);
        sink.ring(xy, points, ring > firstRing[part]);
      }
    }
  }

  /** Writes all points of a ring to {@code xy} from position {@code at} on. */
  void readRing(int ring, int[] xy, int at) {
    int r = RING_INTS * ring;
    int end = chunks[CHUNK_INTS * rings[r + RING_INTS] + 6];
    readSteps(CHUNK_INTS * rings[r], end, xy, at);
  }

  /**
   * Writes the points that begin with a chunk to {@code xy} from position {@code at} on.
   *
   * @param c where the chunk's ints begin
   * @param end offset after the last step to read
   * @return number of points
   */
  int readSteps(int c, int end, int[] xy, int at) {
    byte[] bytes = steps;
    int s = shift;
    int x = chunks[c + 4];
    int y = chunks[c + 5];
    int from = chunks[c + 6];
    int n = at;
    xy[n++] = x << s;
    xy[n++] = y << s;
    while (from < end) {
      int v = bytes[from++];
      if (v < 0) {
        v &= 0x7f;
        int bits = 7;
        int b;
        do {
          b = bytes[from++];
          v |= (b & 0x7f) << bits;
          bits += 7;
        } while (b < 0);
      }
      x += (v >>> 1) ^ -(v & 1);
      v = bytes[from++];
      if (v < 0) {
        v &= 0x7f;
        int bits = 7;
        int b;
        do {
          b = bytes[from++];
          v |= (b & 0x7f) << bits;
          bits += 7;
        } while (b < 0);
      }
      y += (v >>> 1) ^ -(v & 1);
      xy[n++] = x << s;
      xy[n++] = y << s;
    }
    return (n - at) / 2;
  }

  /** Bytes that the level holds, without its index. */
  long bytes() {
    return 4L * (firstPart.length + firstRing.length + partBoxes.length + rings.length)
        + 4L * (chunks.length + boxes.length)
        + steps.length;
  }
}
