package org.brecha.layer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.territory.SourceRecord;

/**
 * {@code coverage_gap_adm*}: boundaries joined with rates, programmes and the judgement of both.
 */
final class CoverageGapLayer implements Layer {

  /** A period is shown by default if it has at least this share of the best period's rates. */
  private static final double ENOUGH = 0.9;

  private static final int MOST_LEGENDS = 512;

  private final LevelUnits units;
  private final Mosaic mosaic;
  private final List<String> attribution;
  private final Judgements judgements;
  private final GapTable tables;
  private final LayerSources sources;
  private final List<SourceRecord> figureSources;
  private final Map<String, IndicatorRecord> indicators = new LinkedHashMap<>();
  private final Map<String, List<Period>> periods = new LinkedHashMap<>();
  private final Map<String, Slice> defaults = new ConcurrentHashMap<>();
  private final Cache<Slice, FeatureTable> tableOf;
  private final Cache<List<Object>, Legend> legends =
      Caffeine.newBuilder().maximumSize(MOST_LEGENDS).build();

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
      LayerSources sources,
      List<IndicatorRecord> offered,
      List<SourceRecord> figureSources) {
    this.units = counts.units();
    this.mosaic = mosaic;
    this.attribution = List.copyOf(attribution);
    this.judgements = new Judgements(counts, denominators, programmes, neighbourhoods);
    this.tables = tables;
    this.sources = sources;
    this.figureSources = figureSources;
    this.tableOf = judgements.newCache();
    for (IndicatorRecord indicator : offered) {
      List<Period> years = new ArrayList<>();
      counts.years(indicator.code()).forEach(year -> years.add(0, Period.year(year)));
      if (!years.isEmpty()) {
        indicators.put(indicator.code(), indicator);
        periods.put(indicator.code(), List.copyOf(years));
      }
    }
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
  public LayerSources sources() {
    return sources;
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
      UnitRates known = judgements.rates(indicator, years.get(y));
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
    return judgements.findRefusal(rule);
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
    for (WeightedIndicator part : slice.choice().need()) {
      requireFigures(part.indicator(), slice.period());
    }
    if (slice.choice().compare() != null) {
      requireFigures(slice.indicator(), slice.choice().compare());
    }
    return judgements.of(slice);
  }

  private void requireFigures(String indicator, Period period) {
    if (period == null
        || !period.isWholeYears()
        || !periods(indicator).containsAll(period.listYears())) {
      throw new IllegalArgumentException(id() + " has no figures of " + indicator + " " + period);
    }
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
    if (style.equals("hotspots")) {
      notes.addAll(HotspotNotes.of(judged.hotspots()));
    }
    notes.addAll(LegendNotes.ofFigures(units, indicator, judged, figureSources));
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
