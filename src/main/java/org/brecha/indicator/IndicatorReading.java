package org.brecha.indicator;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.brecha.territory.SourceRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads all indicators and observations at once, past the entities and into columns. Callers bring
 * the transaction; without one the parts may be of different moments. Thread-safe.
 */
@Component
public class IndicatorReading {

  private static final int FETCH_ROWS = 10_000;

  private final JdbcTemplate jdbc;

  IndicatorReading(DataSource dataSource) {
    jdbc = new JdbcTemplate(dataSource);
    jdbc.setFetchSize(FETCH_ROWS);
  }

  /**
   * @param sources by their key in the database
   */
  public IndicatorFacts read(Map<Integer, SourceRecord> sources) {
    return new IndicatorFacts(indicators(), observations(sources));
  }

  private List<IndicatorRecord> indicators() {
    return jdbc.query(
        "SELECT code, name_es, name_en, definition_es, definition_en, measure, reported_crime,"
            + " shown_order FROM indicator",
        (row, n) ->
            new IndicatorRecord(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getInt(8)));
  }

  private ObservationColumns observations(Map<Integer, SourceRecord> sources) {
    ObservationColumns.Builder columns = new ObservationColumns.Builder();
    Map<Date, LocalDate> dates = new HashMap<>();
    jdbc.query(
        "SELECT country, level, unit_code, indicator, period_start, period_end, status, measure,"
            + " amount, scope, source_id FROM observation",
        row -> {
          double amount = row.getDouble(9);
          boolean noAmount = row.wasNull();
          columns.add(
              row.getString(1),
              row.getInt(2),
              row.getString(3),
              row.getString(4),
              dates.computeIfAbsent(row.getDate(5), Date::toLocalDate),
              dates.computeIfAbsent(row.getDate(6), Date::toLocalDate),
              ObservationColumns.Status.valueOf(upper(row.getString(7))),
              row.getString(8),
              noAmount ? Double.NaN : amount,
              ObservationColumns.Scope.valueOf(upper(row.getString(10))),
              sources.get(row.getInt(11)));
        });
    return columns.build();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
