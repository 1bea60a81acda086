package org.brecha.layer;

import java.util.Arrays;

/** Packs the rings of one zoom into a {@link MosaicLevel}, feature by feature. Not thread-safe. */
final class MosaicLevelBuilder {

  private static final int[] NOTHING = {
    Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE
  };

  private final MosaicInts firstPart = new MosaicInts(64);
  private final MosaicInts firstRing = new MosaicInts(64);
  private final MosaicInts partBoxes = new MosaicInts(256);
  private final MosaicInts touching = new MosaicInts(64);
  private final MosaicInts rings = new MosaicInts(256);
  private final MosaicInts chunks = new MosaicInts(512);
  private final MosaicInts boxes = new MosaicInts(256);
  private byte[] steps = new byte[1024];
  private int stepsSize;

  /** Begins the next feature. */
  void feature() {
    closeFeature();
    firstPart.add(firstRing.size);
  }

  /**
   * Begins the next part of the feature; its first ring is the shell.
   *
   * @param touches whether rings of the part meet at points
   */
  void part(boolean touches) {
    firstRing.add(rings.size / MosaicLevel.RING_INTS);
    touching.add(touches ? 1 : 0);
    for (int value : NOTHING) {
      partBoxes.add(value);
    }
  }

  /**
   * Adds a ring to the part.
   *
   * @param xy x and y in turn, not closed
   */
  void ring(int[] xy, int at, int points) {
    rings.add(chunks.size / MosaicLevel.CHUNK_INTS);
    rings.add(points);
    rings.add(xy[at + 2 * points - 2]);
    rings.add(xy[at + 2 * points - 1]);
    for (int first = 0; first < points; first += MosaicLevel.CHUNK) {
      int last = Math.min(first + MosaicLevel.CHUNK, points);
      chunk(xy, at, first, last, points);
    }
  }

  private void chunk(int[] xy, int at, int first, int last, int points) {
    int c = chunks.size;
    for (int value : NOTHING) {
      chunks.add(value);
    }
    chunks.add(xy[at + 2 * first]);
    chunks.add(xy[at + 2 * first + 1]);
    chunks.add(stepsSize);
    for (int i = first; i <= last; i++) {
      int p = at + 2 * (i == points ? 0 : i);
      widen(chunks.values, c, xy[p], xy[p + 1]);
      if (i > first && i < points) {
        step(xy[p] - xy[p - 2]);
        step(xy[p + 1] - xy[p - 1]);
      }
    }
    int b = partBoxes.size - 4;
    widen(partBoxes.values, b, chunks.values[c], chunks.values[c + 1]);
    widen(partBoxes.values, b, chunks.values[c + 2], chunks.values[c + 3]);
  }

  private static void widen(int[] box, int at, int x, int y) {
    box[at] = Math.min(box[at], x);
    box[at + 1] = Math.min(box[at + 1], y);
    box[at + 2] = Math.max(box[at + 2], x);
    box[at + 3] = Math.max(box[at + 3], y);
  }

  private void step(int delta) {
    if (stepsSize + 5 > steps.length) {
      steps = Arrays.copyOf(steps, steps.length + (steps.length >> 1));
    }
    int v = (delta << 1) ^ (delta >> 31);
    while ((v & ~0x7f) != 0) {
      steps[stepsSize++] = (byte) (v | 0x80);
      v >>>= 7;
    }
    steps[stepsSize++] = (byte) v;
  }

  private void closeFeature() {
    if (firstPart.size == 0) {
      return;
    }
    int box = boxes.size;
    for (int value : NOTHING) {
      boxes.add(value);
    }
    for (int part = firstPart.get(firstPart.size - 1); part < firstRing.size; part++) {
      int[] p = partBoxes.values;
      widen(boxes.values, box, p[4 * part], p[4 * part + 1]);
      widen(boxes.values, box, p[4 * part + 2], p[4 * part + 3]);
    }
  }

  /** Ends the last feature and packs everything; the builder must not be used again. */
  MosaicLevel build() {
    closeFeature();
    boolean[] touches = new boolean[touching.size];
    for (int i = 0; i < touches.length; i++) {
      touches[i] = touching.get(i) != 0;
    }
    firstPart.add(firstRing.size);
    firstRing.add(rings.size / MosaicLevel.RING_INTS);
    rings.add(chunks.size / MosaicLevel.CHUNK_INTS);
    for (int i = 0; i < MosaicLevel.CHUNK_INTS - 1; i++) {
      chunks.add(0);
    }
    chunks.add(stepsSize);
    return new MosaicLevel(
        firstPart.toArray(),
        firstRing.toArray(),
        partBoxes.toArray(),
        touches,
        rings.toArray(),
        chunks.toArray(),
        Arrays.copyOf(steps, stepsSize),
        boxes.toArray());
  }
}
