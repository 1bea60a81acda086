package org.brecha.layer;

/** What the levels are called on the screens. */
final class LevelWords {

  private LevelWords() {}

  static Words boundaries(int level) {
    return switch (level) {
      case 1 -> new Words("Provincias y comarcas", "Provinces and comarcas");
      case 2 ->
          new Words(
              "Cantones (Costa Rica) y distritos (Panamá)",
              "Cantons (Costa Rica) and districts (Panama)");
      default ->
          new Words(
              "Distritos (Costa Rica) y corregimientos (Panamá)",
              "Districts (Costa Rica) and corregimientos (Panama)");
    };
  }

  static Words gap(int level) {
    Words units = boundaries(level);
    return new Words("Brecha de cobertura: " + units.es(), "Coverage gap: " + units.en());
  }

  /** How far the drawn boundaries can be believed. */
  static Words drawnAs(LevelUnits units) {
    boolean schematic = false;
    boolean unofficial = false;
    boolean official = false;
    boolean seat = false;
    for (int row = 0; row < units.size(); row++) {
      schematic |= units.boundaryKind(row).equals("schematic");
      unofficial |= units.boundaryKind(row).equals("unofficial");
      official |= units.boundaryKind(row).equals("official");
      seat |= units.boundaryKind(row).equals(LevelUnits.SEAT);
    }
    StringBuilder es = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (schematic) {
      es.append(
          official || unofficial
              ? "Límites en parte esquemáticos, no oficiales. "
              : "Límites esquemáticos, no oficiales. ");
      en.append(
          official || unofficial
              ? "Boundaries in part schematic, not official. "
              : "Schematic boundaries, not official. ");
    } else if (unofficial) {
      es.append(official ? "Límites en parte no oficiales. " : "Límites no oficiales. ");
      en.append(official ? "Boundaries in part unofficial. " : "Unofficial boundaries. ");
    } else if (official) {
      es.append("Límites oficiales según su edición. ");
      en.append("Official boundaries as of their edition. ");
    }
    if (seat) {
      es.append("Donde no hay límite, un punto marca la cabecera. ");
      en.append("Where no boundary is known a point marks the seat. ");
    }
    return new Words(es.toString().trim(), en.toString().trim());
  }
}
