package org.brecha.layer;

import java.util.HashMap;
import java.util.Map;

/**
 * Simplifies every arc once, from the deepest zoom to the lowest, by the effective area of
 * Visvalingam and Whyatt (The Cartographic Journal 30, 1993, 46-51). A vertex b between a and c
 * goes only if the triangle a, b, c holds no other living vertex: then no arc crosses another,
 * which is the rule of JTS CoverageSimplifier. Nodes stay; a closed arc keeps three points, arcs
 * between the same two nodes keep one between them. What a zoom shows is part of what the next
 * deeper one shows.
 */
final class MosaicSimplifier {

  /** Side of the square, in units of the zoom's grid, whose area a dropped triangle may have. */
  static final int TOLERANCE = 6;

  /** No vertex goes that lies further than this from the line that takes its place. */
  private static final int REACH = 2 * TOLERANCE;

  private final MosaicTopology topology;
  private final int[] x;
  private final int[] y;

  /** For every vertex the lowest zoom at which it is shown. */
  private final byte[] lowestZoom;

  /** Arcs' living vertices, packed to the front of each arc's place. */
  private final int[] living;

  private final int[] length;
  private final byte[] least;
  private MosaicBuckets buckets;
  private int deadBelow;
  private final ArcQueue queue = new ArcQueue();

  private MosaicSimplifier(MosaicTopology topology) {
    this.topology = topology;
    this.x = topology.points.x;
    this.y = topology.points.y;
    this.lowestZoom = new byte[topology.points.size];
    this.living = topology.arcVertices.clone();
    this.length = new int[topology.arcCount()];
    for (int a = 0; a < length.length; a++) {
      length[a] = topology.arcStart[a + 1] - topology.arcStart[a];
    }
    this.least = leastLengths(topology);
  }

  /**
   * Finds the lowest zoom of every vertex.
   *
   * @return by number of vertex; {@code deepest + 1} for one that is never shown
   */
  static byte[] lowestZooms(MosaicTopology topology, int deepest) {
    MosaicSimplifier simplifier = new MosaicSimplifier(topology);
    for (int zoom = deepest; zoom >= 0; zoom--) {
      simplifier.simplify(zoom);
    }
    return simplifier.lowestZoom;
  }

  private static byte[] leastLengths(MosaicTopology t) {
    byte[] least = new byte[t.arcCount()];
    Map<Long, Integer> between = new HashMap<>();
    for (int a = 0; a < least.length; a++) {
      between.merge(ends(t, a), 1, Integer::sum);
    }
    for (int a = 0; a < least.length; a++) {
      boolean closed = t.arcVertices[t.arcStart[a]] == t.arcVertices[t.arcStart[a + 1] - 1];
      least[a] = (byte) (closed ? 4 : between.get(ends(t, a)) > 1 ? 3 : 2);
    }
    return least;
  }

  private static long ends(MosaicTopology t, int arc) {
    int from = t.arcVertices[t.arcStart[arc]];
    int to = t.arcVertices[t.arcStart[arc + 1] - 1];
    return ((long) Math.min(from, to) << 32) | Math.max(from, to);
  }

  private void simplify(int zoom) {
    fillBuckets(zoom);
    deadBelow = zoom + 1;
    double unit = 1 << MosaicGrid.shiftOf(zoom);
    double area = 2 * TOLERANCE * TOLERANCE * unit * unit;
    double reach = REACH * unit;
    for (int arc = 0; arc < length.length; arc++) {
      if (length[arc] > least[arc]) {
        simplify(arc, area, reach);
      }
    }
  }

  private void fillBuckets(int zoom) {
    MosaicInts items = new MosaicInts(1 << 16);
    double way = 0;
    boolean[] nodes = new boolean[topology.points.size];
    for (int arc = 0; arc < length.length; arc++) {
      int from = topology.arcStart[arc];
      for (int i = from; i < from + length[arc]; i++) {
        int v = living[i];
        boolean end = i == from || i == from + length[arc] - 1;
        if (!end || !nodes[v]) {
          items.add(v);
          nodes[v] |= end;
        }
        if (i > from) {
          way += Math.hypot((double) x[v] - x[living[i - 1]], (double) y[v] - y[living[i - 1]]);
        }
      }
    }
    double mean = way / Math.max(1, items.size);
    buckets =
        new MosaicBuckets(
            items.values,
            items.size,
            x,
            y,
            MosaicCells.shiftFor(Math.max(mean, 2 << MosaicGrid.shiftOf(zoom))));
  }

  private void simplify(int arc, double area, double reach) {
    int from = topology.arcStart[arc];
    int n = length[arc];
    queue.begin(n);
    for (int i = 1; i + 1 < n; i++) {
      double size = size(living[from + i - 1], living[from + i], living[from + i + 1]);
      if (size <= area) {
        queue.add(i, size);
      }
    }
    if (queue.isEmpty()) {
      return;
    }
    int alive = n;
    while (alive > least[arc] && !queue.isEmpty()) {
      int i = queue.removeLeast();
      int before = queue.before(i);
      int after = queue.after(i);
      int a = living[from + before];
      int b = living[from + i];
      int c = living[from + after];
      if (isFar(a, b, c, reach) || isHeld(a, b, c)) {
        continue;
      }
      lowestZoom[b] = (byte) deadBelow;
      queue.unlink(i);
      alive--;
      if (before > 0) {
        update(from, before, area);
      }
      if (after < n - 1) {
        update(from, after, area);
      }
    }
    int kept = 0;
    for (int i = 0; i < n; i = queue.after(i)) {
      living[from + kept++] = living[from + i];
    }
    length[arc] = kept;
  }

  private void update(int from, int i, double area) {
    double size =
        size(living[from + queue.before(i)], living[from + i], living[from + queue.after(i)]);
    queue.change(i, size <= area ? size : -1);
  }

  /** Twice the area of a triangle. */
  private double size(int a, int b, int c) {
    long abx = (long) x[b] - x[a];
    long aby = (long) y[b] - y[a];
    long acx = (long) x[c] - x[a];
    long acy = (long) y[c] - y[a];
    return Math.abs((double) (abx * acy - aby * acx));
  }

  private boolean isFar(int a, int b, int c, double reach) {
    double base = Math.hypot((double) x[c] - x[a], (double) y[c] - y[a]);
    if (base == 0) {
      return Math.hypot((double) x[b] - x[a], (double) y[b] - y[a]) > reach;
    }
    return size(a, b, c) > reach * base;
  }

  /** Whether the closed triangle holds a living vertex that is none of its corners. */
  private boolean isHeld(int a, int b, int c) {
    int ax = x[a];
    int ay = y[a];
    int bx = x[b];
    int by = y[b];
    int cx = x[c];
    int cy = y[c];
    long turn = turn(ax, ay, bx, by, cx, cy);
    MosaicCells cells = buckets.cells;
    cells.findIn(ax, ay, bx, by, cx, cy);
    int[] found = cells.buckets();
    for (int k = 0; k < cells.count(); k++) {
      int end = buckets.start[found[k] + 1];
      for (int i = buckets.start[found[k]]; i < end; i++) {
        int v = buckets.items[i];
        if (v == a || v == b || v == c || lowestZoom[v] >= deadBelow) {
          continue;
        }
        int px = x[v];
        int py = y[v];
        long s = turn(ax, ay, bx, by, px, py);
        long t = turn(bx, by, cx, cy, px, py);
        long u = turn(cx, cy, ax, ay, px, py);
        boolean in =
            turn > 0
                ? s >= 0 && t >= 0 && u >= 0
                : turn < 0
                    ? s <= 0 && t <= 0 && u <= 0
                    : s == 0 && t == 0 && u == 0 && isBetween(px, py, ax, ay, bx, by, cx, cy);
        if (in) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBetween(int px, int py, int ax, int ay, int bx, int by, int cx, int cy) {
    return px >= Math.min(ax, Math.min(bx, cx))
        && px <= Math.max(ax, Math.max(bx, cx))
        && py >= Math.min(ay, Math.min(by, cy))
        && py <= Math.max(ay, Math.max(by, cy));
  }

  private static long turn(long ax, long ay, long bx, long by, long px, long py) {
    return (bx - ax) * (py - ay) - (by - ay) * (px - ax);
  }
}
