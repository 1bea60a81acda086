package org.brecha.prevention;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads all programmes with their units at once, past the entities. Callers bring the transaction.
 * Thread-safe.
 */
@Component
public class ProgrammeReading {

  private final JdbcTemplate jdbc;

  ProgrammeReading(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
  }

  public List<ProgrammeRecord> read() {
    Map<Long, List<String>> units = new HashMap<>();
    jdbc.query(
        "SELECT programme_id, country, unit_code FROM programme_unit",
        row -> {
          units
              .computeIfAbsent(row.getLong(1), k -> new ArrayList<>())
              .add(row.getString(2) + "-" + row.getString(3));
        });
    InstitutionNames es = readNames("name_es");
    InstitutionNames en = readNames("name_en");
    return jdbc.query(
        "SELECT p.id, p.code, p.name_es, p.name_en, p.countries, p.lead, p.partners, p.funders,"
            + " p.type, p.levels, p.nature, p.start_text, p.end_text, p.start_date, p.end_date,"
            + " p.status, p.scope, p.territories, p.people_reached, p.people_eligible, p.amount,"
            + " p.facts, s.citation"
            + " FROM programme p JOIN source s ON s.id = p.source_id",
        (row, n) ->
            new ProgrammeRecord(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Arrays.stream(row.getString(5).split(";")).map(String::trim).toList(),
                row.getString(6),
                es.writeOut(row.getString(6)),
                en.writeOut(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                date(row, 14),
                date(row, 15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getObject(19, Long.class),
                row.getObject(20, Long.class),
                row.getString(21),
                row.getString(22),
                row.getString(23),
                units.getOrDefault(row.getLong(1), List.of()).stream().sorted().toList()));
  }

  private InstitutionNames readNames(String column) {
    Map<String, String> names = new HashMap<>();
    jdbc.query(
        "SELECT code, " + column + " FROM institution",
        row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return new InstitutionNames(names);
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    Date date = row.getDate(column);
    return date == null ? null : date.toLocalDate();
  }
}
