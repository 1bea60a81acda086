package org.brecha.schematic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Schematic boundaries of hand-made countries. */
class SchematicBoundariesTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
  }

  @Test
  void the_border_of_two_units_runs_halfway_between_their_places() {
    SchematicBoundaries made =
        SchematicBoundaries.compute(
            List.of(new Place("11", -80, 10), new Place("12", -79, 10)),
            Map.of("XX-A", box(-81, 9, -78, 11)),
            List.of(OutlineGroup.parse("1=XX-A")),
            10);
    assertEquals(box(-81, 9, -79.5, 11).norm(), made.units().get("11").getGeometryN(0).norm());
    assertEquals(box(-81, 9, -78, 11).getArea(), made.parents().get("1").getArea(), 1e-9);
  }

  @Test
  void a_border_between_groups_is_that_of_the_outlines_and_is_shared() {
    SchematicBoundaries made =
        SchematicBoundaries.compute(
            List.of(
                new Place("11", -80.9, 10),
                new Place("21", -79.4, 10.5),
                new Place("22", -79.4, 9.5)),
            Map.of("XX-A", box(-81, 9, -79.5, 11), "XX-B", box(-79.5, 9, -78, 11)),
            List.of(OutlineGroup.parse("1=XX-A"), OutlineGroup.parse("2=XX-B")),
            10);
    assertEquals(-79.5, made.units().get("11").getEnvelopeInternal().getMaxX());
    assertEquals(-79.5, made.units().get("21").getEnvelopeInternal().getMinX());
    assertTrue(CoverageValidator.isValid(made.units().values().toArray(Geometry[]::new)));
    assertEquals(6, made.units().get("11").getNumPoints(), "the neighbours' corner is a vertex");
  }

  @Test
  void the_order_of_the_places_does_not_matter() {
    Random random = new Random(7);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      double lon = -80 + random.nextDouble();
      double lat = 9 + random.nextDouble();
      places.add(new Place("1" + (int) ((lon + 80) * 4) + (int) ((lat - 9) * 4), lon, lat));
    }
    Map<String, Geometry> outline = Map.of("XX-A", box(-80.2, 8.8, -78.8, 10.2));
    List<OutlineGroup> groups = List.of(OutlineGroup.parse("1=XX-A"));
    SchematicBoundaries first = SchematicBoundaries.compute(places, outline, groups, 9.5);
    Collections.shuffle(places, random);
    SchematicBoundaries second = SchematicBoundaries.compute(places, outline, groups, 9.5);
    assertEquals(first.units().toString(), second.units().toString());
  }

  @Test
  void a_part_without_a_place_that_is_no_island_goes_to_its_longest_neighbour() {
    // The outline is a U: the cell of 11 reaches across the gap into the tip of 12's arm.
    Geometry outline =
        box(-80, 8, -79, 9).union(box(-80, 9, -79.8, 10)).union(box(-79.2, 9, -79, 10));
    SchematicBoundaries made =
        SchematicBoundaries.compute(
            List.of(
                new Place("11", -79.9, 9.9),
                new Place("12", -79.1, 8.3),
                new Place("12", -79.9, 8.3)),
            Map.of("XX-A", outline),
            List.of(OutlineGroup.parse("1=XX-A")),
            9);
    assertEquals(1, made.sweptParts());
    assertEquals(1, made.units().get("11").getNumGeometries());
    assertEquals(outline.getArea(), made.parents().get("1").getArea(), 1e-9);
  }

  @Test
  void two_units_at_the_same_point_are_refused() {
    SchematicException refused =
        assertThrows(
            SchematicException.class,
            () ->
                SchematicBoundaries.compute(
                    List.of(new Place("11", -80, 10), new Place("12", -80, 10)),
                    Map.of("XX-A", box(-81, 9, -78, 11)),
                    List.of(OutlineGroup.parse("1=XX-A")),
                    10));
    assertTrue(refused.getMessage().contains("11 and 12"), refused.getMessage());
  }

  @Test
  void a_unit_outside_its_outline_and_one_without_group_are_refused() {
    Map<String, Geometry> outline = Map.of("XX-A", box(-81, 9, -78, 11));
    List<OutlineGroup> groups = List.of(OutlineGroup.parse("1=XX-A"));
    assertThrows(
        SchematicException.class,
        () ->
            SchematicBoundaries.compute(
                List.of(new Place("11", -80, 10), new Place("12", -70, 10)), outline, groups, 10));
    assertThrows(
        SchematicException.class,
        () -> SchematicBoundaries.compute(List.of(new Place("21", -80, 10)), outline, groups, 10));
    assertThrows(SchematicException.class, () -> OutlineGroup.parse("08,13"));
  }
}
