package org.brecha.indicator;

import java.util.List;

/** All that is known of violence at one moment. Immutable. */
public record IndicatorFacts(List<IndicatorRecord> indicators, ObservationColumns observations) {

  public IndicatorFacts {
    indicators = List.copyOf(indicators);
  }
}
