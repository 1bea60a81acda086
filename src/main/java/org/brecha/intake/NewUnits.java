package org.brecha.intake;

import java.sql.Types;
import java.util.List;
import org.brecha.territory.Seat;
import org.brecha.territory.Unit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes units that the database does not hold yet, in batches: with a statement each, as ids made
 * by the database need them in Hibernate, a register takes a good part of the first start.
 */
@Component
class NewUnits {

  private static final int BATCH = 500;

  private final JdbcTemplate jdbc;

  NewUnits(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Must be called within a transaction; the entities do not learn their ids. */
  void insert(List<Unit> units) {
    jdbc.batchUpdate(
        "INSERT INTO unit (country, level, code, name, kind, parent_code, area_km2, seat_name,"
            + " seat_lon, seat_lat, valid_from, valid_to, source_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        units,
        BATCH,
        (statement, unit) -> {
          Unit.Description words = unit.description();
          Seat seat = words.seat() == null ? new Seat(null, null, null) : words.seat();
          statement.setString(1, unit.country());
          statement.setInt(2, unit.level());
          statement.setString(3, unit.code());
          statement.setString(4, words.name());
          statement.setString(5, words.kind());
          statement.setString(6, words.parentCode());
          statement.setObject(7, words.areaKm2(), Types.DOUBLE);
          statement.setString(8, seat.name());
          statement.setObject(9, seat.lon(), Types.DOUBLE);
          statement.setObject(10, seat.lat(), Types.DOUBLE);
          statement.setObject(11, words.validFrom(), Types.DATE);
          statement.setObject(12, words.validTo(), Types.DATE);
          statement.setObject(13, words.sourceId(), Types.INTEGER);
        });
  }
}
