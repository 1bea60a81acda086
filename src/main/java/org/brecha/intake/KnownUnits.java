package org.brecha.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of units as an import sees it. Lives as long as one import. */
final class KnownUnits {

  private final JdbcClient jdbc;
  private final Map<String, Map<String, Known>> byCountry = new HashMap<>();
  private final Set<String> missingCountries = new HashSet<>();

  /**
   * @param validFrom first day of the unit; null if not known
   */
  record Known(int level, String name, LocalDate validFrom) {}

  KnownUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean hasCountry(String country) {
    return !units(country).isEmpty();
  }

  /** The unit, or null. */
  Known find(String country, String code) {
    return units(country).get(code);
  }

  /**
   * The unit, or null with a finding. Of a country without any unit only the first row is reported.
   */
  Known require(CsvRow row, String column, String country, String code) {
    Map<String, Known> units = units(country);
    if (units.isEmpty()) {
      if (missingCountries.add(country)) {
        row.error(
            column,
            "unknown-country",
            "no units of " + country + " are registered: import its units or boundaries first");
      }
      return null;
    }
    Known unit = units.get(code);
    if (unit == null) {
      row.error(column, "unknown-unit", "no unit of " + country + " has the code '" + code + "'");
    }
    return unit;
  }

  private Map<String, Known> units(String country) {
    return byCountry.computeIfAbsent(country, this::load);
  }

  private Map<String, Known> load(String country) {
    Map<String, Known> units = new HashMap<>();
    jdbc.sql("SELECT code, level, name, valid_from FROM unit WHERE country = ?")
        .param(country)
        .query(
            row -> {
              units.put(
                  row.getString(1),
                  new Known(row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class)));
            });
    return units;
  }
}
