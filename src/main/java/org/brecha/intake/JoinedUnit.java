package org.brecha.intake;

/**
 * The unit that a feature is the boundary of.
 *
 * @param code official code without the country
 * @param name as the file writes it, or the registered name if it does not
 * @param parentCode code one level up as the file says it or as it follows from the code; null if
 *     not known
 * @param parentName name of the parent as the file writes it, null if it does not
 * @param registered whether the register knew the unit before
 */
record JoinedUnit(
    String code, String name, String parentCode, String parentName, boolean registered) {

  String words() {
    return code + " " + name;
  }
}
