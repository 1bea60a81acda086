package org.brecha.territory;

import java.util.List;

/**
 * All that is known of the territory at one moment: units of today and before, the current boundary
 * editions, listed neighbours, population. Immutable.
 */
public record TerritoryFacts(
    List<CountryRecord> countries,
    List<UnitRecord> units,
    List<UnitChangeRecord> changes,
    List<BoundaryEditionRecord> editions,
    List<NeighbourRecord> neighbours,
    PopulationColumns population) {

  public TerritoryFacts {
    countries = List.copyOf(countries);
    units = List.copyOf(units);
    changes = List.copyOf(changes);
    editions = List.copyOf(editions);
    neighbours = List.copyOf(neighbours);
  }
}
