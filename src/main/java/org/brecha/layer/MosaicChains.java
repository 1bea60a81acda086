package org.brecha.layer;

import java.util.Arrays;

/**
 * The pieces of one feature's rings that lie inside a window: rings wholly inside and chains from
 * border to border, which {@link #link} joins along the border. Interior lies to the right of the
 * way as seen on the screen, so a chain that leaves is followed clockwise to the next that enters.
 * Not thread-safe.
 */
final class MosaicChains {

  private final MosaicWindow window;
  private int[] xy = new int[1024];
  private int size;

  private int chainCount;
  private int[] chainFrom = new int[16];
  private int[] chainTo = new int[16];
  private long[] entry = new long[16];
  private long[] exit = new long[16];
  private int[] next = new int[16];
  private boolean[] used = new boolean[16];

  private int wholeCount;
  private int[] wholeFrom = new int[16];
  private int[] wholeTo = new int[16];

  private int partCount;
  private int[] partChain = new int[16];
  private int[] partWhole = new int[16];
  private boolean shellWhole;

  private int alteredCount;
  private int[] altered = new int[64];

  private long[] events = new long[32];
  private int[] eventChain = new int[32];
  private int[] out = new int[1024];
  private int[] scratch = new int[256];

  private boolean ringStartsInside;
  private int ringFirstChain;
  private boolean open;

  MosaicChains(MosaicWindow window) {
    this.window = window;
  }

  void clear() {
    size = 0;
    chainCount = 0;
    wholeCount = 0;
    alteredCount = 0;
    partCount = 0;
  }

  void beginPart() {
    partChain = MosaicClip.grown(partChain, partCount + 2);
    partWhole = MosaicClip.grown(partWhole, partCount + 2);
    partChain[partCount] = chainCount;
    partWhole[partCount++] = wholeCount;
    shellWhole = false;
  }

  void endShell() {
    shellWhole = wholeCount > partWhole[partCount - 1];
  }

  boolean isShellWhole() {
    return shellWhole;
  }

  boolean isPartCut() {
    return chainCount > partChain[partCount - 1];
  }

  /** Forgets the part begun last, of which nothing is inside. */
  void dropPart() {
    partCount--;
    wholeCount = partWhole[partCount];
  }

  void beginRing(int x, int y) {
    ringFirstChain = chainCount;
    ringStartsInside = window.holds(x, y);
    open = ringStartsInside;
    if (open) {
      beginChain();
      add(x, y);
    }
  }

  /** Adds the steps between points that are all inside; the first is already there. */
  void addInside(int[] points, int count) {
    int n = 2 * count - 2;
    xy = MosaicClip.grown(xy, size + n);
    System.arraycopy(points, 2, xy, size, n);
    size += n;
  }

  void addAcross(int[] points, int count) {
    int ax = points[0];
    int ay = points[1];
    for (int i = 2; i < 2 * count; i += 2) {
      int bx = points[i];
      int by = points[i + 1];
      if (open && window.holds(bx, by)) {
        add(bx, by);
      } else {
        addAcross(ax, ay, bx, by, false);
      }
      ax = bx;
      ay = by;
    }
  }

  /**
   * @param closing whether b is the ring's first point, which is in its chain already
   */
  void addAcross(int ax, int ay, int bx, int by, boolean closing) {
    boolean inside = window.holds(bx, by);
    if (open && inside) {
      if (!closing) {
        add(bx, by);
      }
    } else if (open) {
      window.cross(ax, ay, bx, by);
      leave();
      alter(ax, ay, window.exitX, window.exitY);
    } else if (inside) {
      window.cross(ax, ay, bx, by);
      enter();
      alter(bx, by, window.enterX, window.enterY);
      if (!closing) {
        add(bx, by);
      }
    } else if (!window.isBeyondOneSide(ax, ay, bx, by) && window.cross(ax, ay, bx, by)) {
      enter();
      leave();
      alter(window.enterX, window.enterY, window.exitX, window.exitY);
    }
  }

  void endRing() {
    if (!ringStartsInside) {
      return;
    }
    if (chainCount == ringFirstChain + 1 && open) {
      chainCount--;
      wholeFrom = MosaicClip.grown(wholeFrom, wholeCount + 1);
      wholeTo = MosaicClip.grown(wholeTo, wholeCount + 1);
      wholeFrom[wholeCount] = chainFrom[chainCount];
      wholeTo[wholeCount++] = size;
      return;
    }
    // The ring began in the middle of a chain: its end goes before its beginning.
    int first = ringFirstChain;
    int last = --chainCount;
    int n = chainTo[first] - chainFrom[first];
    xy = MosaicClip.grown(xy, size + n);
    System.arraycopy(xy, chainFrom[first], xy, size, n);
    size += n;
    chainFrom[first] = chainFrom[last];
    chainTo[first] = size;
    entry[first] = entry[last];
  }

  private void beginChain() {
    chainFrom = MosaicClip.grown(chainFrom, chainCount + 1);
    chainTo = MosaicClip.grown(chainTo, chainCount + 1);
    if (entry.length <= chainCount) {
      entry = Arrays.copyOf(entry, 2 * chainCount);
      exit = Arrays.copyOf(exit, 2 * chainCount);
    }
    chainFrom[chainCount++] = size;
  }

  private void enter() {
    beginChain();
    entry[chainCount - 1] = window.enterKey;
    add(window.enterX, window.enterY);
    open = true;
  }

  private void leave() {
    add(window.exitX, window.exitY);
    // The chain that the ring began in has no entry until the ring ends.
    chainTo[chainCount - 1] = size;
    exit[chainCount - 1] = window.exitKey;
    open = false;
  }

  private void add(int x, int y) {
    xy = MosaicClip.grown(xy, size + 2);
    xy[size++] = x;
    xy[size++] = y;
  }

  private void alter(int ax, int ay, int bx, int by) {
    altered = MosaicClip.grown(altered, alteredCount + 4);
    altered[alteredCount++] = ax;
    altered[alteredCount++] = ay;
    altered[alteredCount++] = bx;
    altered[alteredCount++] = by;
  }

  /** Puts the window's own ring before the holes of the part begun last. */
  void addWindowAsShell() {
    wholeFrom = MosaicClip.grown(wholeFrom, wholeCount + 1);
    wholeTo = MosaicClip.grown(wholeTo, wholeCount + 1);
    int shell = partWhole[partCount - 1];
    System.arraycopy(wholeFrom, shell, wholeFrom, shell + 1, wholeCount - shell);
    System.arraycopy(wholeTo, shell, wholeTo, shell + 1, wholeCount - shell);
    wholeCount++;
    wholeFrom[shell] = size;
    for (int corner = 3; corner < 7; corner++) {
      add(cornerX(corner), cornerY(corner));
    }
    wholeTo[shell] = size;
  }

  /** The corner at the end of a side, clockwise. */
  private int cornerX(int side) {
    int s = side & 3;
    return s == MosaicWindow.TOP || s == MosaicWindow.RIGHT ? window.maxX : window.minX;
  }

  private int cornerY(int side) {
    int s = side & 3;
    return s == MosaicWindow.RIGHT || s == MosaicWindow.BOTTOM ? window.maxY : window.minY;
  }

  private void emit(int from, int to, boolean hole, RingSink sink) {
    scratch = MosaicClip.grown(scratch, to - from);
    System.arraycopy(xy, from, scratch, 0, to - from);
    sink.ring(scratch, (to - from) / 2, hole);
  }

  /**
   * Finds for every chain the one to go on with.
   *
   * @return false if rounding at the border may have joined what is apart
   */
  boolean link() {
    if (chainCount == 0) {
      return true;
    }
    partChain[partCount] = chainCount;
    partWhole[partCount] = wholeCount;
    next = MosaicClip.grown(next, chainCount);
    for (int part = 0; part < partCount; part++) {
      if (!linkPart(partChain[part], partChain[part + 1])) {
        return false;
      }
    }
    return !isCrowded();
  }

  private boolean linkPart(int from, int to) {
    int n = 2 * (to - from);
    if (events.length < n) {
      events = new long[2 * n];
    }
    eventChain = MosaicClip.grown(eventChain, n);
    for (int i = from; i < to; i++) {
      insert(2 * (i - from), entry[i], 2 * i);
      insert(2 * (i - from) + 1, exit[i], 2 * i + 1);
    }
    for (int i = 0; i < n; i++) {
      int j = i + 1 == n ? 0 : i + 1;
      boolean leaves = (eventChain[i] & 1) == 1;
      if (events[i] == events[j] || leaves == ((eventChain[j] & 1) == 1)) {
        return false;
      }
      int a = eventChain[i] / 2;
      int b = eventChain[j] / 2;
      if (leaves) {
        next[a] = b;
      } else if (samePoint(chainFrom[a], chainTo[b] - 2) && (n > 2 || events[i] < events[j])) {
        return false;
      }
    }
    return true;
  }

  private void insert(int count, long key, int chain) {
    int i = count;
    while (i > 0 && events[i - 1] > key) {
      events[i] = events[i - 1];
      eventChain[i] = eventChain[i - 1];
      i--;
    }
    events[i] = key;
    eventChain[i] = chain;
  }

  private boolean samePoint(int i, int j) {
    return xy[i] == xy[j] && xy[i + 1] == xy[j + 1];
  }

  /** Whether any vertex lies so near a segment that was cut that rounding may have passed it. */
  private boolean isCrowded() {
    int reach = 0;
    for (int i = 0; i < alteredCount; i += 4) {
      int dx = Math.abs(altered[i] - altered[i + 2]);
      int dy = Math.abs(altered[i + 1] - altered[i + 3]);
      reach = Math.max(reach, Math.max(dx, dy));
    }
    int left = window.minX + reach;
    int top = window.minY + reach;
    int right = window.maxX - reach;
    int bottom = window.maxY - reach;
    for (int i = 0; i < size; i += 2) {
      int x = xy[i];
      int y = xy[i + 1];
      if (x > left && x < right && y > top && y < bottom) {
        continue;
      }
      for (int k = 0; k < alteredCount; k += 4) {
        if (isNear(x, y, altered[k], altered[k + 1], altered[k + 2], altered[k + 3])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Rounding moved b by at most half a unit each way: did the segment sweep over the point? */
  private static boolean isNear(int x, int y, int ax, int ay, int bx, int by) {
    if (x < Math.min(ax, bx)
        || x > Math.max(ax, bx)
        || y < Math.min(ay, by)
        || y > Math.max(ay, by)
        || x == ax && y == ay
        || x == bx && y == by) {
      return false;
    }
    double dx = (double) bx - ax;
    double dy = (double) by - ay;
    double turn = dx * ((double) y - ay) - dy * ((double) x - ax);
    return 2 * turn * turn <= dx * dx + dy * dy;
  }

  /** Hands out the shells, whole or linked, each with the whole holes inside it. */
  boolean emit(RingSink sink) {
    if (used.length < chainCount) {
      used = new boolean[2 * chainCount];
    }
    Arrays.fill(used, 0, chainCount, false);
    partChain[partCount] = chainCount;
    partWhole[partCount] = wholeCount;
    boolean any = false;
    for (int part = 0; part < partCount; part++) {
      if (partChain[part] < partChain[part + 1]) {
        any |= emitLinked(part, sink);
      } else {
        any = true;
        for (int i = partWhole[part]; i < partWhole[part + 1]; i++) {
          emit(wholeFrom[i], wholeTo[i], i > partWhole[part], sink);
        }
      }
    }
    return any;
  }

  private boolean emitLinked(int part, RingSink sink) {
    boolean any = false;
    boolean single = true;
    int first = partChain[part];
    int end = partChain[part + 1];
    for (int chain = first; chain < end; chain++) {
      if (used[chain]) {
        continue;
      }
      int n = follow(chain);
      single &= chain == first;
      if (n < 6) {
        continue;
      }
      any = true;
      sink.ring(out, n / 2, false);
      boolean only = single && areAllUsed(first, end);
      for (int hole = partWhole[part]; hole < partWhole[part + 1]; hole++) {
        if (only || contains(out, n, xy[wholeFrom[hole]], xy[wholeFrom[hole] + 1])) {
          emit(wholeFrom[hole], wholeTo[hole], true, sink);
        }
      }
    }
    return any;
  }

  private boolean areAllUsed(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!used[i]) {
        return false;
      }
    }
    return true;
  }

  /** Writes the ring that begins with a chain to {@link #out}, without repeated points. */
  private int follow(int first) {
    int n = 0;
    int chain = first;
    do {
      used[chain] = true;
      int length = chainTo[chain] - chainFrom[chain];
      out = MosaicClip.grown(out, n + length + 10);
      int from = chainFrom[chain];
      n = append(n, xy[from], xy[from + 1]);
      System.arraycopy(xy, from + 2, out, n, length - 4);
      n += length - 4;
      n = append(n, xy[from + length - 2], xy[from + length - 1]);
      int side = MosaicWindow.sideOf(exit[chain]);
      int corners = (MosaicWindow.sideOf(entry[next[chain]]) - side) & 3;
      if (corners == 0 && entry[next[chain]] < exit[chain]) {
        corners = 4;
      }
      for (int i = 0; i < corners; i++) {
        n = append(n, cornerX(side + i), cornerY(side + i));
      }
      chain = next[chain];
    } while (chain != first);
    while (n >= 4 && out[0] == out[n - 2] && out[1] == out[n - 1]) {
      n -= 2;
    }
    return n;
  }

  private int append(int n, int x, int y) {
    if (n >= 2 && out[n - 2] == x && out[n - 1] == y) {
      return n;
    }
    out[n] = x;
    out[n + 1] = y;
    return n + 2;
  }

  private static boolean contains(int[] ring, int n, int x, int y) {
    boolean inside = false;
    for (int i = 0, j = n - 2; i < n; j = i, i += 2) {
      if ((ring[i + 1] > y) != (ring[j + 1] > y)) {
        long side =
            (long) (ring[i] - x) * (ring[j + 1] - y) - (long) (ring[j] - x) * (ring[i + 1] - y);
        inside ^= ring[j + 1] > ring[i + 1] ? side > 0 : side < 0;
      }
    }
    return inside;
  }
}
