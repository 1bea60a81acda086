package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads how a slice is to be judged from the parameters of an address. For one request. */
final class ChoiceReading {

  static final int FEWEST_PERMUTATIONS = 99;
  static final int MOST_PERMUTATIONS = 99_999;
  static final int MOST_INDICATORS = 10;

  /** Indicator for which a reference line is known. */
  private static final String HOMICIDE = "homicide";

  private static final String WEIGHTS =
      "must be indicators with their weights, homicide:2,assault:1; weights above 0 and at most "
          + (int) WeightedIndicator.MOST
          + ", at most "
          + MOST_INDICATORS
          + " indicators, each once";

  private final Layer layer;
  private final Slice slice;
  private final Map<String, String> parameters;

  /**
   * @param slice indicator and period, chosen already
   */
  ChoiceReading(Layer layer, Slice slice, Map<String, String> parameters) {
    this.layer = layer;
    this.slice = slice;
    this.parameters = parameters;
  }

  /**
   * @throws SliceException if a parameter is not as it should be
   */
  JudgementChoice read() {
    if (hasNoneOfJudgement()) {
      return JudgementChoice.STANDARD;
    }
    return new JudgementChoice(
        need(),
        oneOf("measure", NeedMeasure.values()),
        benchmark(),
        compare(),
        neighbours(),
        permutations(),
        seed());
  }

  private boolean hasNoneOfJudgement() {
    return SliceQuestion.JUDGEMENT.stream().noneMatch(parameters::containsKey);
  }

  private List<WeightedIndicator> need() {
    String text = parameters.get("need");
    if (text == null) {
      return List.of();
    }
    List<WeightedIndicator> need = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String part : text.split(",", -1)) {
      if (!part.matches("[A-Za-z0-9_-]+:[0-9]{1,3}(\\.[0-9]{1,4})?")) {
        throw new SliceException("need", WEIGHTS);
      }
      String indicator = part.substring(0, part.indexOf(':'));
      double weight = Double.parseDouble(part.substring(part.indexOf(':') + 1));
      if (!(weight > 0 && weight <= WeightedIndicator.MOST) || !seen.add(indicator)) {
        throw new SliceException("need", WEIGHTS);
      }
      requireFigures(indicator);
      need.add(new WeightedIndicator(indicator, weight));
    }
    if (need.size() > MOST_INDICATORS) {
      throw new SliceException("need", WEIGHTS);
    }
    if (need.size() == 1 && need.get(0).indicator().equals(slice.indicator())) {
      return List.of();
    }
    // In the layer's order, so that one set is one slice however it is written.
    need.sort(Comparator.comparingInt(part -> layer.indicators().indexOf(part.indicator())));
    return need;
  }

  private void requireFigures(String indicator) {
    if (!layer.indicators().contains(indicator)) {
      throw new SliceException(
          "need", "can hold these indicators only: " + String.join(", ", layer.indicators()));
    }
    if (!layer.periods(indicator).containsAll(slice.period().listYears())) {
      throw new SliceException(
          "need",
          indicator
              + " has no figures of "
              + slice.period().text()
              + ", only of "
              + String.join(", ", layer.periods(indicator).stream().map(Period::text).toList()));
    }
  }

  private BenchmarkChoice benchmark() {
    BenchmarkChoice benchmark = oneOf("benchmark", BenchmarkChoice.values());
    if (benchmark == BenchmarkChoice.REFERENCE && !slice.indicator().equals(HOMICIDE)) {
      throw new SliceException("benchmark", "a reference line is known for homicide only");
    }
    return benchmark;
  }

  private Period compare() {
    String text = parameters.get("compare");
    if (text == null) {
      return null;
    }
    Period period = SliceQuestion.period(layer, slice.indicator(), "compare", text);
    if (period.intersects(slice.period())) {
      throw new SliceException(
          "compare", "must have no year in common with the period " + slice.period().text());
    }
    return period;
  }

  private NeighbourRule neighbours() {
    String text = parameters.get("neighbours");
    if (text == null) {
      return NeighbourRule.USUAL;
    }
    NeighbourRule rule;
    try {
      rule = NeighbourRule.parse(text);
    } catch (IllegalArgumentException e) {
      throw new SliceException("neighbours", "must be " + NeighbourRule.LEGAL);
    }
    layer
        .findRefusal(rule)
        .ifPresent(
            why -> {
              throw new SliceException("neighbours", why);
            });
    return rule;
  }

  private int permutations() {
    String text = parameters.get("permutations");
    if (text == null) {
      return JudgementChoice.USUAL_PERMUTATIONS;
    }
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    if (number != 0 && (number < FEWEST_PERMUTATIONS || number > MOST_PERMUTATIONS)) {
      throw new SliceException(
          "permutations",
          "must be 0 (analytical p only) or a whole number from "
              + FEWEST_PERMUTATIONS
              + " to "
              + MOST_PERMUTATIONS);
    }
    return number;
  }

  private long seed() {
    String text = parameters.get("seed");
    if (text == null) {
      return JudgementChoice.USUAL_SEED;
    }
    if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new SliceException("seed", "must be a whole number from 0 to " + Integer.MAX_VALUE);
    }
    return Long.parseLong(text);
  }

  private <E extends Enum<E>> E oneOf(String name, E[] legal) {
    String text = parameters.get(name);
    if (text == null) {
      return legal[0];
    }
    for (E value : legal) {
      if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
        return value;
      }
    }
    throw new SliceException(
        name,
        "must be one of "
            + String.join(
                ", ",
                Arrays.stream(legal).map(value -> value.name().toLowerCase(Locale.ROOT)).toList()));
  }
}
