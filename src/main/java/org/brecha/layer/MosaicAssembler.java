package org.brecha.layer;

/**
 * Puts the units of one zoom together from snap-rounded arcs. A unit whose rings pass no point
 * twice is valid as it is; another one is handed to {@link MosaicRepair}. A unit of which nothing
 * is left becomes the smallest triangle at its place: no unit is ever lost.
 */
final class MosaicAssembler {

  private final MosaicRings rings;
  private final MosaicTopology topology;
  private final MosaicNoder noder;
  private final int shift;
  private final MosaicLevelBuilder level = new MosaicLevelBuilder();
  private final MosaicInts path = new MosaicInts(1024);
  private final MosaicInts ringEnd = new MosaicInts(16);
  private final int[] seen;
  private int[] xy = new int[1024];

  MosaicAssembler(MosaicTopology topology, MosaicNoder noder, int zoom) {
    this.rings = topology.rings;
    this.topology = topology;
    this.noder = noder;
    this.shift = MosaicGrid.shiftOf(zoom);
    this.seen = new int[noder.pixels.size];
  }

  MosaicLevel assemble(boolean[] isPoint) {
    MosaicRepair repair = new MosaicRepair(noder.pixels);
    for (int unit = 0; unit < rings.unitCount(); unit++) {
      level.feature();
      if (isPoint[unit]) {
        addPlace(unit, 1);
      } else if (readUnit(unit)) {
        addAsItIs(unit);
      } else if (!repair.addTo(level, path, ringEnd)) {
        addPlace(unit, 3);
      }
    }
    return level.build();
  }

  /** Reads the unit's rings into {@link #path}; false if they need repair. */
  private boolean readUnit(int unit) {
    path.clear();
    ringEnd.clear();
    boolean simple = true;
    for (int ring = rings.firstRing[unit]; ring < rings.firstRing[unit + 1]; ring++) {
      int from = path.size;
      for (int i = topology.ringStart[ring]; i < topology.ringStart[ring + 1]; i++) {
        walk(topology.ringArcs[i]);
      }
      simple &= path.size - from >= 3;
      for (int i = from; i < path.size; i++) {
        int pixel = path.get(i);
        simple &= seen[pixel] != unit + 1;
        seen[pixel] = unit + 1;
      }
      ringEnd.add(path.size);
    }
    return simple && ringEnd.size > 0;
  }

  /** Adds an arc's pixels but the last, which the next arc begins with. */
  private void walk(int arc) {
    if (arc >= 0) {
      for (int i = noder.start[arc]; i < noder.start[arc + 1] - 1; i++) {
        path.add(noder.path[i]);
      }
    } else {
      for (int i = noder.start[~arc + 1] - 1; i > noder.start[~arc]; i--) {
        path.add(noder.path[i]);
      }
    }
  }

  private void addAsItIs(int unit) {
    int from = 0;
    for (int i = 0; i < ringEnd.size; i++) {
      if (rings.shell[rings.firstRing[unit] + i]) {
        level.part(false);
      }
      int points = ringEnd.get(i) - from;
      xy = MosaicClip.grown(xy, 2 * points);
      for (int p = 0; p < points; p++) {
        int pixel = path.get(from + p);
        xy[2 * p] = noder.pixels.x[pixel];
        xy[2 * p + 1] = noder.pixels.y[pixel];
      }
      level.ring(xy, 0, points);
      from = ringEnd.get(i);
    }
  }

  private void addPlace(int unit, int points) {
    int half = 1 << (shift - 1);
    int x = (rings.places[2 * unit] + half) >> shift;
    int y = (rings.places[2 * unit + 1] + half) >> shift;
    level.part(false);
    level.ring(new int[] {x, y, x + 1, y, x, y + 1}, 0, points);
  }
}
