package org.brecha.layer;

/**
 * The rings of a mosaic cut into arcs that neighbours share. A node is a vertex where the rings
 * that pass it do not all come and go the same way; an arc runs from node to node. Not changed once
 * built.
 */
final class MosaicTopology {

  final MosaicRings rings;
  final MosaicPoints points;

  /** Whether a vertex is a node. */
  final boolean[] node;

  /** Vertices of arc a: from {@code arcStart[a]} to {@code arcStart[a+1]}, both ends included. */
  final int[] arcStart;

  final int[] arcVertices;

  /** Arcs of ring r from {@code ringStart[r]} on; {@code ~a} means arc a walked backwards. */
  final int[] ringStart;

  final int[] ringArcs;

  /** For each arc whether it is walked more than once one way, which is an overlap. */
  final boolean[] usedTwice;

  MosaicTopology(MosaicRings rings) {
    this.rings = rings;
    int total = rings.xy.length / 2;
    points = new MosaicPoints(total / 2 + 16);
    int[] vertices = new int[total];
    for (int i = 0; i < total; i++) {
      vertices[i] = points.number(rings.xy[2 * i], rings.xy[2 * i + 1]);
    }
    points.freeze();
    node = findNodes(rings, vertices, points.size);

    MosaicInts starts = new MosaicInts(total / 16 + 16);
    MosaicInts arcs = new MosaicInts(points.size + points.size / 8 + 16);
    MosaicInts ringFirst = new MosaicInts(rings.shell.length + 1);
    MosaicInts walks = new MosaicInts(total / 8 + 16);
    MosaicPoints starters = new MosaicPoints(total / 16 + 16);
    MosaicInts arcOfStarter = new MosaicInts(total / 16 + 16);
    MosaicInts uses = new MosaicInts(total / 16 + 16);
    for (int ring = 0; ring < rings.shell.length; ring++) {
      ringFirst.add(walks.size);
      int from = rings.start[ring] / 2;
      int n = rings.start[ring + 1] / 2 - from;
      int first = 0;
      while (!node[vertices[from + first]]) {
        first++;
      }
      for (int i = 0; i < n; ) {
        int length = 1;
        while (!node[vertices[from + (first + i + length) % n]]) {
          length++;
        }
        int a = vertices[from + (first + i) % n];
        int b = vertices[from + (first + i + 1) % n];
        int y = vertices[from + (first + i + length - 1) % n];
        int z = vertices[from + (first + i + length) % n];
        int known = starters.number(a, b);
        if (known < arcOfStarter.size && arcOfStarter.get(known) >= 0) {
          walks.add(arcOfStarter.get(known));
        } else {
          // The number of (a, b) may be new: it must have a place before (z, y) gets one.
          if (known == arcOfStarter.size) {
            arcOfStarter.add(-1);
          }
          int back = starters.number(z, y);
          if (back == arcOfStarter.size) {
            arcOfStarter.add(-1);
          }
          if (arcOfStarter.get(back) >= 0) {
            walks.add(~arcOfStarter.get(back));
          } else {
            arcOfStarter.values[known] = starts.size;
            walks.add(starts.size);
            uses.add(0);
            starts.add(arcs.size);
            for (int k = 0; k <= length; k++) {
              arcs.add(vertices[from + (first + i + k) % n]);
            }
          }
        }
        int walk = walks.get(walks.size - 1);
        uses.values[walk < 0 ? ~walk : walk] += walk < 0 ? 1 << 16 : 1;
        i += length;
      }
    }
    ringFirst.add(walks.size);
    starts.add(arcs.size);
    arcStart = starts.toArray();
    arcVertices = arcs.toArray();
    ringStart = ringFirst.toArray();
    ringArcs = walks.toArray();
    usedTwice = new boolean[uses.size];
    for (int a = 0; a < uses.size; a++) {
      usedTwice[a] = (uses.get(a) & 0xffff) > 1 || uses.get(a) >>> 16 > 1;
    }
  }

  int arcCount() {
    return arcStart.length - 1;
  }

  private static boolean[] findNodes(MosaicRings rings, int[] vertices, int count) {
    boolean[] node = new boolean[count];
    int[] one = new int[count];
    int[] other = new int[count];
    for (int ring = 0; ring < rings.shell.length; ring++) {
      int from = rings.start[ring] / 2;
      int to = rings.start[ring + 1] / 2;
      for (int i = from; i < to; i++) {
        int v = vertices[i];
        int before = vertices[i == from ? to - 1 : i - 1] + 1;
        int after = vertices[i + 1 == to ? from : i + 1] + 1;
        if (one[v] == 0) {
          one[v] = before;
          other[v] = after;
        } else if (!(one[v] == before && other[v] == after
            || one[v] == after && other[v] == before)) {
          node[v] = true;
        }
      }
    }
    for (int ring = 0; ring < rings.shell.length; ring++) {
      int lowest = Integer.MAX_VALUE;
      boolean any = false;
      for (int i = rings.start[ring] / 2; i < rings.start[ring + 1] / 2 && !any; i++) {
        any = node[vertices[i]];
        lowest = Math.min(lowest, vertices[i]);
      }
      if (!any) {
        node[lowest] = true;
      }
    }
    return node;
  }
}
