package org.brecha.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.brecha.analysis.RateRatio;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.territory.SourceRecord;

/**
 * {@code coverage_gap_adm*}: boundaries joined with rates, programmes and the judgement of both.
 */
final class CoverageGapLayer implements Layer {

  /** A period is shown by default if it has at least this share of the best period's rates. */
  private static final double ENOUGH = 0.9;

  /** Anybody may ask for any slice, so what is kept of them has an end: rows of all together. */
  private static final int MOST_ROWS_KEPT = 500_000;

  private static final int FEWEST_KEPT = 8;
  private static final int MOST_KEPT = 256;
  private static final int MOST_LEGENDS = 512;

  private final LevelUnits units;
  private final Mosaic mosaic;
  private final List<String> attribution;
  private final CountJoin counts;
  private final Denominators denominators;
  private final ProgrammeReach programmes;
  private final Neighbourhoods neighbourhoods;
  private final GapTable tables;
  private final List<SourceRecord> sources;
  private final Map<String, IndicatorRecord> indicators = new LinkedHashMap<>();
  private final Map<String, List<Period>> periods = new LinkedHashMap<>();
  private final Map<String, Slice> defaults = new ConcurrentHashMap<>();
  private final CountryBlocks countries;
  private final Cache<RatesKey, UnitRates> rates;
  private final Cache<Slice, Judgement> judgements;
  private final Cache<Slice, FeatureTable> tableOf;
  private final Cache<List<Object>, Legend> legends = kept(MOST_LEGENDS);

  private final Cache<HotspotsKey, Hotspots> hotspots;

  /**
   * @param asOf day whose territories the figures are of
   */
  private record RatesKey(String indicator, Period period, LocalDate asOf) {}

  /** Slices that differ in nothing but need, measure and benchmark share their hotspots. */
  private record HotspotsKey(
      String indicator, Period period, NeighbourRule neighbours, int permutations, long seed) {}

  /**
   * @param offered indicators that are counts, in the order to offer them
   */
  CoverageGapLayer(
      CountJoin counts,
      Denominators denominators,
      ProgrammeReach programmes,
      Neighbourhoods neighbourhoods,
      GapTable tables,
      Mosaic mosaic,
      List<String> attribution,
      List<IndicatorRecord> offered,
      List<SourceRecord> sources) {
    this.units = counts.units();
    this.mosaic = mosaic;
    this.attribution = List.copyOf(attribution);
    this.counts = counts;
    this.denominators = denominators;
    this.programmes = programmes;
    this.neighbourhoods = neighbourhoods;
    this.tables = tables;
    this.sources = sources;
    this.countries = new CountryBlocks(units);
    int most =
        Math.min(MOST_KEPT, Math.max(FEWEST_KEPT, MOST_ROWS_KEPT / Math.max(1, units.size())));
    this.rates = kept(2 * most);
    this.judgements = kept(most);
    this.tableOf = kept(most);
    this.hotspots = kept(most);
    for (IndicatorRecord indicator : offered) {
      List<Period> years = new ArrayList<>();
      counts.years(indicator.code()).forEach(year -> years.add(0, Period.year(year)));
      if (!years.isEmpty()) {
        indicators.put(indicator.code(), indicator);
        periods.put(indicator.code(), List.copyOf(years));
      }
    }
  }

  private static <K, V> Cache<K, V> kept(int most) {
    return Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  public String id() {
    return "coverage_gap_adm" + units.level();
  }

  @Override
  public Words title() {
    return LevelWords.gap(units.level());
  }

  @Override
  public Words summary() {
    return new Words(
        "Violencia (tasa por 100 000 habitantes con límites del 95 %), programas de prevención"
            + " activos y la brecha entre necesidad y oferta. "
            + LevelWords.drawnAs(units).es(),
        "Violence (rate per 100,000 people with 95 % limits), active prevention programmes and the"
            + " gap between need and supply. "
            + LevelWords.drawnAs(units).en());
  }

  @Override
  public List<String> attribution() {
    return attribution;
  }

  @Override
  public boolean schematic() {
    return units.schematic();
  }

  @Override
  public Mosaic mosaic() {
    return mosaic;
  }

  @Override
  public List<LayerField> fields() {
    return GapFields.ALL;
  }

  @Override
  public List<String> indicators() {
    return List.copyOf(indicators.keySet());
  }

  @Override
  public Words indicatorTitle(String indicator) {
    IndicatorRecord known = known(indicator);
    return new Words(known.nameEs(), known.nameEn());
  }

  @Override
  public boolean isReportedCrime(String indicator) {
    return known(indicator).reportedCrime();
  }

  private IndicatorRecord known(String indicator) {
    IndicatorRecord known = indicators.get(indicator);
    if (known == null) {
      throw new IllegalArgumentException(id() + " has no indicator " + indicator);
    }
    return known;
  }

  @Override
  public List<Period> periods(String indicator) {
    return indicator == null ? List.of() : periods.getOrDefault(indicator, List.of());
  }

  /**
   * The newest year in which most units have a rate of that same year: "most" means nearly as many
   * as in the best year, for countries publish at different times. Where no year has a rate, the
   * same of counts.
   */
  @Override
  public Slice defaultSlice(String indicator) {
    String chosen = indicator;
    if (chosen == null) {
      if (indicators.isEmpty()) {
        return Slice.NONE;
      }
      chosen = indicators.keySet().iterator().next();
    }
    if (!indicators.containsKey(chosen)) {
      throw new IllegalArgumentException(id() + " has no indicator " + chosen);
    }
    return defaults.computeIfAbsent(chosen, this::chooseSlice);
  }

  private Slice chooseSlice(String indicator) {
    List<Period> years = periods.get(indicator);
    int[] rates = new int[years.size()];
    int[] observed = new int[years.size()];
    for (int y = 0; y < rates.length; y++) {
      UnitRates known = rates(indicator, years.get(y));
      for (int row = 0; row < units.size(); row++) {
        rates[y] += known.hasSameYearRate(row) ? 1 : 0;
        observed[y] += known.figures.observed(row) ? 1 : 0;
      }
    }
    boolean anyRate = Arrays.stream(rates).anyMatch(n -> n > 0);
    return new Slice(indicator, years.get(newestWithMost(anyRate ? rates : observed)));
  }

  private static int newestWithMost(int[] known) {
    int most = Arrays.stream(known).max().orElse(0);
    int newest = 0;
    while (known[newest] < ENOUGH * most) {
      newest++;
    }
    return newest;
  }

  @Override
  public Optional<String> findRefusal(NeighbourRule rule) {
    return neighbourhoods.findRefusal(rule);
  }

  @Override
  public FeatureTable table(Slice slice) {
    if (slice.equals(Slice.NONE) && indicators.isEmpty()) {
      return tableOf.get(slice, s -> emptyTable());
    }
    Judgement judged = judgement(slice);
    return tableOf.get(
        slice, s -> tables.of(indicators.get(s.indicator()), s, judged, mosaic.size()));
  }

  private FeatureTable emptyTable() {
    return new FeatureTable(
        Slice.NONE,
        fields(),
        new String[0],
        new int[0],
        mosaic.size(),
        new Object[fields().size()][0]);
  }

  private Judgement judgement(Slice slice) {
    requireFigures(slice.indicator(), slice.period());
    return judgements.get(slice, this::judge);
  }

  private void requireFigures(String indicator, Period period) {
    if (period == null
        || !period.isWholeYears()
        || !periods(indicator).containsAll(period.listYears())) {
      throw new IllegalArgumentException(id() + " has no figures of " + indicator + " " + period);
    }
  }

  private Judgement judge(Slice slice) {
    JudgementChoice choice = slice.choice();
    Neighbourhood neighbours = neighbourhoods.of(choice.neighbours());
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
        () -> hotspots(slice, own.rates(), neighbours));
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

  private JudgedRates judgedRates(String indicator, Period period, Neighbourhood neighbours) {
    requireFigures(indicator, period);
    UnitRates known = rates(indicator, period);
    return new JudgedRates(known, new LocalRates(countries, known, neighbours));
  }

  /** Both periods in the territories that units had when the earlier one began. */
  private RateRatio[] change(Slice slice) {
    RateRatio[] change = new RateRatio[units.size()];
    Period other = slice.choice().compare();
    if (other == null) {
      return change;
    }
    requireFigures(slice.indicator(), other);
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

  private UnitRates rates(String indicator, Period period) {
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

  @Override
  public List<String> styles() {
    return GapLegends.STYLES;
  }

  @Override
  public boolean takesClassChoice(String style) {
    return GapLegends.OF_NUMBERS.contains(style);
  }

  @Override
  public Legend legend(String style, Slice slice, ClassChoice classes) {
    if (slice.equals(Slice.NONE) && indicators.isEmpty()) {
      return new Legend(
          id(),
          style,
          slice,
          title(),
          "none",
          Palette.LINE,
          List.of(),
          LegendNotes.ofBoundaries(units));
    }
    Judgement judged = judgement(slice);
    return legends.get(
        List.of(style, slice, classes), k -> makeLegend(style, slice, classes, judged));
  }

  private Legend makeLegend(String style, Slice slice, ClassChoice classes, Judgement judged) {
    IndicatorRecord indicator = indicators.get(slice.indicator());
    Words name = new Words(indicator.nameEs(), indicator.nameEn());
    GapLegends.Classes shown = GapLegends.of(style, name, table(slice), classes);
    List<Words> notes = new ArrayList<>(shown.notes());
    notes.addAll(LegendNotes.ofFigures(units, indicator, judged, sources));
    return new Legend(
        id(),
        style,
        slice,
        shown.title(),
        shown.method(),
        shown.classes(),
        Palette.LINE,
        shown.entries(),
        shown.overlays(),
        shown.matrix(),
        notes);
  }
}
