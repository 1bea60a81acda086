package org.brecha.layer;

import java.util.Map;
import java.util.function.IntFunction;

/** Where the columns of {@link HotspotFields} are made; those that are missing are null. */
final class HotspotColumns {

  private HotspotColumns() {}

  /** Values by name of field, then row. */
  static Map<String, IntFunction<Object>> of(Judgement judged) {
    return Map.of();
  }
}
