package org.brecha.layer;

/**
 * Finds units drawn over others that do not even touch their borders: an enclave whose surroundings
 * have no hole for it. Everything that hangs together by common nodes is one piece; a piece that
 * lies inside a unit which has no ring in it is such an overlap.
 */
final class MosaicNesting {

  private final MosaicTopology topology;
  private final int[] pieceOf;
  private int[] boxes;

  private MosaicNesting(MosaicTopology topology) {
    this.topology = topology;
    this.pieceOf = new int[topology.points.size];
    for (int v = 0; v < pieceOf.length; v++) {
      pieceOf[v] = v;
    }
    for (int arc = 0; arc < topology.arcCount(); arc++) {
      int a = piece(topology.arcVertices[topology.arcStart[arc]]);
      int b = piece(topology.arcVertices[topology.arcStart[arc + 1] - 1]);
      pieceOf[Math.max(a, b)] = Math.min(a, b);
    }
  }

  /** Marks such units and those they lie over; returns whether there are any. */
  static boolean find(MosaicTopology topology, boolean[] unfit) {
    return new MosaicNesting(topology).find(unfit);
  }

  private int piece(int vertex) {
    int v = vertex;
    while (pieceOf[v] != v) {
      pieceOf[v] = pieceOf[pieceOf[v]];
      v = pieceOf[v];
    }
    return v;
  }

  private int pieceOfRing(int ring) {
    int walk = topology.ringArcs[topology.ringStart[ring]];
    return piece(topology.arcVertices[topology.arcStart[walk < 0 ? ~walk : walk]]);
  }

  private boolean find(boolean[] unfit) {
    MosaicRings rings = topology.rings;
    findBoxes();
    MosaicIndex index = new MosaicIndex(boxes);
    boolean[] done = new boolean[pieceOf.length];
    boolean[] nested = new boolean[pieceOf.length];
    for (int ring = 0; ring < rings.shell.length; ring++) {
      int piece = pieceOfRing(ring);
      if (!done[piece]) {
        done[piece] = true;
        int x = rings.xy[rings.start[ring]];
        int y = rings.xy[rings.start[ring] + 1];
        index.forEachIn(
            x,
            y,
            x,
            y,
            unit -> {
              if (isOver(unit, piece, x, y)) {
                nested[piece] = true;
                unfit[unit] = true;
              }
            });
      }
    }
    boolean any = false;
    for (int unit = 0; unit < rings.unitCount(); unit++) {
      for (int ring = rings.firstRing[unit]; ring < rings.firstRing[unit + 1]; ring++) {
        unfit[unit] |= nested[pieceOfRing(ring)];
      }
      any |= unfit[unit];
    }
    return any;
  }

  private void findBoxes() {
    MosaicRings rings = topology.rings;
    boxes = new int[4 * rings.unitCount()];
    for (int unit = 0; unit < rings.unitCount(); unit++) {
      int minX = Integer.MAX_VALUE;
      int minY = Integer.MAX_VALUE;
      int maxX = Integer.MIN_VALUE;
      int maxY = Integer.MIN_VALUE;
      int to = rings.start[rings.firstRing[unit + 1]];
      for (int i = rings.start[rings.firstRing[unit]]; i < to; i += 2) {
        minX = Math.min(minX, rings.xy[i]);
        minY = Math.min(minY, rings.xy[i + 1]);
        maxX = Math.max(maxX, rings.xy[i]);
        maxY = Math.max(maxY, rings.xy[i + 1]);
      }
      boxes[4 * unit] = minX;
      boxes[4 * unit + 1] = minY;
      boxes[4 * unit + 2] = maxX;
      boxes[4 * unit + 3] = maxY;
    }
  }

  /** Whether a point of a piece is inside a unit that has no ring in that piece. */
  private boolean isOver(int unit, int piece, int x, int y) {
    MosaicRings rings = topology.rings;
    boolean inside = false;
    for (int ring = rings.firstRing[unit]; ring < rings.firstRing[unit + 1]; ring++) {
      if (pieceOfRing(ring) == piece) {
        return false;
      }
      int end = rings.start[ring + 1];
      for (int i = rings.start[ring], j = end - 2; i < end; j = i, i += 2) {
        inside ^= isCrossed(rings.xy[i], rings.xy[i + 1], rings.xy[j], rings.xy[j + 1], x, y);
      }
    }
    return inside;
  }

  private static boolean isCrossed(int ax, int ay, int bx, int by, int x, int y) {
    if ((ay > y) == (by > y)) {
      return false;
    }
    long side = ((long) ax - x) * ((long) by - y) - ((long) bx - x) * ((long) ay - y);
    return by > ay ? side > 0 : side < 0;
  }
}
