package org.brecha.layer;

import java.util.Objects;

/**
 * Which figures of a layer are asked for, and how they are judged. Indicator and period are null
 * for a layer without figures ({@code boundaries_*}), the indicator alone for one that only changes
 * with time ({@code programmes}).
 *
 * @param period a year, or several whole years together
 * @param choice how figures are judged; {@link JudgementChoice#STANDARD} unless somebody chose
 */
public record Slice(String indicator, Period period, JudgementChoice choice) {

  public static final Slice NONE = new Slice(null, null);

  public Slice {
    Objects.requireNonNull(choice);
  }

  /** A slice judged in the standard way. */
  public Slice(String indicator, Period period) {
    this(indicator, period, JudgementChoice.STANDARD);
  }
}
