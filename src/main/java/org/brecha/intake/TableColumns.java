package org.brecha.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a table may have.
 *
 * @param required must be in the header
 * @param optional may be there
 * @param aliases other names in use, and what they mean
 */
record TableColumns(List<String> required, List<String> optional, Map<String, String> aliases) {

  /** What a name in the header means; itself if it is nobody's alias. */
  String nameOf(String name) {
    return aliases.getOrDefault(name, name);
  }

  /**
   * Reports missing and unknown columns.
   *
   * @return whether all required ones are there
   */
  boolean check(Set<String> header, IntakeRun run) {
    boolean complete = true;
    for (String name : required) {
      if (!header.contains(name) && !given(name, run)) {
        run.error("row 1", name, "missing-column", "the header needs a column " + name);
        complete = false;
      }
    }
    for (String name : header) {
      if (!required.contains(name) && !optional.contains(name)) {
        run.warning("row 1", name, "unknown-column", "nobody reads this column");
      }
    }
    return complete;
  }

  /** Whether an option of the import stands for the whole column. */
  private static boolean given(String name, IntakeRun run) {
    return (name.equals("country") || name.equals("source"))
        && run.options().find(name).isPresent();
  }
}
