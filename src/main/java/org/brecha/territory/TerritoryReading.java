package org.brecha.territory;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads all of the territory at once, past the entities: half a million population figures are read
 * into columns, not objects. Callers bring the transaction; without one the parts may be of
 * different moments. Thread-safe.
 */
@Component
public class TerritoryReading {

  private static final int FETCH_ROWS = 10_000;

  private final JdbcTemplate jdbc;

  TerritoryReading(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH_ROWS);
  }

  public TerritoryFacts read() {
    return new TerritoryFacts(
        countries(), units(), changes(), editions(), neighbours(), population());
  }

  /** Sources by their key in the database. */
  public Map<Integer, SourceRecord> readSources() {
    Map<Integer, SourceRecord> sources = new HashMap<>();
    jdbc.query(
        "SELECT id, citation, trust FROM source",
        row -> {
          sources.put(row.getInt(1), new SourceRecord(row.getString(2), row.getInt(3)));
        });
    return sources;
  }

  private List<CountryRecord> countries() {
    return jdbc.query(
        "SELECT code, name_es, name_en FROM country ORDER BY code",
        (row, n) -> new CountryRecord(row.getString(1), row.getString(2), row.getString(3)));
  }

  private List<UnitRecord> units() {
    return jdbc.query(
        "SELECT u.country, u.level, u.code, u.name, u.kind, u.parent_code, u.area_km2,"
            + " u.seat_name, u.seat_lon, u.seat_lat, u.valid_from, u.valid_to, s.citation"
            + " FROM unit u LEFT JOIN source s ON s.id = u.source_id",
        (row, n) ->
            new UnitRecord(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                number(row, 7),
                row.getString(8),
                number(row, 9),
                number(row, 10),
                date(row, 11),
                date(row, 12),
                row.getString(13)));
  }

  private List<UnitChangeRecord> changes() {
    return jdbc.query(
        "SELECT country, new_code, kind, parent_code, happened FROM unit_change",
        (row, n) ->
            new UnitChangeRecord(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }

  private List<BoundaryEditionRecord> editions() {
    List<BoundaryEditionRecord> editions = new ArrayList<>();
    jdbc.query(
        "SELECT id, country, level, label, kind, publisher, licence, attribution, edition_date,"
            + " file_sha256 FROM boundary_edition WHERE is_current ORDER BY country, level",
        row -> {
          editions.add(
              new BoundaryEditionRecord(
                  row.getString(2),
                  row.getInt(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8),
                  date(row, 9),
                  row.getString(10),
                  boundaries(row.getLong(1))));
        });
    return editions;
  }

  /** {@code ST_AsBinary} is the form that H2GIS and PostGIS write alike. */
  private List<BoundaryRecord> boundaries(long edition) {
    WKBReader wkb = new WKBReader(new GeometryFactory(new PrecisionModel(), 4326));
    return jdbc.query(
        "SELECT unit_code, name, ST_AsBinary(geom) FROM boundary WHERE edition_id = ?",
        (row, n) -> {
          try {
            return new BoundaryRecord(
                row.getString(1), row.getString(2), wkb.read(row.getBytes(3)));
          } catch (ParseException e) {
            throw new IllegalStateException(
                "boundary of " + row.getString(1) + " in edition " + edition + " is not WKB", e);
          }
        },
        edition);
  }

  private List<NeighbourRecord> neighbours() {
    return jdbc.query(
        "SELECT n.country, n.unit_code, n.neighbour_code, s.citation"
            + " FROM neighbour n JOIN source s ON s.id = n.source_id"
            + " ORDER BY n.country, n.unit_code, n.neighbour_code",
        (row, n) ->
            new NeighbourRecord(
                row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }

  private PopulationColumns population() {
    Map<Integer, SourceRecord> sources = readSources();
    PopulationColumns.Builder columns = new PopulationColumns.Builder();
    jdbc.query(
        "SELECT country, unit_code, pop_year, series, persons, source_id FROM population",
        row -> {
          columns.add(
              row.getString(1),
              row.getString(2),
              row.getInt(3),
              row.getString(4),
              row.getLong(5),
              sources.get(row.getInt(6)));
        });
    return columns.build();
  }

  private static Double number(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
