package org.brecha.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import org.brecha.analysis.RateRatio;

/** The columns of {@link CertaintyFields}. */
final class CertaintyColumns {

  private CertaintyColumns() {}

  /** Values by name of field, then row. */
  static Map<String, IntFunction<Object>> of(Judgement j) {
    Map<String, IntFunction<Object>> columns = new HashMap<>();
    PeriodFigures figures = j.figures;
    long years = figures.years.size();
    columns.put("years", row -> years);
    columns.put("person_years", row -> figures.peopleKnown(row) ? figures.personYears[row] : null);
    columns.put("rate_smoothed", GapTable.number(j.rates.smoothed));
    columns.put("rate_smoothed_local", row -> known(j.local.get().smoothed[row]));
    columns.put("rate_smoothed_geoda", row -> known(j.local.get().smoothedAsGeoda[row]));
    String measure = j.choice.needMeasureText();
    columns.put("need_measure", row -> measure);
    String benchmark = j.choice.benchmark().text();
    columns.put("benchmark", row -> benchmark);
    columns.put("benchmark_rate", GapTable.number(j.benchmarks.rate));
    columns.put("benchmark_p", GapTable.number(j.benchmarks.p));
    columns.put("benchmark_p_fdr", GapTable.number(j.benchmarks.adjustedP));
    columns.put("benchmark_class", row -> j.benchmarks.result[row]);
    String compare = j.choice.compare() == null ? null : j.choice.compare().text();
    columns.put("compare_period", row -> compare);
    columns.put("rate_ratio", change(j, RateRatio::ratio));
    columns.put("rate_ratio_lower", change(j, RateRatio::lower));
    columns.put("rate_ratio_upper", change(j, RateRatio::upper));
    columns.put("rate_ratio_p", change(j, RateRatio::p));
    columns.put("rank", row -> j.rank[row] == 0 ? null : (long) j.rank[row]);
    columns.put("rank_units", row -> j.rank[row] == 0 ? null : (long) j.rankUnits[row]);
    columns.put("rank_lower", row -> j.rank[row] == 0 ? null : (long) j.certainty().lower[row]);
    columns.put("rank_upper", row -> j.rank[row] == 0 ? null : (long) j.certainty().upper[row]);
    columns.put("probability_worst", row -> known(j.certainty().amongWorst[row]));
    columns.put("class_probability", row -> known(j.certainty().sameClass[row]));
    columns.put(
        "class_stable",
        row ->
            j.gapClass[row] == null
                ? null
                : j.certainty().sameClass[row] >= RankCertainty.STABLE_FROM);
    return columns;
  }

  private static Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** What has no end, or is nothing by nothing, is null. */
  private static IntFunction<Object> change(Judgement j, ToDoubleFunction<RateRatio> part) {
    return row -> {
      RateRatio change = j.change[row];
      double value = change == null ? Double.NaN : part.applyAsDouble(change);
      return Double.isFinite(value) ? value : null;
    };
  }
}
