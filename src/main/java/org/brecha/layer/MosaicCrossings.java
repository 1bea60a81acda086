package org.brecha.layer;

/** Finds out whether arcs meet anywhere but in shared vertices. */
final class MosaicCrossings {

  private MosaicCrossings() {}

  /**
   * The units that do not fit: an arc of theirs is walked twice the same way, or touches another
   * except at a common end, or they lie over or under another unit.
   *
   * @return by unit; null if all fit
   */
  static boolean[] findUnfit(MosaicTopology t) {
    boolean[] arcs = t.usedTwice.clone();
    findMeeting(t, arcs);
    boolean[] unfit = new boolean[t.rings.unitCount()];
    boolean any = MosaicNesting.find(t, unfit);
    for (int unit = 0; unit < unfit.length; unit++) {
      for (int ring = t.rings.firstRing[unit]; ring < t.rings.firstRing[unit + 1]; ring++) {
        for (int i = t.ringStart[ring]; i < t.ringStart[ring + 1]; i++) {
          int arc = t.ringArcs[i] < 0 ? ~t.ringArcs[i] : t.ringArcs[i];
          unfit[unit] |= arcs[arc];
          any |= arcs[arc];
        }
      }
    }
    return any ? unfit : null;
  }

  private static void findMeeting(MosaicTopology t, boolean[] arcs) {
    int[] x = t.points.x;
    int[] y = t.points.y;
    int segments = t.arcVertices.length - t.arcCount();
    int[] from = new int[segments];
    int[] to = new int[segments];
    int[] arcOf = new int[segments];
    double way = 0;
    int n = 0;
    for (int arc = 0; arc < t.arcCount(); arc++) {
      for (int i = t.arcStart[arc] + 1; i < t.arcStart[arc + 1]; i++) {
        from[n] = t.arcVertices[i - 1];
        to[n] = t.arcVertices[i];
        arcOf[n] = arc;
        way += Math.hypot((double) x[from[n]] - x[to[n]], (double) y[from[n]] - y[to[n]]);
        n++;
      }
    }
    MosaicCells cells = new MosaicCells(MosaicCells.shiftFor(way / Math.max(1, n)), n);
    int[] start = new int[cells.bucketCount() + 1];
    for (int s = 0; s < n; s++) {
      cells.findAlong(x[from[s]], y[from[s]], x[to[s]], y[to[s]], 0);
      for (int k = 0; k < cells.count(); k++) {
        start[cells.buckets()[k] + 1]++;
      }
    }
    for (int b = 0; b < cells.bucketCount(); b++) {
      start[b + 1] += start[b];
    }
    int[] items = new int[start[cells.bucketCount()]];
    int[] next = start.clone();
    for (int s = 0; s < n; s++) {
      cells.findAlong(x[from[s]], y[from[s]], x[to[s]], y[to[s]], 0);
      for (int k = 0; k < cells.count(); k++) {
        int bucket = cells.buckets()[k];
        for (int i = start[bucket]; i < next[bucket]; i++) {
          int o = items[i];
          if (o != s && meet(x, y, from[s], to[s], from[o], to[o])) {
            arcs[arcOf[s]] = true;
            arcs[arcOf[o]] = true;
          }
        }
        items[next[bucket]++] = s;
      }
    }
  }

  private static boolean meet(int[] x, int[] y, int a, int b, int c, int d) {
    if (Math.max(x[a], x[b]) < Math.min(x[c], x[d])
        || Math.max(x[c], x[d]) < Math.min(x[a], x[b])
        || Math.max(y[a], y[b]) < Math.min(y[c], y[d])
        || Math.max(y[c], y[d]) < Math.min(y[a], y[b])) {
      return false;
    }
    if (a == c || a == d || b == c || b == d) {
      int common = a == c || a == d ? a : b;
      int p = common == a ? b : a;
      int q = common == c ? d : c;
      return turn(x, y, common, p, q) == 0 && isSameWay(x, y, common, p, q);
    }
    int abc = turn(x, y, a, b, c);
    int abd = turn(x, y, a, b, d);
    int cda = turn(x, y, c, d, a);
    int cdb = turn(x, y, c, d, b);
    // Boxes overlap, so four zeros are two segments that lie upon each other.
    return abc * abd <= 0 && cda * cdb <= 0;
  }

  private static boolean isSameWay(int[] x, int[] y, int o, int p, int q) {
    long px = (long) x[p] - x[o];
    long py = (long) y[p] - y[o];
    long qx = (long) x[q] - x[o];
    long qy = (long) y[q] - y[o];
    return px * qx + py * qy > 0;
  }

  private static int turn(int[] x, int[] y, int a, int b, int c) {
    long abx = (long) x[b] - x[a];
    long aby = (long) y[b] - y[a];
    long acx = (long) x[c] - x[a];
    long acy = (long) y[c] - y[a];
    return Long.signum(abx * acy - aby * acx);
  }
}
