package org.brecha.layer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.indicator.ObservationColumns;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.SourceRecord;

/** Makes the layers of one edition out of facts: the only way, in production and in tests. */
final class SnapshotAssembly {

  private static final int[] FINEST_FIRST = {3, 2, 1};
  private static final int MOST_CREDITED_SOURCES = 4;

  private SnapshotAssembly() {}

  static LayerSnapshot assemble(Facts given, Instant changedAt) {
    Facts facts = Mergers.addSums(given);
    Map<Integer, LevelUnits> units = new TreeMap<>();
    for (int level : FINEST_FIRST) {
      units.put(level, LevelUnits.of(level, facts.territory()));
    }
    List<IndicatorRecord> offered =
        facts.indicators().indicators().stream()
            .filter(indicator -> indicator.measure().equals("count"))
            .sorted(
                Comparator.comparingInt(IndicatorRecord::shownOrder)
                    .thenComparing(IndicatorRecord::code))
            .toList();
    SourceListing sources = new SourceListing(given, units);
    List<String> codes = offered.stream().map(IndicatorRecord::code).toList();
    Map<Integer, BoundaryLayer> boundaries = new TreeMap<>();
    Map<Integer, CoverageGapLayer> gaps = new TreeMap<>();
    Map<Integer, NeighbourLayer> neighbourLayers = new TreeMap<>();
    CountJoin finerCounts = null;
    Denominators finerPeople = null;
    Neighbourhoods finerNeighbours = null;
    for (int level : FINEST_FIRST) {
      LevelUnits here = units.get(level);
      UnitColumns columns = new UnitColumns(here, units.get(level - 1));
      Mosaic mosaic = Mosaic.of(here.geometries());
      CountJoin counts = new CountJoin(here, facts.indicators().observations(), finerCounts);
      Denominators people = new Denominators(here, facts.territory().population(), finerPeople);
      Neighbourhoods neighbours =
          new Neighbourhoods(here, facts.territory().neighbours(), finerNeighbours);
      List<String> credits = boundaryCredits(here);
      boundaries.put(
          level, new BoundaryLayer(here, columns, mosaic, credits, sources.boundaries(level)));
      neighbourLayers.put(
          level, new NeighbourLayer(neighbours, credits, sources.neighbours(level)));
      gaps.put(
          level,
          new CoverageGapLayer(
              counts,
              people,
              new ProgrammeReach(here, units, facts.programmes()),
              neighbours,
              new GapTable(here, columns, facts.indicators().observations()),
              mosaic,
              withFigureCredits(credits, facts.indicators().observations(), level),
              sources.gap(level, codes),
              offered,
              facts.indicators().observations().sources()));
      finerCounts = counts;
      finerPeople = people;
      finerNeighbours = neighbours;
    }
    List<Layer> layers = new ArrayList<>();
    for (int level : new int[] {2, 1, 3}) {
      layers.add(gaps.get(level));
    }
    layers.addAll(boundaries.values());
    layers.addAll(neighbourLayers.values());
    layers.add(programmes(facts, units, gaps.get(2), boundaries.get(2), sources.programmes()));
    return new LayerSnapshot(FactsHash.of(given), changedAt, layers);
  }

  private static ProgrammeLayer programmes(
      Facts facts,
      Map<Integer, LevelUnits> units,
      CoverageGapLayer gap,
      BoundaryLayer boundaries,
      LayerSources sources) {
    Set<Integer> years = new HashSet<>();
    for (String indicator : gap.indicators()) {
      gap.periods(indicator).forEach(period -> years.add(period.start().getYear()));
    }
    Period shown = gap.defaultSlice(null).period();
    if (shown == null && years.isEmpty()) {
      shown = Period.year(2000);
    }
    if (shown != null) {
      years.add(shown.start().getYear());
    }
    return new ProgrammeLayer(
        facts.programmes(),
        units,
        boundaries.mosaic(),
        withProgrammeCredit(boundaries.attribution()),
        sources,
        ProgrammeLayer.years(facts.programmes(), years),
        shown);
  }

  private static List<String> boundaryCredits(LevelUnits units) {
    Map<String, BoundaryEditionRecord> editions = new LinkedHashMap<>();
    Map<String, Integer> seats = new HashMap<>();
    for (int row = 0; row < units.size(); row++) {
      String source = units.unit(row).source();
      if (units.edition(row) != null) {
        editions.putIfAbsent(units.unit(row).country(), units.edition(row));
      } else if (source != null && units.boundaryKind(row).equals(LevelUnits.SEAT)) {
        seats.merge(source, 1, Integer::sum);
      }
    }
    Set<String> credits = new LinkedHashSet<>();
    for (BoundaryEditionRecord edition : editions.values()) {
      String credit = edition.attribution() != null ? edition.attribution() : edition.publisher();
      if (credit != null) {
        credits.add(credit);
      }
    }
    credits.addAll(mostUsed(seats));
    if (credits.isEmpty()) {
      credits.add("Brecha");
    }
    return List.copyOf(credits);
  }

  /** Adds the sources that give most figures of a level; the legend names those of each slice. */
  private static List<String> withFigureCredits(
      List<String> boundaries, ObservationColumns observations, int level) {
    int[] uses = new int[observations.sources().size()];
    for (int i = 0; i < observations.size(); i++) {
      if (observations.level(i) == level) {
        uses[observations.source(i)]++;
      }
    }
    Map<String, Integer> used = new HashMap<>();
    for (int s = 0; s < uses.length; s++) {
      SourceRecord source = observations.sources().get(s);
      if (uses[s] > 0 && source.trust() < 3) {
        used.merge(source.citation(), uses[s], Integer::sum);
      }
    }
    List<String> credits = new ArrayList<>(boundaries);
    credits.addAll(mostUsed(used));
    return credits;
  }

  private static List<String> mostUsed(Map<String, Integer> uses) {
    return uses.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CREDITED_SOURCES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> withProgrammeCredit(List<String> boundaries) {
    List<String> credits = new ArrayList<>(boundaries);
    credits.add("Programmes: the source of each is in its field «source»");
    return credits;
  }
}
