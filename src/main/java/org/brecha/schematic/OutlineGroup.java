package org.brecha.schematic;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * First-level areas whose borders towards each other are not trusted: their outlines are joined and
 * the borders between their units come from the places alone.
 *
 * @param parentCodes codes of the first level; the code of a unit starts with its parent's
 * @param outlineIds ids of the outlines that together cover them
 */
public record OutlineGroup(List<String> parentCodes, List<String> outlineIds) {

  public OutlineGroup {
    parentCodes = List.copyOf(parentCodes);
    outlineIds = List.copyOf(outlineIds);
    if (parentCodes.isEmpty() || outlineIds.isEmpty()) {
      throw new IllegalArgumentException("a group needs at least one code and one outline");
    }
  }

  /**
   * Reads {@code 08,13=PA-8}.
   *
   * @throws SchematicException if it is not of this form
   */
  public static OutlineGroup parse(String text) {
    String[] sides = text.split("=", -1);
    if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
      throw new SchematicException(
          "a group is CODE[,CODE...]=OUTLINE[,OUTLINE...], for example 08,13=PA-8; not " + text);
    }
    return new OutlineGroup(
        Arrays.stream(sides[0].split(",")).map(String::strip).toList(),
        Arrays.stream(sides[1].split(",")).map(String::strip).toList());
  }

  /** One group of everything: all units in the union of all outlines. */
  public static OutlineGroup ofCountry(
      List<Place> places, int parentDigits, Collection<String> outlineIds) {
    for (Place place : places) {
      if (place.unitCode().length() <= parentDigits) {
        throw new SchematicException(
            "unit code %s is too short for an adm1 code of %d"
                .formatted(place.unitCode(), parentDigits));
      }
    }
    return new OutlineGroup(
        places.stream()
            .map(place -> place.unitCode().substring(0, parentDigits))
            .distinct()
            .sorted()
            .toList(),
        List.copyOf(outlineIds));
  }

  /** The parent of a unit, if it is in this group. */
  Optional<String> findParentOf(String unitCode) {
    return parentCodes.stream().filter(unitCode::startsWith).findFirst();
  }
}
