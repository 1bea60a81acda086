package org.brecha.layer;

import java.util.List;
import java.util.function.Supplier;
import org.brecha.analysis.GapClass;
import org.brecha.analysis.Percentiles;
import org.brecha.analysis.RateRatio;
import org.brecha.analysis.Rates;

/**
 * Need, supply and gap of all units of one level and slice. Need is the percentile rank of what the
 * slice's {@link NeedMeasure} says, supply that of the {@link SupplyWeights weighted} active
 * located programmes per 100,000 people, both among the units of the same country that have a rate,
 * at least {@value #FEWEST_COMPARABLE} of them; the gap is need minus supply. Arrays by row, NaN
 * for no value; built once, then left alone.
 */
final class Judgement {

  /** A rank among fewer units says nothing. */
  static final int FEWEST_COMPARABLE = 5;

  /** Why there is a gap or none: what {@code gap_status} says. */
  static final String RANKED = "ranked";

  static final String NO_RATE = "no_rate";
  static final String SUPPLY_NOT_REPORTED = "supply_not_reported";
  static final String TOO_FEW = "too_few_comparable";

  final JudgementChoice choice;
  final UnitRates rates;

  /** Costly, so made when first asked for. */
  final Supplier<LocalRates> local;

  final PeriodFigures figures;

  final ProgrammeReach.InPeriod programmes;

  /** Active programmes per 100,000 people. */
  final double[] supplyPer100k;

  /** Weighted supply per 100,000 people: what the supply percentile ranks. */
  private final double[] scorePer100k;

  /** What need ranks. */
  final double[] score;

  final double[] need;

  /** 1 for the greatest score of the country; 0 for none. */
  final int[] rank;

  /** How many units of the country are ranked. */
  final int[] rankUnits;

  final double[] supply;
  final double[] gap;
  final GapClass[] gapClass;
  final String[] gapStatus;
  final Benchmarks benchmarks;

  /** What need is made of. */
  final List<Part> parts;

  private final Deferred<RankCertainty> certainty;
  private final Deferred<Hotspots> hotspots;

  /** This period by the one compared with, or null where either has no rate. */
  final RateRatio[] change;

  /** Rates of one indicator of the need set, or of the slice's own with weight 1. */
  record Part(double weight, JudgedRates judged) {}

  /**
   * @param own rates of the slice's own indicator
   * @param parts what need is made of
   * @param change by row, null where there is no comparison
   * @param hotspots of the own rates; asked once, when first needed
   */
  Judgement(
      LevelUnits units,
      CountryBlocks countries,
      JudgementChoice choice,
      JudgedRates own,
      List<Part> parts,
      RateRatio[] change,
      ProgrammeReach.InPeriod programmes,
      Supplier<Hotspots> hotspots) {
    this.choice = choice;
    this.parts = List.copyOf(parts);
    this.certainty = new Deferred<>(() -> new RankCertainty(countries, this));
    this.hotspots = new Deferred<>(hotspots);
    this.rates = own.rates();
    this.local = own.local();
    this.figures = rates.figures;
    this.programmes = programmes;
    int size = units.size();
    supplyPer100k = UnitRates.unknown(size);
    scorePer100k = UnitRates.unknown(size);
    need = UnitRates.unknown(size);
    rank = new int[size];
    rankUnits = new int[size];
    supply = UnitRates.unknown(size);
    gap = UnitRates.unknown(size);
    gapClass = new GapClass[size];
    gapStatus = new String[size];
    this.change = change;
    for (int row = 0; row < size; row++) {
      if (programmes.registerExists[row] && figures.peopleKnown(row)) {
        double people = (double) figures.personYears[row] / figures.years.size();
        supplyPer100k[row] = Rates.ratePer100k(programmes.active[row], people);
        scorePer100k[row] = Rates.ratePer100k(programmes.score[row], people);
      }
    }
    score = NeedScores.of(countries, choice.measure(), parts);
    benchmarks = new Benchmarks(units, countries, rates, choice.benchmark());
    countries.forEach(this::rank);
  }

  /** Where high rates of the slice's own indicator stand together. */
  Hotspots hotspots() {
    return hotspots.get();
  }

  /** Ranks the units of one country. */
  private void rank(int from, int to) {
    double[] scores = new double[to - from];
    double[] supplies = new double[to - from];
    int comparable = 0;
    for (int row = from; row < to; row++) {
      boolean taken = isComparable(row);
      scores[row - from] = taken ? score[row] : Double.NaN;
      supplies[row - from] = taken ? scorePer100k[row] : Double.NaN;
      comparable += taken ? 1 : 0;
    }
    double[] needs = Percentiles.midRanks(scores);
    double[] supplyRanks = Percentiles.midRanks(supplies);
    int[] ranks = CompetitionRanks.of(scores);
    for (int row = from; row < to; row++) {
      if (!isComparable(row)) {
        gapStatus[row] = NO_RATE;
      } else if (comparable < FEWEST_COMPARABLE) {
        gapStatus[row] = TOO_FEW;
      } else {
        need[row] = needs[row - from];
        rank[row] = ranks[row - from];
        rankUnits[row] = comparable;
        supply[row] = supplyRanks[row - from];
        boolean known = !Double.isNaN(supply[row]);
        gapStatus[row] = known ? RANKED : SUPPLY_NOT_REPORTED;
        if (known) {
          gap[row] = GapClass.gap(need[row], supply[row]);
          gapClass[row] = GapClass.of(need[row], supply[row]);
        }
      }
    }
  }

  /** How sure ranks and classes are: costly, so made when first asked for. */
  RankCertainty certainty() {
    return certainty.get();
  }

  private boolean isComparable(int row) {
    return rates.isFit(row) && !Double.isNaN(score[row]);
  }
}
