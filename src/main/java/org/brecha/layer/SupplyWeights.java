package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import org.brecha.prevention.ProgrammeRecord;

/**
 * How much a programme counts as supply of a unit in which it works, and how much of it is known.
 * The weights are judgements, not measurements: they are few, so that anybody can weigh again.
 *
 * <ul>
 *   <li>Level: {@value #EVERYONE} for primary prevention, which is spread over everybody; {@value
 *       #AT_RISK} for secondary and tertiary, which work with the few people among whom violence
 *       gathers. A programme of several levels counts their mean, one of unknown level the least.
 *   <li>Place: {@value #WHOLE_UNIT} where the unit itself is named, {@value #PART_OF_UNIT} where
 *       only units inside it are: a centre in one district does not serve the whole canton.
 *   <li>Reach: {@value #LEAST_REACH} and the share of the people it is meant for whom it reaches,
 *       at most all of them; 1 where that is not known, as if it were half. Strict proportion would
 *       punish the programmes that count their people beside those that do not.
 * </ul>
 */
final class SupplyWeights {

  static final double EVERYONE = 0.5;
  static final double AT_RISK = 1.0;
  static final double WHOLE_UNIT = 1.0;
  static final double PART_OF_UNIT = 0.5;
  static final double LEAST_REACH = 0.5;
  static final double UNKNOWN_REACH = 1.0;

  /** From so many programmes of one type and group on, one unit has duplicate supply. */
  static final int DUPLICATE_FROM = 3;

  /** Start, end, level, place and reach. */
  static final int THINGS_TO_KNOW = 5;

  private SupplyWeights() {}

  /** What an active programme adds to the supply of a unit. */
  static double weight(ProgrammeRecord programme, boolean wholeUnit) {
    List<String> groups = groups(programme);
    double level =
        groups.stream()
            .mapToDouble(group -> group.equals("primary") ? EVERYONE : AT_RISK)
            .average()
            .orElse(EVERYONE);
    return level * (wholeUnit ? WHOLE_UNIT : PART_OF_UNIT) * reach(programme);
  }

  private static double reach(ProgrammeRecord programme) {
    return isReachKnown(programme)
        ? LEAST_REACH + Math.min(1, (double) programme.peopleReached() / programme.peopleEligible())
        : UNKNOWN_REACH;
  }

  private static boolean isReachKnown(ProgrammeRecord programme) {
    return programme.peopleReached() != null && programme.peopleEligible() != null;
  }

  /** How many of the {@value #THINGS_TO_KNOW} things are known of a programme. */
  static int knowledge(ProgrammeRecord programme, boolean wholeUnit) {
    int known = programme.startDate() != null ? 1 : 0;
    known += programme.endDate() != null || programme.status().equals("running") ? 1 : 0;
    known += groups(programme).isEmpty() ? 0 : 1;
    known += wholeUnit ? 1 : 0;
    known += isReachKnown(programme) ? 1 : 0;
    return known;
  }

  /**
   * Whom a programme is for, as its levels say it: {@code primary} everybody, {@code secondary}
   * groups at risk, {@code tertiary} people already involved. Empty if not known.
   */
  static List<String> groups(ProgrammeRecord programme) {
    List<String> groups = new ArrayList<>();
    if (programme.levels() != null) {
      for (String level : programme.levels().split(";")) {
        if (level.equals("primary") || level.equals("secondary") || level.equals("tertiary")) {
          groups.add(level);
        }
      }
    }
    return groups;
  }
}
