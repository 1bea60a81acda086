package org.brecha.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.brecha.prevention.Programme;
import org.brecha.prevention.ProgrammeUnit;

/**
 * Where a programme works. {@code unit_codes} is {@code ALL} for a national one, or codes joined by
 * {@code ;}, with the country ({@code CR-103}) or without. Without any code a programme is national
 * only if its territories begin with that word, else its place is unknown: a national budget must
 * not paint every canton.
 */
final class ProgrammePlace {

  private static final Pattern NATIONAL =
      Pattern.compile("^(national|nacional|todo el país)\\b", Pattern.CASE_INSENSITIVE);

  private final KnownUnits units;

  ProgrammePlace(KnownUnits units) {
    this.units = units;
  }

  /** The place of a row, or null with findings. */
  Programme.Place of(CsvRow row, String countries) {
    if (!countries.matches("[A-Z]{2}(;[A-Z]{2})*")) {
      row.error("country", "country-code", "'" + countries + "' is neither CR nor CR;PA");
      return null;
    }
    String territories = row.text("territories", 1000);
    String codes = row.text("unit_codes");
    if (codes == null) {
      boolean national = territories != null && NATIONAL.matcher(territories).find();
      String scope = national ? "national" : "unknown";
      return new Programme.Place(countries, scope, territories, Set.of());
    }
    if (codes.equals("ALL")) {
      return new Programme.Place(countries, "national", territories, Set.of());
    }
    List<String> known = Arrays.asList(countries.split(";"));
    Set<String> seen = new TreeSet<>();
    List<ProgrammeUnit> places = new ArrayList<>();
    boolean right = true;
    for (String code : codes.split(";", -1)) {
      ProgrammeUnit place = unit(row, known, code.strip());
      if (place == null) {
        right = false;
      } else if (seen.add(place.country() + "-" + place.unitCode())) {
        places.add(place);
      } else {
        row.warning("unit_codes", "named-twice", "names " + code.strip() + " twice");
      }
    }
    return right ? new Programme.Place(countries, "located", territories, places) : null;
  }

  private ProgrammeUnit unit(CsvRow row, List<String> countries, String code) {
    if (code.matches("[A-Z]{2}-.+")) {
      String country = code.substring(0, 2);
      String rest = code.substring(3);
      if (!countries.contains(country)) {
        row.error("unit_codes", "other-country", code + " is in none of the programme's countries");
        return null;
      }
      return units.require(row, "unit_codes", country, rest) == null
          ? null
          : new ProgrammeUnit(country, rest);
    }
    if (countries.size() == 1) {
      return units.require(row, "unit_codes", countries.get(0), code) == null
          ? null
          : new ProgrammeUnit(countries.get(0), code);
    }
    List<String> holders =
        countries.stream().filter(country -> units.find(country, code) != null).toList();
    if (holders.size() != 1) {
      row.error(
          "unit_codes",
          "unknown-unit",
          "'"
              + code
              + "' is a unit of "
              + (holders.isEmpty() ? "no" : "more than one")
              + " country of the programme: write it with the country, CR-"
              + code);
      return null;
    }
    return new ProgrammeUnit(holders.get(0), code);
  }
}
