package org.brecha.layer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns parameters into the {@link Slice} that they choose, and a slice into the parameters that
 * lead to it again. Nothing is guessed or clamped. Texts are those of an address, already decoded.
 */
public final class SliceQuestion {

  static final List<String> JUDGEMENT =
      List.of("need", "measure", "benchmark", "compare", "neighbours", "permutations", "seed");

  private SliceQuestion() {}

  /** Every name that {@link #parameters} can return. */
  public static List<String> allParameters() {
    List<String> names = new ArrayList<>(List.of("indicator", "datetime", "period"));
    names.addAll(JUDGEMENT);
    return List.copyOf(names);
  }

  /** Names of the parameters that choose a slice of this layer, {@code datetime} among them. */
  public static List<String> parameters(Layer layer) {
    if (!layer.indicators().isEmpty()) {
      return allParameters();
    }
    return layer.defaultSlice(null).period() == null
        ? List.of("datetime")
        : List.of("datetime", "period");
  }

  /**
   * The slice that parameters choose: the {@code period}, if it meets {@code datetime}; the newest
   * that meets it; without both the layer's own choice.
   *
   * @param parameters by name; those of other names are left alone
   * @param from first day that {@code datetime} asks for, or null for no start
   * @param to day after its last one, or null for no end
   * @return empty if the layer has no figures for the time that {@code datetime} asks for
   * @throws SliceException for a parameter that this layer does not know or that chooses nothing
   */
  public static Optional<Slice> read(
      Layer layer, Map<String, String> parameters, LocalDate from, LocalDate to) {
    List<String> known = parameters(layer);
    for (String name : allParameters()) {
      if (parameters.containsKey(name) && !known.contains(name)) {
        throw new SliceException(name, "this layer has none");
      }
    }
    String indicator = parameters.get("indicator");
    if (indicator != null && !layer.indicators().contains(indicator)) {
      throw new SliceException(
          "indicator", "must be one of " + String.join(", ", layer.indicators()));
    }
    Optional<Slice> found = findSlice(layer, indicator, parameters.get("period"), from, to);
    if (layer.indicators().isEmpty() || found.isEmpty()) {
      return found;
    }
    Slice slice = found.get();
    JudgementChoice choice = new ChoiceReading(layer, slice, parameters).read();
    return Optional.of(new Slice(slice.indicator(), slice.period(), choice));
  }

  private static Optional<Slice> findSlice(
      Layer layer, String indicator, String period, LocalDate from, LocalDate to) {
    Slice usual = layer.defaultSlice(indicator);
    if (period != null) {
      Period asked = period(layer, usual.indicator(), "period", period);
      boolean meets =
          (from == null || asked.end().isAfter(from)) && (to == null || asked.start().isBefore(to));
      return meets ? Optional.of(new Slice(usual.indicator(), asked)) : Optional.empty();
    }
    return from == null && to == null ? Optional.of(usual) : layer.findNewest(indicator, from, to);
  }

  /** A year, or several whole years, all of which have figures of the indicator. */
  static Period period(Layer layer, String indicator, String parameter, String text) {
    List<Period> known = layer.periods(indicator);
    boolean pooled = !layer.indicators().isEmpty();
    String rule =
        (pooled
                ? "must be a year (2018) or whole years together (2015/2018) with figures: "
                : "must be one of ")
            + String.join(", ", known.stream().map(Period::text).toList());
    if (!text.matches(pooled ? "[0-9]{4}(/[0-9]{4})?" : "[0-9]{4}")) {
      throw new SliceException(parameter, rule);
    }
    int first = Integer.parseInt(text.substring(0, 4));
    int last = Integer.parseInt(text.substring(text.length() - 4));
    if (last < first || !known.containsAll(Period.years(first, last).listYears())) {
      throw new SliceException(parameter, rule);
    }
    return Period.years(first, last);
  }

  /**
   * The parameters that lead to a slice, in a fixed order, without those that say what is usual.
   * Two slices have the same parameters only if they are the same.
   */
  public static Map<String, String> parameters(Slice slice) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (slice.indicator() != null) {
      parameters.put("indicator", slice.indicator());
    }
    if (slice.period() != null) {
      parameters.put("period", slice.period().text());
    }
    JudgementChoice choice = slice.choice();
    JudgementChoice usual = JudgementChoice.STANDARD;
    if (!choice.need().isEmpty()) {
      parameters.put("need", choice.needText());
    }
    if (choice.measure() != usual.measure()) {
      parameters.put("measure", choice.measure().text());
    }
    if (choice.benchmark() != usual.benchmark()) {
      parameters.put("benchmark", choice.benchmark().text());
    }
    if (choice.compare() != null) {
      parameters.put("compare", choice.compare().text());
    }
    if (!choice.neighbours().equals(usual.neighbours())) {
      parameters.put("neighbours", choice.neighbours().text());
    }
    if (choice.permutations() != usual.permutations()) {
      parameters.put("permutations", Integer.toString(choice.permutations()));
    }
    if (choice.seed() != usual.seed()) {
      parameters.put("seed", Long.toString(choice.seed()));
    }
    return parameters;
  }
}
