package org.brecha.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;

/** Who is next to whom, from the layer of neighbours of the same level and edition. Immutable. */
final class PlanNeighbours {

  private static final String UNIT = "unit_code";
  private static final String NEIGHBOUR = "neighbour_code";

  private final Map<String, TreeSet<String>> neighboursOf = new HashMap<>();

  private PlanNeighbours() {}

  static PlanNeighbours none() {
    return new PlanNeighbours();
  }

  /**
   * @param gapLayer whose units are meant; its level ends its id
   */
  static PlanNeighbours of(LayerSnapshot snapshot, Layer gapLayer) {
    PlanNeighbours known = new PlanNeighbours();
    String level = gapLayer.id().substring(gapLayer.id().lastIndexOf('_') + 1);
    Optional<Layer> layer = snapshot.findLayer("neighbours_" + level);
    if (layer.isPresent()) {
      FeatureTable pairs = layer.get().table(layer.get().defaultSlice(null));
      int unit = pairs.fieldIndex(UNIT);
      int neighbour = pairs.fieldIndex(NEIGHBOUR);
      for (int row = 0; row < pairs.size(); row++) {
        known
            .neighboursOf
            .computeIfAbsent((String) pairs.value(row, unit), code -> new TreeSet<>())
            .add((String) pairs.value(row, neighbour));
      }
    }
    return known;
  }

  /** Codes of the units next to this one, sorted; empty if none is known. */
  List<String> of(String unitCode) {
    TreeSet<String> found = neighboursOf.get(unitCode);
    return found == null ? List.of() : List.copyOf(found);
  }
}
