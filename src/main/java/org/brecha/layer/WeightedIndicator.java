package org.brecha.layer;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One indicator of a need set.
 *
 * @param weight above 0, at most {@value #MOST}; only the weights' proportions matter
 */
public record WeightedIndicator(String indicator, double weight) {

  public static final double MOST = 100;

  public WeightedIndicator {
    Objects.requireNonNull(indicator);
    if (!(weight > 0 && weight <= MOST)) {
      throw new IllegalArgumentException(
          "weight of " + indicator + " must be above 0 and at most " + MOST + ": " + weight);
    }
  }

  String text() {
    return indicator + ":" + BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }
}
