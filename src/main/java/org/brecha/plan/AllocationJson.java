package org.brecha.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Slice;
import org.brecha.selection.SliceChoice;

/** A plan as JSON: what was asked, the answer, and everything needed to check and repeat it. */
final class AllocationJson {

  private final LayerSnapshot snapshot;
  private final Layer layer;
  private final Slice slice;
  private final String base;

  /**
   * @param base what stands before the path in links
   */
  AllocationJson(LayerSnapshot snapshot, Layer layer, Slice slice, String base) {
    this.snapshot = snapshot;
    this.layer = layer;
    this.slice = slice;
    this.base = base;
  }

  /**
   * @param otherEdition edition named by the link that was followed, if figures have changed since
   */
  Map<String, Object> of(Allocation plan, String otherEdition) {
    boolean reportedCrime =
        layer.isReportedCrime(slice.indicator())
            || slice.choice().need().stream().anyMatch(n -> layer.isReportedCrime(n.indicator()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("layer", layer.id());
    body.put("edition", snapshot.edition());
    body.put("schematic", layer.schematic());
    body.put("indicator", slice.indicator());
    body.put("indicator_title", layer.indicatorTitle(slice.indicator()));
    body.put("period", slice.period().text());
    body.put("question", parameters(slice, plan));
    body.put("rule", PlanWords.RULE);
    body.put("method", method(plan));
    body.put("totals", totals(plan));
    body.put("notes", PlanWords.notes(layer, plan, reportedCrime, otherEdition));
    body.put("units", units(plan));
    body.put("attribution", layer.attribution());
    body.put("links", links(plan));
    return body;
  }

  private static Map<String, Object> method(Allocation plan) {
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("name", plan.wish().exact() ? "branch_and_bound" : "greedy");
    method.put("optimal", plan.sitePlan().optimal());
    method.put("guarantee", plan.sitePlan().guarantee());
    method.put("upper_bound", plan.sitePlan().upperBound());
    method.put("open_share", plan.sitePlan().openShare());
    method.put("words", PlanWords.method(plan));
    method.put(
        "source",
        "Church and ReVelle 1974; Nemhauser, Wolsey and Fisher 1978; see src/docs/statistics.md");
    return method;
  }

  private static Map<String, Object> totals(Allocation plan) {
    PlanUnits units = plan.units();
    double people = 0;
    for (int row : units.ranked()) {
      people += units.people(row);
    }
    double reduction = plan.weightedBefore() - plan.weightedAfter();
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("sites", plan.sites().size());
    totals.put("cost", plan.wish().hasBudget() ? plan.sitePlan().cost() : null);
    totals.put("units_ranked", units.ranked().length);
    totals.put("units_lacking", units.lacking().length);
    totals.put("units_left_out", units.unranked());
    totals.put("population", people);
    totals.put("weighted_gap_before", plan.weightedBefore());
    totals.put("weighted_gap_after", plan.weightedAfter());
    totals.put("reduction", reduction);
    totals.put("reduction_share", reduction / plan.weightedBefore());
    totals.put("mean_gap_before", plan.weightedBefore() / people);
    totals.put("mean_gap_after", plan.weightedAfter() / people);
    totals.put("weighted_gap_reranked", plan.weightedReranked());
    totals.put(
        "reduction_without_equity",
        Double.isNaN(plan.withoutEquity()) ? null : plan.withoutEquity());
    return totals;
  }

  private static List<Map<String, Object>> units(Allocation plan) {
    List<AllocationTable.Column> columns = AllocationTable.columns(plan);
    List<Map<String, Object>> units = new ArrayList<>();
    for (PlannedUnit unit : plan.planned()) {
      Map<String, Object> members = new LinkedHashMap<>();
      columns.forEach(column -> members.put(column.name(), column.value().apply(unit)));
      if (unit.hasSite()) {
        members.put("reasons", SiteReasons.of(plan.units(), unit));
      }
      units.add(members);
    }
    return units;
  }

  private List<Map<String, String>> links(Allocation plan) {
    String query = query(slice, plan, snapshot);
    String path = base + "/allocation/" + layer.id();
    String slicePart = SliceChoice.toQuery(slice);
    return List.of(
        link(path + query, "self", "application/json"),
        link(path + ".csv" + query, "alternate", "text/csv"),
        link(
            base + "/ogc/collections/" + layer.id() + "/items" + slicePart,
            "related",
            "application/geo+json"),
        link(base + "/allocation", "service-desc", "application/json"));
  }

  private static Map<String, String> link(String href, String relation, String type) {
    Map<String, String> link = new LinkedHashMap<>();
    link.put("href", href);
    link.put("rel", relation);
    link.put("type", type);
    return link;
  }

  /** What was asked, in one spelling: the figures, then the wish. */
  static Map<String, String> parameters(Slice slice, Allocation plan) {
    String figures = SliceChoice.toQuery(slice);
    Map<String, String> all =
        new LinkedHashMap<>(
            QueryParameters.parse(figures.isEmpty() ? "" : figures.substring(1))
                .matching(name -> true));
    all.putAll(plan.wish().toParameters());
    return all;
  }

  /** The permanent address: the same question of this edition. */
  static String query(Slice slice, Allocation plan, LayerSnapshot snapshot) {
    Map<String, String> all = parameters(slice, plan);
    all.put("v", snapshot.edition());
    return QueryParameters.toQuery(all);
  }
}
