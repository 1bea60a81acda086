package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes valid polygons of rings that rounding has folded: steps walked both ways cancel out, and
 * what remains is traced anew, face by face, and parted where it passes a point twice. The rings
 * must meet only in points. Not thread-safe.
 */
final class MosaicRepair {

  private final MosaicPoints pixels;

  /** Steps that remain, sorted by the point they start from; {@code used} while tracing. */
  private int[] from = new int[0];

  private int[] to = new int[0];
  private boolean[] used = new boolean[0];
  private int count;

  MosaicRepair(MosaicPoints pixels) {
    this.pixels = pixels;
  }

  /**
   * Adds the parts of the feature that the rings enclose, interior on the left with y up.
   *
   * @param path the rings' points one after another
   * @param ringEnd where each ring ends in it
   * @return false if they enclose nothing
   */
  boolean addTo(MosaicLevelBuilder level, MosaicInts path, MosaicInts ringEnd) {
    findSteps(path, ringEnd);
    List<int[]> shells = new ArrayList<>();
    List<int[]> holes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!used[i]) {
        trace(i, shells, holes);
      }
    }
    List<List<int[]>> holesOf = new ArrayList<>();
    for (int i = 0; i < shells.size(); i++) {
      holesOf.add(new ArrayList<>());
    }
    for (int[] hole : holes) {
      int owner = smallestAround(hole, shells);
      if (owner >= 0) {
        holesOf.get(owner).add(hole);
      }
    }
    for (int i = 0; i < shells.size(); i++) {
      level.part(areTouching(shells.get(i), holesOf.get(i)));
      level.ring(shells.get(i), 0, shells.get(i).length / 2);
      for (int[] hole : holesOf.get(i)) {
        level.ring(hole, 0, hole.length / 2);
      }
    }
    return !shells.isEmpty();
  }

  private void findSteps(MosaicInts path, MosaicInts ringEnd) {
    long[] keys = new long[path.size];
    int n = 0;
    int first = 0;
    for (int r = 0; r < ringEnd.size; r++) {
      int end = ringEnd.get(r);
      for (int i = first; i < end; i++) {
        long a = path.get(i);
        long b = path.get(i + 1 == end ? first : i + 1);
        if (a != b) {
          // Both directions of a step sort together; the last bit tells them apart.
          keys[n++] = a < b ? a << 32 | b << 1 : b << 32 | a << 1 | 1;
        }
      }
      first = end;
    }
    Arrays.sort(keys, 0, n);
    long[] left = new long[n];
    count = 0;
    for (int i = 0; i < n; ) {
      long step = keys[i] & ~1L;
      int net = 0;
      for (; i < n && (keys[i] & ~1L) == step; i++) {
        net += (keys[i] & 1) == 0 ? 1 : -1;
      }
      long a = step >>> 32;
      long b = (step & 0xffffffffL) >>> 1;
      if (net != 0) {
        left[count++] = net > 0 ? a << 32 | b : b << 32 | a;
      }
    }
    Arrays.sort(left, 0, count);
    from = new int[count];
    to = new int[count];
    used = new boolean[count];
    for (int i = 0; i < count; i++) {
      from[i] = (int) (left[i] >>> 32);
      to[i] = (int) left[i];
    }
  }

  /** Walks round one face and cuts the way into rings that pass no point twice. */
  private void trace(int first, List<int[]> shells, List<int[]> holes) {
    MosaicInts way = new MosaicInts(32);
    int step = first;
    do {
      used[step] = true;
      int a = from[step];
      boolean again = step > 0 && from[step - 1] == a || step + 1 < count && from[step + 1] == a;
      for (int i = way.size - 1; again && i >= 0; i--) {
        if (way.get(i) == a) {
          addRing(way, i, shells, holes);
          way.size = i;
          break;
        }
      }
      way.add(a);
      step = next(step, first);
    } while (step != first);
    addRing(way, 0, shells, holes);
  }

  /** The step that goes on along the face to the left; the first one closes it. */
  private int next(int step, int first) {
    int at = to[step];
    int low = Arrays.binarySearch(from, 0, count, at);
    while (low > 0 && from[low - 1] == at) {
      low--;
    }
    int best = -1;
    for (int i = low; i < count && from[i] == at; i++) {
      if (!used[i] || i == first) {
        if (best < 0 || isBeforeClockwise(at, from[step], to[i], to[best])) {
          best = i;
        }
      }
    }
    return best;
  }

  /** Whether, turning clockwise (y up) at a point from the way back, a comes before b. */
  private boolean isBeforeClockwise(int at, int back, int a, int b) {
    return clockwise(at, back, a) < clockwise(at, back, b);
  }

  private double clockwise(int at, int back, int p) {
    double bx = (double) pixels.x[back] - pixels.x[at];
    double by = (double) pixels.y[back] - pixels.y[at];
    double px = (double) pixels.x[p] - pixels.x[at];
    double py = (double) pixels.y[p] - pixels.y[at];
    double angle = Math.atan2(by * px - bx * py, bx * px + by * py);
    return angle <= 0 ? angle + 2 * Math.PI : angle;
  }

  private void addRing(MosaicInts way, int start, List<int[]> shells, List<int[]> holes) {
    int n = way.size - start;
    if (n < 3) {
      return;
    }
    int[] xy = new int[2 * n];
    for (int i = 0; i < n; i++) {
      xy[2 * i] = pixels.x[way.get(start + i)];
      xy[2 * i + 1] = pixels.y[way.get(start + i)];
    }
    double area = MosaicRings.area(xy, 0, xy.length);
    if (area > 0) {
      shells.add(xy);
    } else if (area < 0) {
      holes.add(xy);
    }
  }

  private static int smallestAround(int[] hole, List<int[]> shells) {
    // The middle of a hole's side lies on no shell: rings meet only in points.
    long x2 = (long) hole[0] + hole[2];
    long y2 = (long) hole[1] + hole[3];
    int best = -1;
    double bestArea = Double.MAX_VALUE;
    for (int i = 0; i < shells.size(); i++) {
      double area = MosaicRings.area(shells.get(i), 0, shells.get(i).length);
      if (area < bestArea && contains(shells.get(i), x2, y2)) {
        best = i;
        bestArea = area;
      }
    }
    return best;
  }

  private static boolean contains(int[] ring, long x2, long y2) {
    boolean inside = false;
    int n = ring.length;
    for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
      if ((2L * ring[i + 1] > y2) != (2L * ring[j + 1] > y2)) {
        long side =
            (2L * ring[i] - x2) * (2L * ring[j + 1] - y2)
                - (2L * ring[j] - x2) * (2L * ring[i + 1] - y2);
        inside ^= ring[j + 1] > ring[i + 1] ? side > 0 : side < 0;
      }
    }
    return inside;
  }

  private static boolean areTouching(int[] shell, List<int[]> holes) {
    if (holes.isEmpty()) {
      return false;
    }
    int n = shell.length / 2;
    for (int[] hole : holes) {
      n += hole.length / 2;
    }
    long[] all = new long[n];
    int at = add(shell, all, 0);
    for (int[] hole : holes) {
      at = add(hole, all, at);
    }
    Arrays.sort(all);
    for (int i = 1; i < n; i++) {
      if (all[i] == all[i - 1]) {
        return true;
      }
    }
    return false;
  }

  private static int add(int[] ring, long[] all, int at) {
    for (int i = 0; i < ring.length; i += 2) {
      all[at + i / 2] = (long) ring[i] << 32 | ring[i + 1] & 0xffffffffL;
    }
    return at + ring.length / 2;
  }
}
