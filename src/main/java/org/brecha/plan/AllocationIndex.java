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
    words.put(
        "country",
        new Words(
            "Obligatorio. Un país: los percentiles valen dentro de él.",
            "Required. One country: percentiles hold within it."));
    words.put(
        "sites",
        new Words(
            "Número de sitios nuevos, desde 1. O bien budget y cost.",
            "Number of new sites, from 1. Or else budget and cost."));
    words.put(
        "budget",
        new Words(
            "Presupuesto para todos los sitios, en la moneda que se quiera.",
            "Money for all sites, in any currency."));
    words.put(
        "cost",
        new Words(
            "Costo de un sitio, en la misma moneda.", "Cost of a site, in the same currency."));
    words.put(
        "costs",
        new Words(
            "Costo propio de algunas unidades: CR-101:2.5,CR-103:4.",
            "Cost of some units of their own: CR-101:2.5,CR-103:4."));
    words.put(
        "equity",
        new Words(
            "none o parent: al menos un sitio en cada provincia que tenga unidades con brecha.",
            "none or parent: at least one site in each province that has units with a gap."));
    words.put(
        "exclude",
        new Words(
            "Códigos de unidades sin sitio: CR-101,CR-103.",
            "Codes of units without a site: CR-101,CR-103."));
    words.put(
        "reach",
        new Words(
            "none o neighbours:0.5: en cada vecina un sitio hace esa parte de lo que haría uno"
                + " propio.",
            "none or neighbours:0.5: in each neighbour a site does that share of what one of its"
                + " own would do."));
    words.put(
        "method",
        new Words(
            "exact (ramificación y poda, con demostración o la distancia que falta) o greedy.",
            "exact (branch and bound, with a proof or the distance left) or greedy."));
    words.put(
        "v",
        new Words(
            "Edición de los datos de un enlace permanente; si cambió, la respuesta lo dice.",
            "Edition of the data of a permanent link; if it has changed, the answer says so."));
    words.put(
        "lang", new Words("Idioma de las negativas: es o en.", "Language of refusals: es, en."));
    return words;
  }
}
