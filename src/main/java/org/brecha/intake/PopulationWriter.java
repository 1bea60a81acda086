package org.brecha.intake;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes population in batches; a figure that differs from the stored one takes its place. */
final class PopulationWriter {

  private static final int BATCH = 2000;
  private static final String INSERT =
      "INSERT INTO population (persons, source_id, country, unit_code, pop_year, series)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE population SET persons = ?, source_id = ?"
          + " WHERE country = ? AND unit_code = ? AND pop_year = ? AND series = ?";
  private static final int[] TYPES = {
    Types.BIGINT, Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.SMALLINT, Types.VARCHAR
  };

  private final JdbcTemplate jdbc;
  private final IntakeRun run;
  private final Citations citations;
  private final SeenRows seen = new SeenRows();
  private final Map<String, Map<String, Long>> stored = new HashMap<>();
  private final List<Object[]> inserts = new ArrayList<>();
  private final List<Object[]> updates = new ArrayList<>();

  PopulationWriter(JdbcTemplate jdbc, IntakeRun run, Citations citations) {
    this.jdbc = jdbc;
    this.run = run;
    this.citations = citations;
  }

  void add(
      CsvRow row,
      String country,
      String code,
      long year,
      String series,
      long persons,
      String source) {
    if (year < 1800 || year > 2200) {
      row.error("year", "out-of-range", "year " + year + " is not between 1800 and 2200");
      return;
    }
    if (persons < 0) {
      row.error("population", "negative", "there are no " + persons + " people");
      return;
    }
    String key = code + "|" + year + "|" + series;
    if (!seen.isFirst(row, country + "|" + key, "unit_code", key) || !run.mayWrite()) {
      return;
    }
    Long before = stored.computeIfAbsent(country, this::load).get(key);
    if (before != null && before == persons) {
      return;
    }
    Object[] values = {persons, citations.idOf(source), country, code, (short) year, series};
    (before == null ? inserts : updates).add(values);
    if (before != null) {
      row.note("population", "replaced", key + " was " + before + ", is " + persons);
    }
    if (inserts.size() + updates.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    if (run.mayWrite()) {
      jdbc.batchUpdate(INSERT, inserts, TYPES);
      jdbc.batchUpdate(UPDATE, updates, TYPES);
      run.countChanged(inserts.size() + updates.size());
    }
    inserts.clear();
    updates.clear();
  }

  private Map<String, Long> load(String country) {
    Map<String, Long> persons = new HashMap<>();
    jdbc.query(
        "SELECT unit_code, pop_year, series, persons FROM population WHERE country = ?",
        row -> {
          persons.put(
              row.getString(1) + "|" + row.getInt(2) + "|" + row.getString(3), row.getLong(4));
        },
        country);
    return persons;
  }
}
