package org.brecha.layer;

import java.util.Arrays;

/**
 * The pieces of one feature's rings that lie inside a window: rings wholly inside and chains from
 * border to border, which {@link MosaicChainLinks} joins along the border. Not thread-safe.
 */
final class MosaicChains {

  final MosaicWindow window;
  int[] xy = new int[1024];
  int size;

  int chainCount;
  int[] chainFrom = new int[16];
  int[] chainTo = new int[16];
  long[] entry = new long[16];
  long[] exit = new long[16];

  int wholeCount;
  int[] wholeFrom = new int[16];
  int[] wholeTo = new int[16];

  int partCount;
  int[] partChain = new int[16];
  int[] partWhole = new int[16];
  private boolean shellWhole;

  final MosaicCutSegments cut = new MosaicCutSegments();

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

  /** Closes the last part, after which {@code partChain} and {@code partWhole} have an end each. */
  void endParts() {
    partChain[partCount] = chainCount;
    partWhole[partCount] = wholeCount;
  }
}
