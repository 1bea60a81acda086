package org.brecha.intake;

/**
 * What the column {@code level} of a table says. The same word means different levels in different
 * countries: a district is level 3 in Costa Rica and level 2 in Panama.
 *
 * @param level 0 to 3
 * @param part whether the figure is of a part of the unit only: {@code province_part} is Panamá
 *     province without San Miguelito
 * @param unassigned whether the figure belongs to no unit of its level
 */
record LevelWord(int level, boolean part, boolean unassigned) {

  /**
   * @return null if the word means nothing
   */
  static LevelWord of(String country, String word) {
    return switch (word) {
      case "country" -> new LevelWord(0, false, false);
      case "province", "comarca" -> new LevelWord(1, false, false);
      case "province_part" -> new LevelWord(1, true, false);
      case "canton" -> new LevelWord(2, false, false);
      case "district" -> new LevelWord(country.equals("CR") ? 3 : 2, false, false);
      case "corregimiento" -> new LevelWord(3, false, false);
      // The rest of a table of cantons: records whose canton the file does not know.
      case "unknown" -> new LevelWord(2, false, true);
      case "0", "1", "2", "3" -> new LevelWord(Integer.parseInt(word), false, false);
      case "adm0", "adm1", "adm2", "adm3" -> new LevelWord(word.charAt(3) - '0', false, false);
      default -> null;
    };
  }
}
