package org.brecha.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Shows {@link Hotspots} as the columns of {@link HotspotFields}, made when first looked at. */
final class HotspotColumns {

  private HotspotColumns() {}

  /** Values by name of field, then row. */
  static Map<String, IntFunction<Object>> of(Judgement judged) {
    Map<String, IntFunction<Object>> columns = new HashMap<>();
    columns.put("hotspot_class", row -> GapTable.lowerCase(judged.hotspots().moranClass[row]));
    columns.put("hotspot_p", number(judged, h -> h.p));
    columns.put("hotspot_p_fdr", number(judged, h -> h.pFdr));
    columns.put("local_moran", number(judged, h -> h.localMoran));
    columns.put("gi_star_z", number(judged, h -> h.giStarZ));
    columns.put("gi_star_p", number(judged, h -> h.p));
    columns.put("gi_star_p_fdr", number(judged, h -> h.pFdr));
    columns.put("gi_star_class", row -> spotClass(judged.hotspots(), row));
    columns.put("neighbours", row -> neighbours(judged.hotspots(), row));
    columns.put("hotspot_status", row -> judged.hotspots().status[row].text());
    columns.put("hotspot_inference", row -> judged.hotspots().inference[row]);
    return columns;
  }

  private static String spotClass(Hotspots h, int row) {
    if (h.moranClass[row] == null) {
      return null;
    }
    return h.spot[row] > 0 ? "hot" : h.spot[row] < 0 ? "cold" : "not_significant";
  }

  private static Long neighbours(Hotspots h, int row) {
    return h.neighbours[row] < 0 ? null : (Long) (long) h.neighbours[row];
  }

  private static IntFunction<Object> number(Judgement judged, Function<Hotspots, double[]> values) {
    return row -> {
      double value = values.apply(judged.hotspots())[row];
      return Double.isNaN(value) ? null : (Object) value;
    };
  }
}
