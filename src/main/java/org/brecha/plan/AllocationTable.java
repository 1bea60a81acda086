package org.brecha.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.brecha.http.CsvWriter;
import org.brecha.layer.Words;

/** The units of a plan as a table: the same members in JSON and CSV, under the same names. */
final class AllocationTable {

  /** One column; a null value is no value. */
  record Column(String name, Function<PlannedUnit, Object> value) {}

  private AllocationTable() {}

  static List<Column> columns(Allocation plan) {
    PlanUnits units = plan.units();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("order", u -> u.hasSite() ? (Long) (long) u.order() : null));
    columns.add(new Column("site", PlannedUnit::hasSite));
    for (String field : List.of("unit_code", "name", "parent_code", "parent_name")) {
      columns.add(new Column(field, u -> units.find(u.row(), field)));
    }
    columns.add(new Column("population", u -> whole(units.people(u.row()))));
    columns.add(new Column("population_year", u -> units.find(u.row(), "population_year")));
    columns.add(new Column("need", u -> units.need(u.row())));
    columns.add(new Column("supply_before", u -> units.supply(u.row())));
    columns.add(new Column("supply_after", PlannedUnit::supplyAfter));
    columns.add(new Column("gap_before", u -> units.gap(u.row())));
    columns.add(new Column("gap_after", PlannedUnit::gapAfter));
    columns.add(new Column("gap_class_before", u -> units.find(u.row(), "gap_class")));
    columns.add(new Column("gap_class_after", u -> text(u.classAfter())));
    columns.add(new Column("weighted_gap_before", PlannedUnit::weightedBefore));
    columns.add(new Column("weighted_gap_after", PlannedUnit::weightedAfter));
    columns.add(new Column("reduction", PlannedUnit::reduction));
    if (plan.wish().hasBudget()) {
      columns.add(new Column("cost", PlannedUnit::cost));
    }
    if (plan.wish().neighbourShare() > 0) {
      columns.add(new Column("reached_by", u -> joined(u.reachedBy())));
    }
    for (String field :
        List.of("rank", "rank_lower", "rank_upper", "class_probability", "class_stable")) {
      columns.add(new Column(field, u -> units.find(u.row(), field)));
    }
    return columns;
  }

  /** Writes the table, with the reasons of each site in both languages behind it. */
  static void write(Allocation plan, CsvWriter csv) throws IOException {
    List<Column> columns = columns(plan);
    columns.forEach(column -> csv.cell(column.name()));
    csv.cell("reasons_es").cell("reasons_en").end();
    for (PlannedUnit unit : plan.planned()) {
      columns.forEach(column -> csv.cell(column.value().apply(unit)));
      List<Words> reasons = unit.hasSite() ? SiteReasons.of(plan.units(), unit) : List.of();
      csv.cell(reasons.isEmpty() ? null : said(reasons, Words::es));
      csv.cell(reasons.isEmpty() ? null : said(reasons, Words::en)).end();
    }
  }

  private static String said(List<Words> reasons, Function<Words, String> language) {
    return reasons.stream().map(language).collect(Collectors.joining(" "));
  }

  /** People are a mean where the period has several years. */
  private static Object whole(double people) {
    return people == Math.rint(people) ? (Object) (long) people : (Object) people;
  }

  private static String joined(List<String> codes) {
    return codes.isEmpty() ? null : String.join(";", codes);
  }

  private static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
