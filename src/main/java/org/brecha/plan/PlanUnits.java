package org.brecha.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.brecha.analysis.GapClass;
import org.brecha.analysis.Rates;
import org.brecha.layer.FeatureTable;

/**
 * The units of one country as the layer judges them. Only those with a gap are ranked; the others
 * can be given no site, because nobody knows what it would close. Immutable.
 */
final class PlanUnits {

  /** What one site adds to the supply score: a programme for groups at risk, in all the unit. */
  static final double SITE_SCORE = 1;

  private final FeatureTable table;
  private final int[] all;
  private final int[] ranked;

  /** Weighted supply per 100,000 people of the ranked units, as the layer ranks it; sorted. */
  private final double[] scale;

  PlanUnits(FeatureTable table, String country) {
    this.table = table;
    int field = table.fieldIndex("country");
    this.all =
        IntStream.range(0, table.size())
            .filter(row -> country.equals(table.value(row, field)))
            .toArray();
    this.ranked = Arrays.stream(all).filter(row -> find(row, "gap") != null).toArray();
    this.scale = Arrays.stream(ranked).mapToDouble(row -> supplyBasis(row, 0)).sorted().toArray();
  }

  /** Rows of the table, of all units of the country. */
  int[] all() {
    return all.clone();
  }

  /** Rows of the units with a gap, positive or not. */
  int[] ranked() {
    return ranked.clone();
  }

  /** Rows of the units where need is above supply. */
  int[] lacking() {
    return Arrays.stream(ranked).filter(row -> gap(row) > 0).toArray();
  }

  /** How many units have no gap, by the reason that the layer gives. */
  Map<String, Integer> unranked() {
    Map<String, Integer> reasons = new TreeMap<>();
    for (int row : all) {
      if (find(row, "gap") == null) {
        reasons.merge(text(row, "gap_status"), 1, Integer::sum);
      }
    }
    return reasons;
  }

  String code(int row) {
    return text(row, "unit_code");
  }

  String name(int row) {
    return text(row, "name");
  }

  /** People of the unit, on average over the years of the period. */
  double people(int row) {
    return number(row, "person_years") / number(row, "years");
  }

  double need(int row) {
    return number(row, "need");
  }

  double supply(int row) {
    return number(row, "supply");
  }

  double gap(int row) {
    return number(row, "gap");
  }

  /** People times percentile points of gap, nothing where supply is ahead of need. */
  double weightedGap(int row) {
    return people(row) * Math.max(0, gap(row));
  }

  /**
   * Supply percentile of a unit if it had one more programme and all others stayed as they are: the
   * same mid-rank on the same scale, so that without the programme it is the layer's own supply.
   */
  double supplyWithSite(int row) {
    return percentile(supplyBasis(row, 0), supplyBasis(row, 1));
  }

  /** What the layer ranks as supply, with so many programmes more. */
  double supplyBasis(int row, int more) {
    return Rates.ratePer100k(number(row, "supply_score") + more * SITE_SCORE, people(row));
  }

  private double percentile(double now, double then) {
    int below = 0;
    int equal = 1;
    boolean left = false;
    for (double value : scale) {
      if (value == now && !left) {
        left = true;
      } else if (value < then) {
        below++;
      } else if (value == then) {
        equal++;
      }
    }
    return 100.0 * (2 * below + equal) / (2.0 * scale.length);
  }

  GapClass gapClass(int row, double supply) {
    return GapClass.of(need(row), supply);
  }

  /** Null where there is no value. */
  Object find(int row, String field) {
    int at = table.fieldIndex(field);
    return at < 0 ? null : table.value(row, at);
  }

  String text(int row, String field) {
    Object value = find(row, field);
    return value == null ? "" : value.toString();
  }

  /** NaN where there is no value. */
  double number(int row, String field) {
    return find(row, field) instanceof Number value ? value.doubleValue() : Double.NaN;
  }
}
