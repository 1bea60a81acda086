package org.brecha.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brecha.layer.Figures;
import org.brecha.layer.Layer;
import org.brecha.layer.Words;

/** What a plan says of itself: its rule, its method and what must be known before using it. */
final class PlanWords {

  static final Words RULE =
      new Words(
          "Un sitio es un programa activo más en la unidad, para grupos en riesgo y en toda ella (1"
              + " punto de oferta ponderada), a lo sumo uno nuevo por unidad. Su efecto se mide como la capa mide la oferta: el percentil que la unidad tendría"
              + " con un programa más si todas las demás quedaran como están. La necesidad no"
              + " cambia. Se busca el conjunto que más reduce la suma de personas × puntos de"
              + " brecha por encima de 0. Un percentil ordena unidades: que la brecha se cierre en"
              + " la escala no significa que un programa alcance para toda la población.",
          "A site is one more active programme in the unit, for groups at risk and in all of it (1"
              + " point of weighted supply), at most one new one a unit. Its effect is measured as the layer measures supply: the percentile that the unit"
              + " would have with one programme more if all others stayed as they are. Need does"
              + " not change. The set is sought that most reduces the sum of people × points of"
              + " gap above 0. A percentile orders units: a gap closed on the scale does not mean"
              + " that one programme is enough for all people there.");

  private static final Map<String, Words> WHY =
      Map.of(
          "no_rate", new Words("sin tasa", "without a rate"),
          "supply_not_reported", new Words("sin registro de programas", "no programme register"),
          "too_few_comparable",
              new Words("menos de cinco comparables", "fewer than five comparable"));

  private static final Words UNKNOWN = new Words("otra razón", "another reason");

  private PlanWords() {}

  static Words method(Allocation plan) {
    double share = 100 * plan.sitePlan().guarantee();
    double open = 100 * plan.sitePlan().openShare();
    if (plan.sitePlan().optimal()) {
      return new Words(
          "Óptimo demostrado: ningún otro conjunto permitido reduce más la brecha.",
          "Proven optimal: no other permitted set reduces the gap more.");
    }
    return new Words(
        "No se demostró que sea el óptimo: otro conjunto podría reducir hasta "
            + Figures.es(open, 1)
            + " % más del máximo posible. El método garantiza al menos "
            + Figures.es(share, 0)
            + " % de lo mejor.",
        "Not proven optimal: another set might reduce up to "
            + Figures.en(open, 1)
            + " % more of the most that is possible. The method guarantees at least "
            + Figures.en(share, 0)
            + " % of the best.");
  }

  /** Everything that a reader must know, the weightiest first. */
  static List<Words> notes(
      Layer layer, Allocation plan, boolean reportedCrime, String otherEdition) {
    List<Words> notes = new ArrayList<>();
    if (otherEdition != null) {
      notes.add(
          new Words(
              "Los datos cambiaron desde que se hizo este enlace (edición "
                  + otherEdition
                  + "): el plan se calculó de nuevo con los de ahora.",
              "The figures have changed since this link was made (edition "
                  + otherEdition
                  + "): the plan was computed again with those of now."));
    }
    addCounts(notes, plan);
    if (plan.wish().neighbourShare() > 0) {
      String es = Figures.es(plan.wish().neighbourShare(), 4);
      String en = Figures.en(plan.wish().neighbourShare(), 4);
      notes.add(
          new Words(
              "En cada unidad vecina un sitio hace "
                  + es
                  + " de lo que allí haría uno propio; las"
                  + " partes se suman, sin pasar de la brecha entera.",
              "In each neighbouring unit a site does "
                  + en
                  + " of what one of its own would do"
                  + " there; shares add up, never beyond the whole gap."));
    }
    if (reportedCrime) {
      notes.add(
          new Words(
              "Delito denunciado: más denuncia puede subir la cifra sin que haya más delito.",
              "Reported crime: more reporting can raise the figure without more crime."));
    }
    if (layer.schematic()) {
      notes.add(
          new Words(
              "Los límites del mapa son esquemáticos, no oficiales.",
              "The boundaries of the map are schematic, not official."));
    }
    addPopulationYears(notes, plan);
    addMeasure(notes, plan);
    notes.add(
        new Words(
            "Sin programa registrado no significa que no exista ninguno: el registro reúne fuentes"
                + " públicas. El plan ordena prioridades; no predice menos violencia.",
            "No programme registered does not mean that there is none: the register is made of"
                + " public sources. The plan orders priorities; it does not predict less violence."));
    return notes;
  }

  /** Why units have no gap, with their numbers. */
  static Words why(Map<String, Integer> unranked) {
    return new Words(why(unranked, Words::es), why(unranked, Words::en));
  }

  private static String why(Map<String, Integer> unranked, Function<Words, String> language) {
    return unranked.entrySet().stream()
        .map(
            reason ->
                language.apply(WHY.getOrDefault(reason.getKey(), UNKNOWN))
                    + ": "
                    + reason.getValue())
        .collect(Collectors.joining("; "));
  }

  private static void addCounts(List<Words> notes, Allocation plan) {
    Map<String, Integer> unranked = plan.units().unranked();
    int left = unranked.values().stream().mapToInt(Integer::intValue).sum();
    if (left > 0) {
      notes.add(
          new Words(
              (left == 1 ? "1 unidad queda" : left + " unidades quedan")
                  + " fuera: no se conoce su brecha ("
                  + why(unranked).es()
                  + ").",
              (left == 1 ? "1 unit is" : left + " units are")
                  + " left out: their gap is not known ("
                  + why(unranked).en()
                  + ")."));
    }
    int sites = plan.sites().size();
    if (!plan.wish().hasBudget() && sites < plan.wish().sites()) {
      notes.add(
          new Words(
              "Solo " + sites + " de " + plan.wish().sites() + " sitios reducen la brecha.",
              "Only " + sites + " of " + plan.wish().sites() + " sites reduce the gap."));
    }
    if (!Double.isNaN(plan.withoutEquity())) {
      double price = plan.withoutEquity() - plan.sitePlan().reduction();
      double share = plan.withoutEquity() > 0 ? 100 * Math.max(0, price) / plan.withoutEquity() : 0;
      notes.add(
          new Words(
              "La regla de equidad cuesta "
                  + Figures.es(share, 1)
                  + " % de la reducción posible"
                  + " sin ella; vale para las provincias que tienen unidades con brecha.",
              "The equity rule costs "
                  + Figures.en(share, 1)
                  + " % of the reduction possible"
                  + " without it; it holds for provinces that have units with a gap."));
    }
  }

  private static void addMeasure(List<Words> notes, Allocation plan) {
    int[] ranked = plan.units().ranked();
    String measure = plan.units().text(ranked[0], "need_measure");
    if (!measure.isEmpty()) {
      notes.add(
          new Words(
              "La necesidad se ordena por: " + measure + " (véase el campo need_measure).",
              "Need is ranked by: " + measure + " (see the field need_measure)."));
    }
  }

  private static void addPopulationYears(List<Words> notes, Allocation plan) {
    TreeSet<String> years = new TreeSet<>();
    for (int row : plan.units().ranked()) {
      years.add(plan.units().text(row, "population_year"));
    }
    years.remove("");
    if (!years.isEmpty()) {
      String span = years.size() == 1 ? years.first() : years.first() + "–" + years.last();
      notes.add(new Words("Población de " + span + ".", "Population of " + span + "."));
    }
  }
}
