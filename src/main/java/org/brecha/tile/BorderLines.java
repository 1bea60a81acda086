package org.brecha.tile;

import java.util.Arrays;

/**
 * Boundary lines that are drawn when all areas are filled, each once though both neighbours bring
 * it. To be used by one thread at a time, again and again.
 */
final class BorderLines {

  private static final int SEEN = 8192;

  private int[] edges = new int[4096];
  private int edgeInts;
  private final int[] seen = new int[SEEN];

  /** Forgets all lines. */
  void clear() {
    edgeInts = 0;
  }

  /** Keeps a straight stretch, in units of the canvas. */
  void keep(int x0, int y0, int x1, int y1) {
    if (edgeInts == edges.length) {
      edges = Arrays.copyOf(edges, 2 * edgeInts);
    }
    edges[edgeInts++] = x0;
    edges[edgeInts++] = y0;
    edges[edgeInts++] = x1;
    edges[edgeInts++] = y1;
  }

  /** Draws all lines with the canvas's pen. */
  void draw(TileCanvas canvas) {
    Arrays.fill(seen, -1);
    for (int e = 0; e < edgeInts; e += 4) {
      if (!isDrawn(e)) {
        canvas.line(edges[e], edges[e + 1], edges[e + 2], edges[e + 3]);
      }
    }
  }

  /** Neighbours bring the edge between them twice, the second time the other way round. */
  private boolean isDrawn(int e) {
    int place = (edges[e] + edges[e + 2]) * 0x9e3779b1 + (edges[e + 1] + edges[e + 3]) * 0x85ebca6b;
    place = (place ^ place >>> 15) & SEEN - 1;
    int other = seen[place];
    seen[place] = e;
    return other >= 0
        && edges[other] == edges[e + 2]
        && edges[other + 1] == edges[e + 3]
        && edges[other + 2] == edges[e]
        && edges[other + 3] == edges[e + 1];
  }
}
