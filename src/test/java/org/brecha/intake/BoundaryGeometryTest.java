package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.brecha.intake.BoundaryGeometry.Built;
import org.junit.jupiter.api.Test;

/** Repair of rings. Squares near the equator of 0.1 degree measure about 123 square kilometres. */
class BoundaryGeometryTest {

  private static double[] square(double west, double south, double side) {
    return new double[] {
      west, south, west + side, south, west + side, south + side, west, south + side, west, south
    };
  }

  private static Built build(double[]... rings) {
    return BoundaryGeometry.build(List.of(Arrays.asList(rings)), true);
  }

  private static List<String> rules(Built built) {
    return built.repairs().stream().map(BoundaryGeometry.Repair::rule).toList();
  }

  @Test
  void a_valid_polygon_with_a_hole_passes_untouched() {
    Built built = build(square(-84, 9, 1), square(-83.6, 9.4, 0.2));
    assertEquals(List.of(), built.repairs());
    assertEquals(0.96, built.area().getArea(), 1e-12);
    assertEquals(4326, built.area().getSRID());
  }

  @Test
  void an_island_written_as_a_hole_stays_an_island() {
    Built built = build(square(-84, 9, 1), square(-83.6, 9.4, 0.2), square(-82.5, 9, 0.1));
    assertEquals(List.of("hole-outside-shell"), rules(built));
    assertEquals(1, built.repairs().get(0).count());
    assertEquals(2, built.area().getNumGeometries());
    assertEquals(0.96 + 0.01, built.area().getArea(), 1e-12);
    assertEquals(built.km2Before(), built.km2After(), 1e-6);
  }

  @Test
  void an_island_that_touches_the_shell_is_not_lost_either() {
    Built built = build(square(-84, 9, 1), square(-83, 10, 0.1));
    assertEquals(1.01, built.area().getArea(), 1e-12);
    assertTrue(built.area().isValid());
  }

  @Test
  void an_island_in_a_lake_is_land_even_if_written_as_a_hole() {
    Built built = build(square(-84, 9, 1), square(-83.8, 9.2, 0.6), square(-83.6, 9.4, 0.1));
    assertEquals(1 - 0.36 + 0.01, built.area().getArea(), 1e-12);
  }

  @Test
  void both_halves_of_a_figure_of_eight_are_kept() {
    double[] eight = {-84, 9, -83, 10, -83, 9, -84, 10, -84, 9};
    Built built = build(eight);
    assertEquals(List.of("self-intersection"), rules(built));
    assertEquals(0.5, built.area().getArea(), 1e-12);
    assertTrue(built.area().isValid());
  }

  @Test
  void empty_short_and_open_rings_are_reported() {
    double[] open = Arrays.copyOf(square(-84, 9, 1), 8);
    Built built = build(open, new double[0], new double[] {-83.5, 9.5, -83.4, 9.5, -83.5, 9.5});
    assertEquals(List.of("empty-ring", "too-few-points", "open-ring"), rules(built));
    assertEquals(1, built.area().getArea(), 1e-12);
  }

  @Test
  void nothing_but_bad_rings_is_no_area() {
    assertNull(build(new double[] {-84, 9, -83, 9, -84, 9}).area());
  }

  @Test
  void a_ring_that_stands_twice_is_not_its_own_hole() {
    Built built =
        BoundaryGeometry.build(List.of(List.of(square(-84, 9, 1), square(-84, 9, 1))), false);
    assertEquals(List.of("duplicate-ring"), rules(built));
    assertEquals(1, built.area().getArea(), 1e-12);
  }

  @Test
  void overlapping_parts_are_joined_and_said_to_be() {
    Built built =
        BoundaryGeometry.build(
            List.of(List.of(square(-84, 9, 1)), List.of(square(-83.5, 9, 1))), true);
    assertEquals(List.of("overlapping-parts"), rules(built));
    assertEquals(1.5, built.area().getArea(), 1e-12);
    assertTrue(built.loss() < BoundaryGeometry.LOSS_ALLOWED);
  }

  @Test
  void a_heap_of_rings_is_nested_whatever_way_they_run() {
    double[] lake = square(-83.6, 9.4, 0.2);
    Built built =
        BoundaryGeometry.build(
            List.of(
                List.of(square(-83.5, 9.5, 0.05), lake, square(-84, 9, 1), square(-82, 9, 0.1))),
            false);
    assertEquals(List.of(), built.repairs());
    assertEquals(3, built.area().getNumGeometries());
    assertEquals(1 - 0.04 + 0.0025 + 0.01, built.area().getArea(), 1e-12);
  }

  @Test
  void geodesic_area_is_that_of_the_ellipsoid() {
    // One degree square at the equator: 12308.8 km2 by GeographicLib's own Planimeter.
    assertEquals(12308.778361469, GeodesicArea.ofRingKm2(square(0, 0, 1)), 1e-6);
  }
}
