package org.brecha.intake;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that an import of boundaries reads from and writes to the database, on H2GIS and
 * PostGIS alike. Must be called within a transaction.
 */
@Component
class BoundaryTables {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  BoundaryTables(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** The area of a unit, EPSG:4326, valid. */
  record Area(JoinedUnit unit, MultiPolygon lonLat) {}

  /** An edition that is there already. */
  record Present(long id, String kind, String label) {}

  UnitRegister register(String country, int level) {
    UnitRegister register = new UnitRegister();
    jdbc.sql(
            "SELECT code, name, parent_code, valid_from, valid_to, seat_lon, seat_lat FROM unit"
                + " WHERE country = ? AND level = ? ORDER BY code")
        .params(country, level)
        .query(
            row -> {
              register.add(
                  new UnitRegister.Entry(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      day(row.getDate(4)),
                      day(row.getDate(5))),
                  row.getObject(6, Double.class),
                  row.getObject(7, Double.class));
            });
    jdbc.sql("SELECT code, name FROM unit WHERE country = ? AND level = ? ORDER BY code")
        .params(country, level - 1)
        .query(
            row -> {
              register.addParent(row.getString(2), row.getString(1));
            });
    jdbc.sql("SELECT code, level FROM unit WHERE country = ? AND level NOT IN (?, ?)")
        .params(country, level, level - 1)
        .query(
            row -> {
              register.addElsewhere(row.getString(1), row.getInt(2));
            });
    // Old names: the unit keeps its code, parent_name is what it was called before.
    jdbc.sql(
            "SELECT new_code, parent_name FROM unit_change"
                + " WHERE country = ? AND kind = 'rename' AND new_code = parent_code")
        .params(country)
        .query(
            row -> {
              register.addName(row.getString(2), row.getString(1));
              register.addFormerParentName(row.getString(2), row.getString(1));
            });
    return register;
  }

  private static LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }

  Optional<Present> findEdition(EditionWords edition) {
    return jdbc.sql(
            "SELECT id, kind, label FROM boundary_edition"
                + " WHERE country = ? AND level = ? AND label = ?")
        .params(edition.country(), edition.level(), edition.label())
        .query((row, n) -> new Present(row.getLong(1), row.getString(2), row.getString(3)))
        .optional();
  }

  Optional<Present> findCurrent(EditionWords edition) {
    return jdbc.sql(
            "SELECT id, kind, label FROM boundary_edition"
                + " WHERE country = ? AND level = ? AND is_current")
        .params(edition.country(), edition.level())
        .query((row, n) -> new Present(row.getLong(1), row.getString(2), row.getString(3)))
        .optional();
  }

  void delete(Present edition) {
    jdbc.sql("DELETE FROM boundary WHERE edition_id = ?").params(edition.id()).update();
    jdbc.sql("DELETE FROM boundary_edition WHERE id = ?").params(edition.id()).update();
  }

  /** Writes a whole edition and makes it the current one of its country and level. */
  void write(EditionWords edition, String sha256, List<Area> areas, UnitRegister register) {
    addNewUnits(edition, areas, register);
    jdbc.sql(
            "UPDATE boundary_edition SET is_current = false"
                + " WHERE country = ? AND level = ? AND is_current")
        .params(edition.country(), edition.level())
        .update();
    jdbc.sql(
            "INSERT INTO boundary_edition (country, level, label, kind, publisher, licence,"
                + " attribution, edition_date, file_sha256, is_current, imported_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, true, CURRENT_TIMESTAMP)")
        .params(edition.country(), edition.level(), edition.label(), edition.kind())
        .params(edition.publisher(), edition.licence(), edition.attribution())
        .params(edition.date() == null ? null : Date.valueOf(edition.date()), sha256)
        .update();
    long id = findEdition(edition).orElseThrow().id();
    // Both databases take extended WKB with its SRID for a geometry.
    WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    batches.batchUpdate(
        "INSERT INTO boundary (edition_id, unit_code, name, geom) VALUES (?, ?, ?, ?)",
        areas,
        BATCH,
        (statement, area) -> {
          statement.setLong(1, id);
          statement.setString(2, area.unit().code());
          statement.setString(3, area.unit().name());
          statement.setBytes(4, wkb.write(area.lonLat()));
        });
  }

  private void addNewUnits(EditionWords edition, List<Area> areas, UnitRegister register) {
    List<JoinedUnit> units =
        areas.stream().map(Area::unit).filter(unit -> !unit.registered()).toList();
    if (units.isEmpty()) {
      return;
    }
    addCountry(edition.country());
    int source = source(edition);
    TreeMap<String, String> parents = new TreeMap<>();
    for (JoinedUnit unit : units) {
      if (unit.parentCode() != null && !register.hasParent(unit.parentCode())) {
        parents.putIfAbsent(
            unit.parentCode(), unit.parentName() == null ? unit.parentCode() : unit.parentName());
      }
    }
    if (edition.level() > 1) {
      String kind = kind(edition.country(), edition.level() - 1);
      List<Object[]> rows = new ArrayList<>();
      parents.forEach(
          (code, name) ->
              rows.add(
                  new Object[] {
                    edition.country(), edition.level() - 1, code, name, kind, null, source
                  }));
      insertUnits(rows);
    }
    String kind = kind(edition.country(), edition.level());
    insertUnits(
        units.stream()
            .map(
                unit ->
                    new Object[] {
                      edition.country(),
                      edition.level(),
                      unit.code(),
                      unit.name(),
                      kind,
                      unit.parentCode(),
                      source
                    })
            .toList());
  }

  private void insertUnits(List<Object[]> rows) {
    batches.batchUpdate(
        "INSERT INTO unit (country, level, code, name, kind, parent_code, source_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
        BATCH,
        (statement, row) -> {
          for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
          }
        });
  }

  /** What all units of the level are called, {@code unit} if they are of several kinds or none. */
  private String kind(String country, int level) {
    List<String> kinds =
        jdbc.sql("SELECT DISTINCT kind FROM unit WHERE country = ? AND level = ?")
            .params(country, level)
            .query(String.class)
            .list();
    return kinds.size() == 1 ? kinds.get(0) : "unit";
  }

  private void addCountry(String code) {
    if (jdbc.sql("SELECT count(*) FROM country WHERE code = ?")
            .params(code)
            .query(Long.class)
            .single()
        == 0) {
      jdbc.sql("INSERT INTO country (code, name_es, name_en) VALUES (?, ?, ?)")
          .params(code, countryName(code, "es"), countryName(code, "en"))
          .update();
    }
  }

  /** The name that Java knows, or the code for user-assigned codes such as ZZ. */
  private static String countryName(String code, String language) {
    return Set.of(Locale.getISOCountries()).contains(code)
        ? new Locale.Builder()
            .setRegion(code)
            .build()
            .getDisplayCountry(Locale.forLanguageTag(language))
        : code;
  }

  private int source(EditionWords edition) {
    String citation =
        "boundary edition "
            + edition.label()
            + (edition.publisher() == null ? "" : " of " + edition.publisher())
            + " ("
            + edition.country()
            + " adm"
            + edition.level()
            + ")";
    Optional<Integer> known = findSource(citation);
    if (known.isEmpty()) {
      jdbc.sql("INSERT INTO source (citation, trust) VALUES (?, ?)")
          .params(citation, edition.isOfficial() ? 1 : 2)
          .update();
    }
    return known.or(() -> findSource(citation)).orElseThrow();
  }

  private Optional<Integer> findSource(String citation) {
    return jdbc.sql("SELECT id FROM source WHERE citation = ?")
        .params(citation)
        .query(Integer.class)
        .optional();
  }
}
