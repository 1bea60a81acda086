package org.brecha.layer;

import java.util.Arrays;

/**
 * Makes rings again of the {@link MosaicChains chains} of one feature. Interior lies to the right
 * of the way as seen on the screen, so a chain that leaves the window is followed clockwise along
 * the border to the next that enters. Not thread-safe.
 */
final class MosaicChainLinks {

  private final MosaicChains chains;
  private final MosaicBorderOrder border = new MosaicBorderOrder();
  private int[] next = new int[16];
  private boolean[] used = new boolean[16];
  private int[] out = new int[1024];
  private int[] scratch = new int[256];

  MosaicChainLinks(MosaicChains chains) {
    this.chains = chains;
  }

  /**
   * Finds for every chain the one to go on with.
   *
   * @return false if rounding at the border may have joined what is apart
   */
  boolean link() {
    if (chains.chainCount == 0) {
      return true;
    }
    chains.endParts();
    next = MosaicClip.grown(next, chains.chainCount);
    for (int part = 0; part < chains.partCount; part++) {
      if (!linkPart(chains.partChain[part], chains.partChain[part + 1])) {
        return false;
      }
    }
    return !chains.cut.isCrowded(chains.xy, chains.size, chains.window);
  }

  private boolean linkPart(int from, int to) {
    int n = 2 * (to - from);
    border.clear(n);
    for (int i = from; i < to; i++) {
      border.add(chains.entry[i], 2 * i);
      border.add(chains.exit[i], 2 * i + 1);
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
      } else if (samePoint(chains.chainFrom[a], chains.chainTo[b] - 2)
          && (n > 2 || border.place(i) < border.place(j))) {
        return false;
      }
    }
    return true;
  }

  private boolean samePoint(int i, int j) {
    int[] xy = chains.xy;
    return xy[i] == xy[j] && xy[i + 1] == xy[j + 1];
  }

  /** Hands out the shells, whole or linked, each with the whole holes inside it. */
  boolean emit(RingSink sink) {
    if (used.length < chains.chainCount) {
      used = new boolean[2 * chains.chainCount];
    }
    Arrays.fill(used, 0, chains.chainCount, false);
    chains.endParts();
    int[] partChain = chains.partChain;
    int[] partWhole = chains.partWhole;
    boolean any = false;
    for (int part = 0; part < chains.partCount; part++) {
      if (partChain[part] < partChain[part + 1]) {
        any |= emitLinked(part, sink);
      } else {
        any = true;
        for (int i = partWhole[part]; i < partWhole[part + 1]; i++) {
          emitWhole(i, i > partWhole[part], sink);
        }
      }
    }
    return any;
  }

  private boolean emitLinked(int part, RingSink sink) {
    boolean any = false;
    boolean single = true;
    int first = chains.partChain[part];
    int end = chains.partChain[part + 1];
    int[] xy = chains.xy;
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
      for (int hole = chains.partWhole[part]; hole < chains.partWhole[part + 1]; hole++) {
        int at = chains.wholeFrom[hole];
        if (only || MosaicWindow.isInRing(out, n, xy[at], xy[at + 1])) {
          emitWhole(hole, true, sink);
        }
      }
    }
    return any;
  }

  private void emitWhole(int ring, boolean hole, RingSink sink) {
    int from = chains.wholeFrom[ring];
    int length = chains.wholeTo[ring] - from;
    scratch = MosaicClip.grown(scratch, length);
    System.arraycopy(chains.xy, from, scratch, 0, length);
    sink.ring(scratch, length / 2, hole);
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
    int[] xy = chains.xy;
    int n = 0;
    int chain = first;
    do {
      used[chain] = true;
      int from = chains.chainFrom[chain];
      int length = chains.chainTo[chain] - from;
      out = MosaicClip.grown(out, n + length + 10);
      n = append(n, xy[from], xy[from + 1]);
      System.arraycopy(xy, from + 2, out, n, length - 4);
      n += length - 4;
      n = append(n, xy[from + length - 2], xy[from + length - 1]);
      long exit = chains.exit[chain];
      long entry = chains.entry[next[chain]];
      int side = MosaicWindow.sideOf(exit);
      int corners = (MosaicWindow.sideOf(entry) - side) & 3;
      if (corners == 0 && entry < exit) {
        corners = 4;
      }
      for (int i = 0; i < corners; i++) {
        n = append(n, chains.window.cornerX(side + i), chains.window.cornerY(side + i));
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
