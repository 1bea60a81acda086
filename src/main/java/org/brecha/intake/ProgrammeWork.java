package org.brecha.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.brecha.prevention.Programme;

/**
 * What a programme does, and whether that is prevention at all.
 *
 * <p>Police plans and measures (curfews) are {@code control}: they never count as prevention. A row
 * whose only level is {@code coordination} is {@code coordination}. A row without a level says
 * nothing of prevention, so it does not count as such either: {@code coordination}, with a warning.
 */
final class ProgrammeWork {

  private static final List<String> LEVELS =
      List.of("primary", "secondary", "tertiary", "coordination");
  private static final Set<String> CONTROL = Set.of("police plan", "measure");

  private ProgrammeWork() {}

  /** The work of a row, or null with a finding. */
  static Programme.Work of(CsvRow row) {
    String type = row.required("type", 80);
    String levels = row.text("prevention_level");
    if (type == null) {
      return null;
    }
    if (levels == null) {
      if (CONTROL.contains(type)) {
        return new Programme.Work(type, null, "control");
      }
      row.warning("prevention_level", "no-level", "empty: not counted as prevention");
      return new Programme.Work(type, null, "coordination");
    }
    List<String> words = Arrays.stream(levels.split(";", -1)).map(String::strip).toList();
    for (String word : words) {
      if (!LEVELS.contains(word)) {
        row.error("prevention_level", "unknown-level", "'" + word + "' is none of " + LEVELS);
        return null;
      }
    }
    String sorted = String.join(";", LEVELS.stream().filter(words::contains).toList());
    String nature = sorted.equals("coordination") ? "coordination" : "prevention";
    return new Programme.Work(type, sorted, CONTROL.contains(type) ? "control" : nature);
  }
}
