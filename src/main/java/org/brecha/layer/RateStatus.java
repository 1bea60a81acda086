package org.brecha.layer;

import java.util.Locale;

/** Why a unit has a rate or has none: what {@code rate_status} says. */
enum RateStatus {
  /** At least one case and a population. */
  OBSERVED,
  /** No case was recorded by a source that counts them. */
  ZERO,
  /** Nobody reported. */
  NO_DATA,
  SUPPRESSED,
  /** The unit did not exist all through the year, or the figure makes no sense there. */
  NOT_APPLICABLE,
  /** The count is known, a population of the same territory within three years is not. */
  NO_DENOMINATOR,
  /** Only quoted by somebody else: shown, but neither classed nor ranked. */
  UNCONFIRMED,
  /** Only figures of a part of the year or of several years are known. */
  NOT_WHOLE_YEAR;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
