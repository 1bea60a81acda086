package org.brecha.plan;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.Figures;
import org.brecha.layer.Words;

/**
 * Why a unit gets a site, in sentences with the figures, their source and how sure they are. What
 * is not known is left out, never filled in.
 */
final class SiteReasons {

  private final PlanUnits units;
  private final PlannedUnit planned;
  private final int row;
  private final List<Words> reasons = new ArrayList<>();

  private SiteReasons(PlanUnits units, PlannedUnit planned) {
    this.units = units;
    this.planned = planned;
    this.row = planned.row();
  }

  static List<Words> of(PlanUnits units, PlannedUnit planned) {
    SiteReasons site = new SiteReasons(units, planned);
    site.addEquity();
    site.addNeed();
    site.addSupply();
    site.addEffect();
    site.addRank();
    site.addClass();
    return List.copyOf(site.reasons);
  }

  private void add(String es, String en) {
    reasons.add(new Words(es, en));
  }

  private void addEquity() {
    if (planned.byEquity()) {
      String parent = units.text(row, "parent_name");
      add(
          "Elegida por la regla de equidad: sin ella, " + parent + " podría quedar sin sitio.",
          "Chosen by the equity rule: without it, " + parent + " might get no site.");
    }
  }

  private void addNeed() {
    double rate = units.number(row, "rate_per_100k");
    double lower = units.number(row, "rate_lower");
    double upper = units.number(row, "rate_upper");
    double cases = units.number(row, "count");
    String source = units.text(row, "rate_source");
    String period = units.text(row, "period");
    double smoothed = units.number(row, "rate_smoothed");
    String comparable = Integer.toString(units.ranked().length);
    add(
        "Necesidad: percentil "
            + Figures.es(units.need(row), 0)
            + " entre "
            + comparable
            + " unidades. Tasa "
            + Figures.es(rate, 1)
            + " por 100 000 en "
            + period
            + (Double.isNaN(cases) ? "" : " (" + Figures.es(cases, 0) + " casos)")
            + ", límites del 95 %: "
            + Figures.es(lower, 1)
            + " a "
            + Figures.es(upper, 1)
            + (Double.isNaN(smoothed) ? "" : "; suavizada: " + Figures.es(smoothed, 1))
            + ". Fuente: "
            + source
            + ".",
        "Need: percentile "
            + Figures.en(units.need(row), 0)
            + " among "
            + comparable
            + " units. Rate "
            + Figures.en(rate, 1)
            + " per 100,000 in "
            + period
            + (Double.isNaN(cases) ? "" : " (" + Figures.en(cases, 0) + " cases)")
            + ", 95 % limits: "
            + Figures.en(lower, 1)
            + " to "
            + Figures.en(upper, 1)
            + (Double.isNaN(smoothed) ? "" : "; smoothed: " + Figures.en(smoothed, 1))
            + ". Source: "
            + source
            + ".");
  }

  private void addSupply() {
    double active = units.number(row, "programmes_active");
    boolean none = active == 0;
    add(
        none
            ? "Oferta: ningún programa local activo registrado."
            : "Oferta: "
                + Figures.es(active, 0)
                + " programas locales activos registrados, percentil "
                + Figures.es(units.supply(row), 0)
                + ".",
        none
            ? "Supply: no active local programme registered."
            : "Supply: "
                + Figures.en(active, 0)
                + " active local programmes registered, percentile "
                + Figures.en(units.supply(row), 0)
                + ".");
  }

  private void addEffect() {
    boolean pooled = units.number(row, "years") > 1;
    String year = units.text(row, "population_year");
    add(
        Figures.es(units.people(row), 0)
            + " personas ("
            + (pooled ? "promedio del período" : year)
            + "): con el plan la oferta pasa del percentil "
            + Figures.es(units.supply(row), 0)
            + " al "
            + Figures.es(planned.supplyAfter(), 0)
            + " y la brecha de "
            + Figures.es(units.gap(row), 1)
            + " a "
            + Figures.es(planned.gapAfter(), 1)
            + " puntos.",
        Figures.en(units.people(row), 0)
            + " people ("
            + (pooled ? "mean of the period" : year)
            + "): with the plan supply rises from percentile "
            + Figures.en(units.supply(row), 0)
            + " to "
            + Figures.en(planned.supplyAfter(), 0)
            + " and the gap falls from "
            + Figures.en(units.gap(row), 1)
            + " to "
            + Figures.en(planned.gapAfter(), 1)
            + " points.");
  }

  private void addRank() {
    double lower = units.number(row, "rank_lower");
    double upper = units.number(row, "rank_upper");
    if (Double.isNaN(lower) || Double.isNaN(upper)) {
      return;
    }
    String of = Figures.en(units.number(row, "rank_units"), 0);
    add(
        "Qué tan seguro: por su necesidad ocupa entre el puesto "
            + Figures.es(lower, 0)
            + " y el "
            + Figures.es(upper, 0)
            + " de "
            + of
            + " (intervalo del 90 %).",
        "How sure: by need it ranks between place "
            + Figures.en(lower, 0)
            + " and "
            + Figures.en(upper, 0)
            + " of "
            + of
            + " (90 % interval).");
  }

  private void addClass() {
    if (Boolean.FALSE.equals(units.find(row, "class_stable"))) {
      double share = 100 * units.number(row, "class_probability");
      add(
          "Cuidado: su clase de brecha podría ser otra; solo se repite en "
              + Figures.es(share, 0)
              + " % de los sorteos.",
          "Caution: its gap class might be another; it recurs in only "
              + Figures.en(share, 0)
              + " % of the draws.");
    }
  }
}
