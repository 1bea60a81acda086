package org.brecha.layer;

import java.util.List;
import java.util.Objects;
import org.brecha.indicator.IndicatorFacts;
import org.brecha.prevention.ProgrammeRecord;
import org.brecha.territory.TerritoryFacts;

/** Everything a snapshot is made of, read in one transaction. Immutable. */
public record Facts(
    TerritoryFacts territory, IndicatorFacts indicators, List<ProgrammeRecord> programmes) {

  public Facts {
    Objects.requireNonNull(territory);
    Objects.requireNonNull(indicators);
    programmes = List.copyOf(programmes);
  }
}
