package org.brecha.layer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times the making of whole slices of {@code coverage_gap_adm2}: rates with limits and smoothing,
 * tests, ranks, need, supply, gap and hotspots, until every field of every unit has been read.
 */
public final class JudgementTiming {

  private static final int FIELDS_AT_LEAST = 40;
  private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final FactsOf facts = new FactsOf().unit("1");
  private final Map<Integer, String> codes = new LinkedHashMap<>();

  private String code(int unit) {
    return codes.computeIfAbsent(
        unit,
        u -> {
          // Three characters are a unit of level 2 of these facts, the first is its parent's.
          int n = codes.size();
          String code =
              "1" + LETTERS.charAt(n / LETTERS.length()) + LETTERS.charAt(n % LETTERS.length());
          facts.unit(code);
          if (n % 5 < 2) {
            facts.programme(
                "P" + code,
                "prevention",
                "located",
                LocalDate.of(2010 + n % 9, 1, 1),
                null,
                "running",
                code);
          }
          return code;
        });
  }

  /** Adds the figures of a unit and year. */
  public void add(int unit, int year, int cases, long people) {
    facts.cases(code(unit), year, cases).people(code(unit), year, "a", people);
  }

  /** Says that two units share a border. */
  public void border(int one, int other) {
    facts.border(code(one), code(other));
  }

  public int units() {
    return codes.size();
  }

  /**
   * Makes that many slices, each of other years and another seed than all before so that nothing is
   * remembered, after as many to warm up.
   *
   * @param slices at most 27
   * @return milliseconds of each
   */
  public double[] millisecondsOfSlices(int permutations, int slices) {
    Layer layer =
        SnapshotAssembly.assemble(facts.facts(), Instant.EPOCH)
            .findLayer("coverage_gap_adm2")
            .orElseThrow();
    List<String> periods = new ArrayList<>();
    for (Period first : layer.periods("homicide")) {
      for (Period last : layer.periods("homicide")) {
        if (first.compareTo(last) <= 0) {
          periods.add(Period.years(first.start().getYear(), last.start().getYear()).text());
        }
      }
    }
    double[] ms = new double[slices];
    for (int i = 0; i < 2 * slices; i++) {
      Map<String, String> parameters =
          Map.of(
              "period",
              periods.get(i),
              "permutations",
              Integer.toString(permutations),
              "seed",
              Integer.toString(i + 1));
      Slice slice = SliceQuestion.read(layer, parameters, null, null).orElseThrow();
      long started = System.nanoTime();
      int known = read(layer.table(slice));
      ms[i % slices] = (System.nanoTime() - started) / 1e6;
      if (known < FIELDS_AT_LEAST * units()) {
        throw new IllegalStateException("only " + known + " values are known");
      }
    }
    return ms;
  }

  private static int read(FeatureTable table) {
    int known = 0;
    for (int row = 0; row < table.size(); row++) {
      for (int field = 0; field < table.fields().size(); field++) {
        known += table.value(row, field) == null ? 0 : 1;
      }
    }
    return known;
  }
}
