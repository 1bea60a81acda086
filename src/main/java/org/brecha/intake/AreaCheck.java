package org.brecha.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.brecha.intake.BoundaryGeometry.Built;
import org.brecha.intake.BoundaryGeometry.Repair;
import org.locationtech.jts.geom.Envelope;

/**
 * Turns the rings of features into valid areas and says what was wrong with them: geometry that is
 * missing, out of range, swapped, somewhere else or in need of repair.
 */
final class AreaCheck {

  private static final double MAX_LON = 180;
  private static final double MAX_LAT = 90;

  private final IntakeRun run;
  private final BoundaryCrs crs;
  private final Optional<Envelope> reach;
  private double km2Before;
  private double km2After;
  private int repaired;

  /**
   * @param reach where units must lie, degrees; empty if nobody knows
   */
  AreaCheck(IntakeRun run, BoundaryCrs crs, Optional<Envelope> reach) {
    this.run = run;
    this.crs = crs;
    this.reach = reach;
  }

  /** What became of one feature: an area, or a finding that was not reported yet. */
  private record Outcome(Built built, String rule, String message) {
    static Outcome bad(String rule, String message) {
      return new Outcome(null, rule, message);
    }
  }

  /**
   * The areas in the order of the features, null where there is none.
   *
   * @param wanted whether the area of the feature with an index is wanted at all
   * @param words what to call the feature with an index in findings
   */
  Built[] check(List<BoundaryFeature> features, IntPredicate wanted, IntFunction<String> words) {
    Outcome[] outcomes = new Outcome[features.size()];
    IntStream.range(0, outcomes.length)
        .parallel()
        .filter(wanted)
        .forEach(i -> outcomes[i] = build(features.get(i)));
    Built[] built = new Built[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] != null) {
        built[i] = outcomes[i].built();
        report(features.get(i).at(), words.apply(i), outcomes[i]);
      }
    }
    if (repaired > 0) {
      run.note(
          null,
          null,
          "areas-repaired",
          String.format(
              Locale.ROOT,
              "%d areas were repaired: %.3f km2 as the rings claim, %.3f km2 after (%+.4f %%)",
              repaired,
              km2Before,
              km2After,
              100 * (km2After - km2Before) / km2Before));
    }
    return built;
  }

  private Outcome build(BoundaryFeature feature) {
    if (feature.notPolygon() != null) {
      return Outcome.bad("no-polygon", "is a " + feature.notPolygon() + " and not an area");
    }
    if (feature.polygons() == null || feature.polygons().stream().allMatch(List::isEmpty)) {
      return new Outcome(new Built(null, List.of(), 0, 0), null, null);
    }
    for (List<double[]> rings : feature.polygons()) {
      for (double[] ring : rings) {
        for (double value : ring) {
          if (!Double.isFinite(value)) {
            return Outcome.bad("no-coordinate", "has a coordinate that is no number");
          }
        }
      }
    }
    if (!crs.toLonLat(feature.polygons())) {
      return Outcome.bad("out-of-range", "has coordinates that " + crs.code() + " does not reach");
    }
    Envelope box = new Envelope();
    for (List<double[]> rings : feature.polygons()) {
      for (double[] ring : rings) {
        for (int i = 0; i < ring.length; i += 2) {
          box.expandToInclude(ring[i], ring[i + 1]);
        }
      }
    }
    Outcome misplaced = misplaced(box);
    return misplaced != null
        ? misplaced
        : new Outcome(BoundaryGeometry.build(feature.polygons(), feature.nested()), null, null);
  }

  private Outcome misplaced(Envelope box) {
    if (box.isNull()) {
      return null;
    }
    Envelope swapped = new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    boolean onEarth = isOnEarth(box);
    String place =
        String.format(
            Locale.ROOT,
            "x %.5f to %.5f, y %.5f to %.5f",
            box.getMinX(),
            box.getMaxX(),
            box.getMinY(),
            box.getMaxY());
    if (onEarth && (reach.isEmpty() || reach.get().intersects(box))) {
      return null;
    }
    if (isOnEarth(swapped) && (reach.isEmpty() || reach.get().intersects(swapped))) {
      return Outcome.bad(
          "swapped-coordinates",
          "has latitude and longitude swapped: " + place + "; x must be the longitude");
    }
    if (!onEarth) {
      return Outcome.bad(
          "out-of-range",
          "lies outside the Earth: "
              + place
              + " are no degrees"
              + (crs.isLonLat() ? "; if they are metres, name their system by --crs" : ""));
    }
    return Outcome.bad(
        "elsewhere",
        "lies far from all known seats of the country: "
            + place
            + "; is the coordinate system the right one (--crs)?");
  }

  private static boolean isOnEarth(Envelope box) {
    return box.getMinX() >= -MAX_LON
        && box.getMaxX() <= MAX_LON
        && box.getMinY() >= -MAX_LAT
        && box.getMaxY() <= MAX_LAT;
  }

  private void report(String at, String words, Outcome outcome) {
    if (outcome.rule() != null) {
      run.error(at, null, outcome.rule(), words + " " + outcome.message());
      return;
    }
    Built built = outcome.built();
    for (Repair repair : built.repairs()) {
      run.note(at, null, repair.rule(), words + ": " + repair.message());
    }
    if (built.area() == null) {
      run.warning(at, null, "no-geometry", words + " has no geometry and was left out");
    } else if (built.km2Before() > 0) {
      repaired++;
      km2Before += built.km2Before();
      km2After += built.km2After();
      if (built.loss() > BoundaryGeometry.LOSS_ALLOWED) {
        run.error(
            at,
            null,
            "area-lost",
            String.format(
                Locale.ROOT,
                "%s cannot be repaired: %.3f of %.3f km2 would be lost",
                words,
                built.km2Before() - built.km2After(),
                built.km2Before()));
      }
    }
  }
}
