package org.brecha.intake;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.territory.Countries;
import org.brecha.territory.Country;
import org.brecha.territory.Seat;
import org.brecha.territory.Unit;
import org.brecha.territory.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the register of units. A row of level 0 names a country; every other row needs its country
 * to be known and its parent to be known or written above it.
 */
@Component
class UnitsReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of("country", "level", "code", "name", "kind"),
          List.of(
              "name_en",
              "parent_code",
              "area_km2",
              "seat_name",
              "seat_lon",
              "seat_lat",
              "valid_from",
              "valid_to",
              "source"),
          Map.of());

  private final Units units;
  private final Countries countries;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final NewUnits newUnits;

  UnitsReader(
      Units units,
      Countries countries,
      EntityManager entities,
      JdbcClient jdbc,
      NewUnits newUnits) {
    this.units = units;
    this.countries = countries;
    this.entities = entities;
    this.jdbc = jdbc;
    this.newUnits = newUnits;
  }

  @Override
  public FactKind kind() {
    return FactKind.UNITS;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    Reading reading = new Reading(run, new Citations(jdbc));
    new CsvTable(run, COLUMNS).forEachRow(reading::row);
    entities.flush();
    entities.clear();
    if (run.mayWrite()) {
      newUnits.insert(reading.unwritten);
    }
  }

  private final class Reading {
    private final IntakeRun run;
    private final Citations citations;
    private final SeenRows seen = new SeenRows();
    private final Set<String> knownCountries = new HashSet<>();
    private final Map<String, Map<String, Unit>> byCountry = new HashMap<>();
    private final List<Unit> unwritten = new ArrayList<>();

    Reading(IntakeRun run, Citations citations) {
      this.run = run;
      this.citations = citations;
      countries.findAll().forEach(country -> knownCountries.add(country.code()));
    }

    void row(CsvRow row) {
      String country = row.country();
      Long level = row.wholeNumber("level");
      String code = row.required("code", 16);
      String name = row.required("name", 200);
      String kind = row.required("kind", 40);
      if (country == null || level == null || code == null || name == null || kind == null) {
        return;
      }
      if (level < 0 || level > 3) {
        row.error("level", "out-of-range", "level " + level + " is not 0, 1, 2 or 3");
        return;
      }
      if (!code.matches("[A-Za-z0-9]+")) {
        row.error("code", "bad-code", "'" + code + "' holds more than letters and digits");
        return;
      }
      if (!seen.isFirst(row, country + "-" + code, "code", country + "-" + code)) {
        return;
      }
      if (level == 0) {
        nameCountry(country, name, row.text("name_en", 200));
      } else if (!knownCountries.contains(country)) {
        row.error("country", "unknown-country", "a row of level 0 must name " + country + " first");
        return;
      }
      Unit unit = unitOf(row, country, level.intValue(), code);
      Unit.Description words = description(row, country, level.intValue(), name, kind);
      if (unit != null && words != null && run.mayWrite() && !words.equals(unit.description())) {
        unit.describe(words);
        if (unit.isNew()) {
          unwritten.add(unit);
        }
        run.countChanged(1);
      }
    }

    private void nameCountry(String code, String name, String nameEn) {
      knownCountries.add(code);
      if (run.mayWrite()) {
        Country country = countries.findById(code).orElseGet(() -> new Country(code, name, name));
        country.rename(name, nameEn == null ? name : nameEn);
        entities.persist(country);
        entities.flush();
      }
    }

    private Unit unitOf(CsvRow row, String country, int level, String code) {
      Unit unit =
          known(country).computeIfAbsent(code, missing -> new Unit(country, level, missing));
      if (unit.level() != level) {
        row.error(
            "level", "wrong-level", unit.publicCode() + " is registered at level " + unit.level());
        return null;
      }
      return unit;
    }

    private Map<String, Unit> known(String country) {
      return byCountry.computeIfAbsent(
          country,
          missing -> {
            Map<String, Unit> known = new HashMap<>();
            if (hasUnits(missing)) {
              units.findByCountry(missing).forEach(unit -> known.put(unit.code(), unit));
            }
            return known;
          });
    }

    /** Asked first, for Hibernate needs a good while to load its parser of queries. */
    private boolean hasUnits(String country) {
      String count = "SELECT count(*) FROM unit WHERE country = ?";
      return jdbc.sql(count).param(country).query(Long.class).single() > 0;
    }

    private Unit.Description description(
        CsvRow row, String country, int level, String name, String kind) {
      String parent = row.text("parent_code", 16);
      if (parent != null && level > 0) {
        Unit above = known(country).get(parent);
        if (above == null || above.level() != level - 1) {
          row.error("parent_code", "unknown-parent", "'" + parent + "' is no unit one level above");
          return null;
        }
      }
      Double area = row.number("area_km2");
      if (area != null && area <= 0) {
        row.error("area_km2", "out-of-range", "an area must be more than 0");
      }
      LocalDate from = date(row, "valid_from");
      LocalDate to = date(row, "valid_to");
      if (from != null && to != null && !to.isAfter(from)) {
        row.error("valid_to", "bad-period", "must be after valid_from");
      }
      String source = row.text("source");
      Integer sourceId = source == null || !run.mayWrite() ? null : citations.idOf(source);
      return new Unit.Description(name, kind, parent, area, seat(row), from, to, sourceId);
    }

    private Seat seat(CsvRow row) {
      Double lon = row.number("seat_lon");
      Double lat = row.number("seat_lat");
      if ((lon == null) != (lat == null)) {
        row.error("seat_lon", "half-a-point", "needs both seat_lon and seat_lat");
        return null;
      }
      if (lon != null && (Math.abs(lon) > 180 || Math.abs(lat) > 90)) {
        row.error("seat_lat", "out-of-range", lon + ", " + lat + " is no place: swapped?");
        return null;
      }
      String name = row.text("seat_name", 200);
      return name == null && lon == null ? null : new Seat(name, lon, lat);
    }

    private LocalDate date(CsvRow row, String column) {
      String text = row.text(column);
      try {
        return text == null ? null : LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        row.error(column, "bad-date", "'" + text + "' is no date such as 2021-09-29");
        return null;
      }
    }
  }
}
