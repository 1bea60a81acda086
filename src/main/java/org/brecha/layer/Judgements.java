package org.brecha.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brecha.analysis.RateRatio;

/**
 * Makes the judgements of the slices of one level, and keeps those that were asked for last.
 * Anybody may ask for any slice, so what is kept has an end. Thread-safe.
 */
final class Judgements {

  /** Rows of all slices kept together. */
  private static final int MOST_ROWS_KEPT = 500_000;

  private static final int FEWEST_KEPT = 8;
  private static final int MOST_KEPT = 256;

  private final LevelUnits units;
  private final CountryBlocks countries;
  private final CountJoin counts;
  private final Denominators denominators;
  private final ProgrammeReach programmes;
  private final Neighbourhoods neighbourhoods;
  private final Cache<RatesKey, UnitRates> rates;
  private final Cache<Slice, Judgement> judgements;
  private final Cache<HotspotsKey, Hotspots> hotspots;

  /**
   * @param asOf day whose territories the figures are of
   */
  private record RatesKey(String indicator, Period period, LocalDate asOf) {}

  /** Slices that differ in nothing but need, measure and benchmark share their hotspots. */
  private record HotspotsKey(
      String indicator, Period period, NeighbourRule neighbours, int permutations, long seed) {}

  Judgements(
      CountJoin counts,
      Denominators denominators,
      ProgrammeReach programmes,
      Neighbourhoods neighbourhoods) {
    this.units = counts.units();
    this.countries = new CountryBlocks(units);
    this.counts = counts;
    this.denominators = denominators;
    this.programmes = programmes;
    this.neighbourhoods = neighbourhoods;
    this.rates = newCache();
    this.judgements = newCache();
    this.hotspots = newCache();
  }

  /** A cache of as many slices as this level can afford. */
  <K, V> Cache<K, V> newCache() {
    int affordable = MOST_ROWS_KEPT / Math.max(1, units.size());
    return Caffeine.newBuilder()
        .maximumSize(Math.min(MOST_KEPT, Math.max(FEWEST_KEPT, affordable)))
        .build();
  }

  /** Why a rule cannot tell neighbours on this level, in English; empty if it can. */
  Optional<String> findRefusal(NeighbourRule rule) {
    return neighbourhoods.findRefusal(rule);
  }

  /**
   * The judgement of a slice.
   *
   * @param slice with figures for every indicator and period it names
   */
  Judgement of(Slice slice) {
    return judgements.get(slice, this::judge);
  }

  private Judgement judge(Slice slice) {
    JudgementChoice choice = slice.choice();
    Deferred<Neighbourhood> neighbours =
        new Deferred<>(() -> neighbourhoods.of(choice.neighbours()));
    JudgedRates own = judgedRates(slice.indicator(), slice.period(), neighbours);
    List<Judgement.Part> parts = new ArrayList<>();
    for (WeightedIndicator part : choice.need()) {
      boolean isOwn = part.indicator().equals(slice.indicator());
      parts.add(
          new Judgement.Part(
              part.weight(),
              isOwn ? own : judgedRates(part.indicator(), slice.period(), neighbours)));
    }
    if (parts.isEmpty()) {
      parts.add(new Judgement.Part(1, own));
    }
    return new Judgement(
        units,
        countries,
        choice,
        own,
        parts,
        change(slice),
        programmes.in(slice.period()),
        () -> hotspots(slice, own.rates(), neighbours.get()));
  }

  private Hotspots hotspots(Slice slice, UnitRates rates, Neighbourhood neighbours) {
    JudgementChoice choice = slice.choice();
    HotspotsKey key =
        new HotspotsKey(
            slice.indicator(),
            slice.period(),
            choice.neighbours(),
            choice.permutations(),
            choice.seed());
    return hotspots.get(
        key,
        k ->
            Hotspots.of(units, countries, rates, neighbours, choice.permutations(), choice.seed()));
  }

  private JudgedRates judgedRates(
      String indicator, Period period, Deferred<Neighbourhood> neighbours) {
    UnitRates known = rates(indicator, period);
    return new JudgedRates(
        known, new Deferred<>(() -> new LocalRates(countries, known, neighbours.get())));
  }

  /** Both periods in the territories that units had when the earlier one began. */
  private RateRatio[] change(Slice slice) {
    RateRatio[] change = new RateRatio[units.size()];
    Period other = slice.choice().compare();
    if (other == null) {
      return change;
    }
    Period period = slice.period();
    LocalDate asOf = period.start().isBefore(other.start()) ? period.start() : other.start();
    UnitRates before = rates(slice.indicator(), other, asOf);
    UnitRates now = rates(slice.indicator(), period, asOf);
    for (int row = 0; row < change.length; row++) {
      if (now.isFit(row) && before.isFit(row)) {
        change[row] =
            RateRatio.of(
                before.figures.count[row],
                before.figures.personYears[row],
                now.figures.count[row],
                now.figures.personYears[row]);
      }
    }
    return change;
  }

  /** Rates of a period in the territories that units had when it began. */
  UnitRates rates(String indicator, Period period) {
    return rates(indicator, period, period.start());
  }

  private UnitRates rates(String indicator, Period period, LocalDate asOf) {
    LocalDate day = units.anyBeganBetween(asOf, period.start()) ? asOf : period.start();
    return rates.get(
        new RatesKey(indicator, period, day),
        key -> {
          List<YearCounts> years = new ArrayList<>();
          for (Period year : period.listYears()) {
            years.add(counts.counts(indicator, year.start().getYear(), day));
          }
          return new UnitRates(
              countries, new PeriodFigures(units, years, denominators.choose(years, day)));
        });
  }
}
