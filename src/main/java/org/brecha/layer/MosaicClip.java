package org.brecha.layer;

import java.util.Arrays;

/**
 * Cuts features to a window of their level, so that what comes out is valid on the grid. Chunks
 * outside the window are skipped, chains inside are linked along its border. Where rounding at the
 * border might join what is apart, the border moves in by a unit or two; where that does not help,
 * the feature is cut by JTS. Not thread-safe: keep one a thread, it holds on to its buffers.
 */
public final class MosaicClip {

  /** How often the border moves in by one unit before JTS has to cut. */
  private static final int TRIES = 4;

  private final MosaicWindow window = new MosaicWindow();
  private final MosaicChains chains = new MosaicChains(window);
  private final MosaicChainLinks links = new MosaicChainLinks(chains);
  private final int[] chunk = new int[2 * MosaicLevel.CHUNK + 2];
  private MosaicLevel level;

  /** How many features the slow way had to cut so far. */
  long slowFeatures;

  /**
   * Hands out what lies in the window, every shell followed by its holes, with the winding of
   * {@link RingSink}.
   *
   * @return whether there was anything
   */
  public boolean clip(
      MosaicLevel level, int feature, int minX, int minY, int maxX, int maxY, RingSink sink) {
    this.level = level;
    int from = level.firstPart[feature];
    int to = level.firstPart[feature + 1];
    window.set(minX, minY, maxX, maxY);
    if (from < to && level.rings[MosaicLevel.RING_INTS * level.firstRing[from] + 1] == 1) {
      return clipPoint(level.firstRing[from], sink);
    }
    for (int inset = 0; inset < TRIES; inset++) {
      window.set(minX + inset, minY + inset, maxX - inset, maxY - inset);
      chains.clear();
      boolean simple = true;
      for (int part = from; part < to && simple; part++) {
        simple = clipPart(part);
      }
      if (simple && links.link()) {
        if (links.emit(sink)) {
          return true;
        }
        if (inset == 0) {
          return false;
        }
      }
    }
    slowFeatures++;
    window.set(minX, minY, maxX, maxY);
    return MosaicOverlay.clip(level, feature, window, sink);
  }

  /** Returns whether the part may be cut by linking its chains. */
  private boolean clipPart(int part) {
    int s = level.shift;
    int[] box = level.partBoxes;
    int b = 4 * part;
    if (box[b] << s >= window.maxX
        || box[b + 1] << s >= window.maxY
        || box[b + 2] << s <= window.minX
        || box[b + 3] << s <= window.minY) {
      return true;
    }
    chains.beginPart();
    int shell = level.firstRing[part];
    for (int ring = shell; ring < level.firstRing[part + 1]; ring++) {
      clipRing(ring);
      if (ring == shell) {
        chains.endShell();
      }
    }
    if (chains.isPartCut()) {
      return !level.touching[part];
    }
    if (!chains.isShellWhole()) {
      if (isInside(part, 2L * window.minX + 1, 2L * window.minY + 1)) {
        chains.addWindowAsShell();
      } else {
        chains.dropPart();
      }
    }
    return true;
  }

  private boolean clipPoint(int ring, RingSink sink) {
    int c = MosaicLevel.CHUNK_INTS * level.rings[MosaicLevel.RING_INTS * ring];
    chunk[0] = level.chunks[c + 4] << level.shift;
    chunk[1] = level.chunks[c + 5] << level.shift;
    if (chunk[0] < window.minX
        || chunk[0] > window.maxX
        || chunk[1] < window.minY
        || chunk[1] > window.maxY) {
      return false;
    }
    sink.ring(chunk, 1, false);
    return true;
  }

  private void clipRing(int ring) {
    int[] c = level.chunks;
    int s = level.shift;
    int first = level.rings[MosaicLevel.RING_INTS * ring];
    int last = level.rings[MosaicLevel.RING_INTS * (ring + 1)];
    int start = MosaicLevel.CHUNK_INTS * first;
    int firstX = c[start + 4] << s;
    int firstY = c[start + 5] << s;
    chains.beginRing(firstX, firstY);
    for (int i = first; i < last; i++) {
      int at = MosaicLevel.CHUNK_INTS * i;
      int left = c[at] << s;
      int top = c[at + 1] << s;
      int right = c[at + 2] << s;
      int bottom = c[at + 3] << s;
      if (left >= window.maxX
          || top >= window.maxY
          || right <= window.minX
          || bottom <= window.minY) {
        continue;
      }
      int points = decode(i);
      if (left > window.minX && right < window.maxX && top > window.minY && bottom < window.maxY) {
        chains.addInside(chunk, points);
      } else {
        chains.addAcross(chunk, points);
      }
      if (i + 1 == last) {
        chains.addAcross(chunk[2 * points - 2], chunk[2 * points - 1], firstX, firstY, true);
      }
    }
    chains.endRing();
  }

  /** Reads a chunk from its first point to the first one of the next chunk, if there is one. */
  private int decode(int index) {
    int[] c = level.chunks;
    int at = MosaicLevel.CHUNK_INTS * index;
    return level.readSteps(at, c[at + MosaicLevel.CHUNK_INTS + 6], chunk, 0);
  }

  /** Whether a point, given in half units, is inside the part; rays run to the east. */
  private boolean isInside(int part, long x2, long y2) {
    boolean inside = false;
    for (int ring = level.firstRing[part]; ring < level.firstRing[part + 1]; ring++) {
      int from = level.rings[MosaicLevel.RING_INTS * ring];
      int to = level.rings[MosaicLevel.RING_INTS * (ring + 1)];
      for (int i = from; i < to; i++) {
        inside ^= isCrossedOddly(i, i + 1 == to ? from : i + 1, x2, y2);
      }
    }
    return inside;
  }

  private boolean isCrossedOddly(int index, int next, long x2, long y2) {
    int[] c = level.chunks;
    int s = level.shift;
    int at = MosaicLevel.CHUNK_INTS * index;
    if (2L * (c[at + 1] << s) > y2 || 2L * (c[at + 3] << s) < y2 || 2L * (c[at + 2] << s) < x2) {
      return false;
    }
    int end = MosaicLevel.CHUNK_INTS * next;
    int endX = c[end + 4] << s;
    int endY = c[end + 5] << s;
    if (2L * (c[at] << s) > x2) {
      return (2L * (c[at + 5] << s) > y2) != (2L * endY > y2);
    }
    boolean odd = false;
    int n = 2 * decode(index);
    for (int i = 2; i < n; i += 2) {
      odd ^= isCrossed(chunk[i - 2], chunk[i - 1], chunk[i], chunk[i + 1], x2, y2);
    }
    return odd ^ isCrossed(chunk[n - 2], chunk[n - 1], endX, endY, x2, y2);
  }

  private static boolean isCrossed(int ax, int ay, int bx, int by, long x2, long y2) {
    if ((2L * ay > y2) == (2L * by > y2)) {
      return false;
    }
    long side = (2L * ax - x2) * (2L * by - y2) - (2L * bx - x2) * (2L * ay - y2);
    return by > ay ? side > 0 : side < 0;
  }

  /** Makes an array at least so long, keeping what is in it. */
  static int[] grown(int[] array, int length) {
    return array.length >= length
        ? array
        : Arrays.copyOf(array, Math.max(length, 2 * array.length));
  }
}
