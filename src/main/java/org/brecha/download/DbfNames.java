package org.brecha.download;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of at most ten characters for the columns of a dBASE table. A name that fits stays; a
 * longer one is cut, and where that is taken it ends in a number. The same names give the same
 * cuts, and a field added at the end changes none before it unless it is short and equals one of
 * them.
 */
final class DbfNames {

  /** Characters that a name may have. */
  static final int LONGEST = 10;

  private DbfNames() {}

  /**
   * @param names ASCII
   * @return as many, unique whatever their case
   */
  static List<String> of(List<String> names) {
    Set<String> taken = new HashSet<>();
    for (String name : names) {
      if (name.length() <= LONGEST) {
        taken.add(name.toLowerCase(Locale.ROOT));
      }
    }
    List<String> cut = new ArrayList<>();
    for (String name : names) {
      cut.add(name.length() <= LONGEST ? name : cut(name, taken));
    }
    return cut;
  }

  private static String cut(String name, Set<String> taken) {
    String candidate = name.substring(0, LONGEST);
    for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
      String end = "_" + n;
      candidate = name.substring(0, LONGEST - end.length()) + end;
    }
    return candidate;
  }
}
