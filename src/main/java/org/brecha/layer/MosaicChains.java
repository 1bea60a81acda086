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

  private final MosaicCutSegments cut = new MosaicCutSegments();

  private final MosaicBorderOrder border = new MosaicBorderOrder();
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
    cut.clear();
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
      cut.add(ax, ay, window.exitX, window.exitY);
    } else if (inside) {
      window.cross(ax, ay, bx, by);
      enter();
      cut.add(bx, by, window.enterX, window.enterY);
      if (!closing) {
        add(bx, by);
      }
    } else if (!window.isBeyondOneSide(ax, ay, bx, by) && window.cross(ax, ay, bx, by)) {
      enter();
      leave();
      cut.add(window.enterX, window.enterY, window.exitX, window.exitY);
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
      add(window.cornerX(corner), window.cornerY(corner));
    }
    wholeTo[shell] = size;
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
    return !cut.isCrowded(xy, size, window);
  }

  private boolean linkPart(int from, int to) {
    int n = 2 * (to - from);
    border.clear(n);
    for (int i = from; i < to; i++) {
      border.add(entry[i], 2 * i);
      border.add(exit[i], 2 * i + 1);
    }
    for (int i = 0; i < n; i++) {
      int j = i + 1 == n ? 0 : i + 1;
      boolean leaves = (border.end(i) & 1) == 1;
      if (border.place(i) == border.place(j) || leaves == ((border.end(j) & 1) == 1)) {
        return false;
      }
      int a = border.end(i) / 2;
      int b = border.end(j) / 2;
      if (leaves) {
        next[a] = b;
      } else if (samePoint(chainFrom[a], chainTo[b] - 2)
          && (n > 2 || border.place(i) < border.place(j))) {
        return false;
      }
    }
    return true;
  }

  private boolean samePoint(int i, int j) {
    return xy[i] == xy[j] && xy[i + 1] == xy[j + 1];
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
        if (only || MosaicWindow.isInRing(out, n, xy[wholeFrom[hole]], xy[wholeFrom[hole] + 1])) {
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
        n = append(n, window.cornerX(side + i), window.cornerY(side + i));
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
}
