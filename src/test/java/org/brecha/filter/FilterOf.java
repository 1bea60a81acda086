package org.brecha.filter;

import java.util.ArrayList;
import java.util.List;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Slice;

/** Asks layers of the mini-atlas. */
final class FilterOf {

  static final Layer GAP = layer("coverage_gap_adm2");
  static final Layer PROGRAMMES = layer("programmes");

  private FilterOf() {}

  static Layer layer(String id) {
    return MiniAtlas.snapshot().findLayer(id).orElseThrow();
  }

  static List<String> ids(Layer layer, String filter) {
    return ids(layer, filter, FilterLanguage.TEXT, ReferenceSystem.CRS84);
  }

  static List<String> ids(
      Layer layer, String filter, FilterLanguage language, ReferenceSystem system) {
    FeatureTable table = layer.table(layer == GAP ? MiniAtlas.HOMICIDE_2018 : usual(layer));
    FeatureFilter compiled = FeatureFilter.of(layer, filter, language, system);
    List<String> ids = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      if (compiled.matches(table, row)) {
        ids.add(table.featureId(row));
      }
    }
    return ids;
  }

  private static Slice usual(Layer layer) {
    return layer.defaultSlice(null);
  }

  /** Ids of the units without their country, with a space between. */
  static String units(String filter) {
    return String.join(" ", ids(GAP, filter)).replaceAll("X[AB]-", "");
  }
}
