package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.brecha.analysis.GapClass;
import org.brecha.analysis.Percentiles;
import org.brecha.analysis.RankStability;
import org.brecha.analysis.RateDraws;

/**
 * How sure the ranks and gap classes of a judgement are: {@value #DRAWS} draws of the true rates
 * from their gamma posterior, country by country; supply stays as it is registered. The draws are
 * of the true rates whatever measure need ranks, so the interval of a rank by crude or locally
 * smoothed rates may leave out the rank itself. Arrays by row; built once, then left alone.
 */
final class RankCertainty {

  static final int DRAWS = 1_000;

  /** A class that so many draws share is called stable. */
  static final double STABLE_FROM = 0.8;

  /** Ends of the 90 % interval; 0 for none. */
  final int[] lower;

  final int[] upper;

  final double[] amongWorst;

  /** Share of draws with the unit's own gap class; NaN without one. */
  final double[] sameClass;

  RankCertainty(CountryBlocks countries, Judgement judged) {
    int size = judged.rank.length;
    lower = new int[size];
    upper = new int[size];
    amongWorst = UnitRates.unknown(size);
    sameClass = UnitRates.unknown(size);
    countries.forEach((from, to) -> draw(judged, from, to));
  }

  private void draw(Judgement judged, int from, int to) {
    int[] rows = IntStream.range(from, to).filter(row -> judged.rank[row] > 0).toArray();
    if (rows.length == 0) {
      return;
    }
    List<RateDraws.Part> parts = new ArrayList<>();
    for (Judgement.Part part : judged.parts) {
      UnitRates rates = part.judged().rates();
      parts.add(new RateDraws.Part(part.weight(), rates.cases(rows), rates.personYears(rows)));
    }
    boolean burden = judged.choice.measure() == NeedMeasure.BURDEN;
    RankStability ranks =
        RankStability.of(
            new RateDraws(parts, burden, judged.choice.seed()),
            DRAWS,
            RankStability.usualWorst(rows.length),
            (unit, rank) -> keepsClass(judged, rows[unit], rank, rows.length));
    for (int i = 0; i < rows.length; i++) {
      lower[rows[i]] = ranks.lowest()[i];
      upper[rows[i]] = ranks.highest()[i];
      amongWorst[rows[i]] = ranks.amongWorst()[i];
      if (judged.gapClass[rows[i]] != null) {
        sameClass[rows[i]] = ranks.sameClass()[i];
      }
    }
  }

  private static boolean keepsClass(Judgement judged, int row, int rank, int units) {
    return judged.gapClass[row] != null
        && GapClass.of(Percentiles.ofRank(rank, units), judged.supply[row]) == judged.gapClass[row];
  }
}
