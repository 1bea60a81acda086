package org.brecha.plan;

import java.util.List;
import org.brecha.layer.Words;
import org.brecha.selection.AskedParameter;

/** What a plan can be asked by, beside what chooses the figures of the layer, in words. */
final class PlanParameters {

  private PlanParameters() {}

  /**
   * @param countries that a layer has
   */
  static List<AskedParameter> of(List<String> countries) {
    return List.of(
        AskedParameter.oneOf(
                "country",
                new Words(
                    "Obligatorio. Un país: los percentiles valen dentro de él.",
                    "Required. One country: percentiles hold within it."),
                countries)
            .always(),
        AskedParameter.number(
            "sites",
            new Words(
                "Número de sitios nuevos, desde 1. O bien budget y cost.",
                "Number of new sites, from 1. Or else budget and cost."),
            "integer"),
        AskedParameter.number(
            "budget",
            new Words(
                "Presupuesto para todos los sitios, en la moneda que se quiera.",
                "Money for all sites, in any currency."),
            "number"),
        AskedParameter.number(
            "cost",
            new Words(
                "Costo de un sitio, en la misma moneda.", "Cost of a site, in the same currency."),
            "number"),
        AskedParameter.text(
            "costs",
            new Words(
                "Costo propio de algunas unidades: CR-101:2.5,CR-103:4.",
                "Cost of some units of their own: CR-101:2.5,CR-103:4."),
            "^[^,]+:[0-9.]+(,[^,]+:[0-9.]+)*$"),
        AskedParameter.oneOf(
            "equity",
            new Words(
                "none o parent: al menos un sitio en cada provincia que tenga unidades con brecha.",
                "none or parent: at least one site in each province that has units with a gap."),
            AllocationWish.EQUITIES),
        AskedParameter.text(
            "exclude",
            new Words(
                "Códigos de unidades sin sitio: CR-101,CR-103.",
                "Codes of units without a site: CR-101,CR-103."),
            "^[^,]+(,[^,]+)*$"),
        AskedParameter.text(
            "reach",
            new Words(
                "none o neighbours:0.5: en cada vecina un sitio hace esa parte de lo que haría uno"
                    + " propio.",
                "none or neighbours:0.5: in each neighbour a site does that share of what one of its"
                    + " own would do."),
            "^(none|neighbours:[0-9.]+)$"),
        AskedParameter.oneOf(
            "method",
            new Words(
                "exact (ramificación y poda, con demostración o la distancia que falta) o greedy.",
                "exact (branch and bound, with a proof or the distance left) or greedy."),
            AllocationWish.METHODS),
        AskedParameter.text(
            "v",
            new Words(
                "Edición de los datos de un enlace permanente; si cambió, la respuesta lo dice.",
                "Edition of the data of a permanent link; if it has changed, the answer says so."),
            "^[0-9a-f]{1,64}$"),
        AskedParameter.oneOf(
            "lang",
            new Words("Idioma de las negativas: es o en.", "Language of refusals: es, en."),
            AllocationController.LANGUAGES));
  }
}
