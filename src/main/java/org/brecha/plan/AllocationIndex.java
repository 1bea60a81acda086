package org.brecha.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;
import org.brecha.selection.SliceChoice;

/** What can be planned, and by which parameters. */
final class AllocationIndex {

  private AllocationIndex() {}

  /** Only layers that judge a gap. */
  static boolean canBePlanned(Layer layer) {
    return !layer.indicators().isEmpty()
        && layer.fields().stream().anyMatch(field -> field.name().equals("gap"));
  }

  static Map<String, Object> of(LayerSnapshot snapshot, String base) {
    List<Map<String, Object>> layers = new ArrayList<>();
    for (Layer layer : snapshot.layers()) {
      if (canBePlanned(layer)) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("layer", layer.id());
        entry.put("title", layer.title());
        entry.put("json", base + "/allocation/" + layer.id());
        entry.put("csv", base + "/allocation/" + layer.id() + ".csv");
        entry.put("figures", SliceChoice.parameters(layer));
        layers.add(entry);
      }
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("edition", snapshot.edition());
    body.put("rule", PlanWords.RULE);
    body.put("parameters", parameters());
    body.put("layers", layers);
    return body;
  }

  private static Map<String, Words> parameters() {
    Map<String, Words> words = new LinkedHashMap<>();
    PlanParameters.of(List.of()).forEach(asked -> words.put(asked.name(), asked.words()));
    return words;
  }
}
