package org.brecha.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.brecha.prevention.ProgrammeRecord;
import org.junit.jupiter.api.Test;

class SupplyWeightsTest {

  @Test
  void reach_unknown_counts_as_if_half_of_the_people_were_reached() {
    assertEquals(0.5, weight("primary", null, null, true));
    assertEquals(0.5, weight("primary", 50L, null, true));
    assertEquals(0.5, weight("primary", 50L, 100L, true));
  }

  @Test
  void a_programme_that_reaches_more_of_its_people_counts_more() {
    assertEquals(0.5, weight("secondary", 0L, 35_000L, true));
    assertEquals(0.6, weight("secondary", 3_500L, 35_000L, true), 1e-12);
    assertEquals(1.5, weight("secondary", 35_000L, 35_000L, true));
    assertEquals(1.5, weight("secondary", 70_000L, 35_000L, true));
  }

  @Test
  void a_programme_in_a_part_of_the_unit_counts_half() {
    assertEquals(0.375, weight("primary;secondary", null, null, false));
  }

  @Test
  void what_is_known_is_counted_by_start_end_level_place_and_reach() {
    assertEquals(1, SupplyWeights.knowledge(programme("unknown", null, null, null), true));
    assertEquals(3, SupplyWeights.knowledge(programme("running", "primary", null, null), true));
    assertEquals(4, SupplyWeights.knowledge(programme("running", "primary", 5L, 10L), true));
    assertEquals(3, SupplyWeights.knowledge(programme("running", "primary", 5L, 10L), false));
  }

  private static double weight(String levels, Long reached, Long eligible, boolean wholeUnit) {
    return SupplyWeights.weight(programme("running", levels, reached, eligible), wholeUnit);
  }

  private static ProgrammeRecord programme(
      String status, String levels, Long reached, Long eligible) {
    return new ProgrammeRecord(
        "P",
        "P",
        "P",
        List.of("XA"),
        "MIN",
        "Ministerio",
        "Ministry",
        null,
        null,
        "programme",
        levels,
        "prevention",
        null,
        null,
        null,
        null,
        status,
        "located",
        null,
        reached,
        eligible,
        null,
        null,
        "Register",
        List.of("XA-01"));
  }
}
