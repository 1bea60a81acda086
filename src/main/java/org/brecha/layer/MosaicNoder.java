package org.brecha.layer;

/**
 * The arcs of one zoom on its grid, snap-rounded: vertices go to the nearest grid point, and an arc
 * that passes the pixel of any vertex goes through its point too. As the arcs did not cross before,
 * they meet only in vertices afterwards.
 */
final class MosaicNoder {

  /** Grid points that any arc passes. */
  final MosaicPoints pixels;

  /** Arc a runs through the pixels from {@code start[a]} to {@code start[a+1]}. */
  final int[] start;

  final int[] path;

  private final MosaicTopology topology;
  private final int shift;
  private final int half;
  private final MosaicInts found = new MosaicInts(16);

  MosaicNoder(MosaicTopology topology, byte[] lowestZoom, int zoom) {
    this.topology = topology;
    this.shift = MosaicGrid.shiftOf(zoom);
    this.half = 1 << (shift - 1);
    int[] x = topology.points.x;
    int[] y = topology.points.y;
    int[] pixelOf = new int[topology.points.size];
    int shown = 0;
    for (int v = 0; v < pixelOf.length; v++) {
      shown += lowestZoom[v] <= zoom ? 1 : 0;
    }
    pixels = new MosaicPoints(shown);
    for (int v = 0; v < pixelOf.length; v++) {
      if (lowestZoom[v] <= zoom) {
        pixelOf[v] = pixels.number((x[v] + half) >> shift, (y[v] + half) >> shift);
      }
    }
    pixels.freeze();
    MosaicBuckets buckets = fillBuckets(lowestZoom, zoom, shown);
    MosaicInts points = new MosaicInts(shown + topology.arcCount());
    start = new int[topology.arcCount() + 1];
    for (int arc = 0; arc < topology.arcCount(); arc++) {
      start[arc] = points.size;
      int last = topology.arcVertices[topology.arcStart[arc]];
      points.add(pixelOf[last]);
      for (int i = topology.arcStart[arc] + 1; i < topology.arcStart[arc + 1]; i++) {
        int v = topology.arcVertices[i];
        if (lowestZoom[v] <= zoom) {
          if (pixelOf[v] != pixelOf[last]) {
            pass(last, v, pixelOf[last], pixelOf[v], buckets, points);
            points.add(pixelOf[v]);
          }
          last = v;
        }
      }
    }
    start[topology.arcCount()] = points.size;
    path = points.toArray();
  }

  private MosaicBuckets fillBuckets(byte[] lowestZoom, int zoom, int shown) {
    double way = 0;
    int[] x = topology.points.x;
    int[] y = topology.points.y;
    for (int arc = 0; arc < topology.arcCount(); arc++) {
      int last = topology.arcVertices[topology.arcStart[arc]];
      for (int i = topology.arcStart[arc] + 1; i < topology.arcStart[arc + 1]; i++) {
        int v = topology.arcVertices[i];
        if (lowestZoom[v] <= zoom) {
          way += Math.hypot((double) x[v] - x[last], (double) y[v] - y[last]);
          last = v;
        }
      }
    }
    double mean = way / Math.max(1, shown) / (1 << shift);
    int[] all = new int[pixels.size];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    int cell = MosaicCells.shiftFor(Math.max(4, mean));
    return new MosaicBuckets(all, all.length, pixels.x, pixels.y, cell);
  }

  /** Adds the pixels that a segment passes on its way, in order. */
  private void pass(int a, int b, int from, int to, MosaicBuckets buckets, MosaicInts out) {
    int[] x = topology.points.x;
    int[] y = topology.points.y;
    int ax = x[a];
    int ay = y[a];
    int bx = x[b];
    int by = y[b];
    int fromX = pixels.x[from];
    int fromY = pixels.y[from];
    int toX = pixels.x[to];
    int toY = pixels.y[to];
    MosaicCells cells = buckets.cells;
    cells.findAlong(fromX, fromY, toX, toY, 1);
    found.clear();
    int minX = Math.min(fromX, toX);
    int maxX = Math.max(fromX, toX);
    int minY = Math.min(fromY, toY);
    int maxY = Math.max(fromY, toY);
    int[] bucket = cells.buckets();
    for (int k = 0; k < cells.count(); k++) {
      int end = buckets.start[bucket[k] + 1];
      for (int i = buckets.start[bucket[k]]; i < end; i++) {
        int p = buckets.items[i];
        int px = pixels.x[p];
        int py = pixels.y[p];
        if (px < minX || px > maxX || py < minY || py > maxY || p == from || p == to) {
          continue;
        }
        if (MosaicPixel.isCrossed((long) px << shift, (long) py << shift, half, ax, ay, bx, by)) {
          insert(p, Math.abs((long) bx - ax) >= Math.abs((long) by - ay), bx > ax, by > ay);
        }
      }
    }
    for (int i = 0; i < found.size; i++) {
      out.add(found.get(i));
    }
  }

  /** Keeps what was found in the order of the way; a bucket may have come twice. */
  private void insert(int pixel, boolean flat, boolean east, boolean south) {
    found.add(pixel);
    int i = found.size - 1;
    while (i > 0) {
      int other = found.get(i - 1);
      if (other == pixel) {
        System.arraycopy(found.values, i + 1, found.values, i, found.size - i - 1);
        found.size--;
        return;
      }
      int dx = (pixels.x[pixel] - pixels.x[other]) * (east ? 1 : -1);
      int dy = (pixels.y[pixel] - pixels.y[other]) * (south ? 1 : -1);
      if (flat ? dx > 0 || dx == 0 && dy >= 0 : dy > 0 || dy == 0 && dx >= 0) {
        break;
      }
      found.values[i] = other;
      found.values[i - 1] = pixel;
      i--;
    }
  }
}
