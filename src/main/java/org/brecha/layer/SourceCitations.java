package org.brecha.layer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.brecha.indicator.ObservationColumns;
import org.brecha.prevention.ProgrammeRecord;
import org.brecha.territory.NeighbourRecord;
import org.brecha.territory.PopulationColumns;
import org.brecha.territory.SourceRecord;

/** Counts which sources the facts of a level cite. Sums of smaller units need theirs as well. */
final class SourceCitations {

  private static final int FINEST = 3;
  private static final int NOT_JUDGED = 0;

  private final Facts facts;
  private final Map<Integer, LevelUnits> levels;

  SourceCitations(Facts facts, Map<Integer, LevelUnits> levels) {
    this.facts = facts;
    this.levels = levels;
  }

  List<CitedSource> ofUnits(int level) {
    Map<SourceRecord, Integer> uses = new HashMap<>();
    LevelUnits units = levels.get(level);
    for (int row = 0; row < units.size(); row++) {
      if (units.unit(row).source() != null) {
        uses.merge(new SourceRecord(units.unit(row).source(), NOT_JUDGED), 1, Integer::sum);
      }
    }
    return list(SourceRole.UNITS, uses);
  }

  List<CitedSource> ofNeighbours(int level) {
    Map<SourceRecord, Integer> uses = new HashMap<>();
    for (NeighbourRecord pair : facts.territory().neighbours()) {
      if (isOf(level, pair.country() + "-" + pair.unitCode())) {
        uses.merge(new SourceRecord(pair.source(), NOT_JUDGED), 1, Integer::sum);
      }
    }
    return list(SourceRole.NEIGHBOURS, uses);
  }

  List<CitedSource> ofPopulation(int level) {
    PopulationColumns population = facts.territory().population();
    boolean[] here = new boolean[population.units().size()];
    for (int unit = 0; unit < here.length; unit++) {
      here[unit] = isOf(level, population.units().get(unit));
    }
    int[] uses = new int[population.sources().size()];
    for (int i = 0; i < population.size(); i++) {
      uses[population.source(i)] += here[population.unit(i)] ? 1 : 0;
    }
    return list(SourceRole.POPULATION, byRecord(population.sources(), uses));
  }

  List<CitedSource> ofObservations(int level, Collection<String> indicators) {
    ObservationColumns observations = facts.indicators().observations();
    int[] uses = new int[observations.sources().size()];
    for (int i = 0; i < observations.size(); i++) {
      boolean used =
          observations.level(i) >= level
              && indicators.contains(observations.indicators().get(observations.indicator(i)));
      uses[observations.source(i)] += used ? 1 : 0;
    }
    return list(SourceRole.OBSERVATIONS, byRecord(observations.sources(), uses));
  }

  List<CitedSource> ofProgrammes() {
    Map<SourceRecord, Integer> uses = new HashMap<>();
    for (ProgrammeRecord programme : facts.programmes()) {
      if (programme.source() != null) {
        uses.merge(new SourceRecord(programme.source(), NOT_JUDGED), 1, Integer::sum);
      }
    }
    return list(SourceRole.PROGRAMMES, uses);
  }

  /** Whether a unit is of a level or of a smaller one, whose figures are summed. */
  private boolean isOf(int level, String unit) {
    for (int finer = level; finer <= FINEST; finer++) {
      if (levels.get(finer).rowOf(unit) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static Map<SourceRecord, Integer> byRecord(List<SourceRecord> sources, int[] uses) {
    Map<SourceRecord, Integer> byRecord = new HashMap<>();
    for (int s = 0; s < uses.length; s++) {
      if (uses[s] > 0) {
        byRecord.merge(sources.get(s), uses[s], Integer::sum);
      }
    }
    return byRecord;
  }

  private static List<CitedSource> list(SourceRole role, Map<SourceRecord, Integer> uses) {
    return uses.entrySet().stream()
        .map(
            use ->
                new CitedSource(
                    role, use.getKey().citation(), use.getKey().trust(), use.getValue()))
        .sorted(
            Comparator.comparingInt(CitedSource::facts)
                .reversed()
                .thenComparing(CitedSource::citation)
                .thenComparing(CitedSource::trust))
        .toList();
  }
}
