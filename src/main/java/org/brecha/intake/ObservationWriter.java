package org.brecha.intake;

import java.sql.Date;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.brecha.indicator.ObservationPeriod;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes observations in batches. What the same source said before about the same thing is
 * replaced; what another source says stays beside it.
 */
final class ObservationWriter {

  private static final int BATCH = 2000;
  private static final String INSERT =
      "INSERT INTO observation (status, measure, amount, note, country, level, unit_code,"
          + " indicator, period_start, period_end, scope, source_id)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final int[] INSERT_TYPES = {
    Types.VARCHAR, Types.VARCHAR, Types.DOUBLE, Types.VARCHAR, Types.VARCHAR, Types.SMALLINT,
    Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.DATE, Types.VARCHAR, Types.INTEGER
  };
  private static final String UPDATE =
      "UPDATE observation SET status = ?, measure = ?, amount = ?, note = ? WHERE id = ?";
  private static final int[] UPDATE_TYPES = {
    Types.VARCHAR, Types.VARCHAR, Types.DOUBLE, Types.VARCHAR, Types.BIGINT
  };

  private final JdbcTemplate jdbc;
  private final IntakeRun run;
  private final Citations citations;
  private final SeenRows seen = new SeenRows();
  private final Map<String, Map<String, Stored>> stored = new HashMap<>();
  private final List<Object[]> inserts = new ArrayList<>();
  private final List<Object[]> updates = new ArrayList<>();

  private record Stored(long id, String status, String measure, Double amount, String note) {}

  ObservationWriter(JdbcTemplate jdbc, IntakeRun run, Citations citations) {
    this.jdbc = jdbc;
    this.run = run;
    this.citations = citations;
  }

  void add(CsvRow row, ObservationRow seenNow) {
    ObservationRow o = seenNow;
    String what = o.key() + ", " + o.source();
    if (!seen.isFirst(row, o.country() + "|" + what, "unit_code", what) || !run.mayWrite()) {
      return;
    }
    int source = citations.idOf(o.source());
    Stored before = stored.computeIfAbsent(o.country(), this::load).get(o.key() + "|" + source);
    if (before == null) {
      inserts.add(
          new Object[] {
            o.status(),
            o.measure(),
            o.amount(),
            o.note(),
            o.country(),
            o.level(),
            o.unitCode(),
            o.indicator(),
            Date.valueOf(o.period().start()),
            Date.valueOf(o.period().end()),
            o.scope(),
            source
          });
    } else if (!sameAs(before, o)) {
      updates.add(new Object[] {o.status(), o.measure(), o.amount(), o.note(), before.id()});
      row.note("count", "replaced", what + " was " + before.amount() + ", is " + o.amount());
    }
    if (inserts.size() + updates.size() >= BATCH) {
      flush();
    }
  }

  void flush() {
    if (run.mayWrite()) {
      jdbc.batchUpdate(INSERT, inserts, INSERT_TYPES);
      jdbc.batchUpdate(UPDATE, updates, UPDATE_TYPES);
      run.countChanged(inserts.size() + updates.size());
    }
    inserts.clear();
    updates.clear();
  }

  private static boolean sameAs(Stored before, ObservationRow now) {
    return before.status().equals(now.status())
        && before.measure().equals(now.measure())
        && Objects.equals(before.amount(), now.amount())
        && Objects.equals(before.note(), now.note());
  }

  private Map<String, Stored> load(String country) {
    Map<String, Stored> known = new HashMap<>();
    jdbc.query(
        "SELECT id, level, unit_code, indicator, period_start, period_end, scope, source_id,"
            + " status, measure, amount, note FROM observation WHERE country = ?",
        row -> {
          ObservationRow o =
              new ObservationRow(
                  country,
                  row.getInt("level"),
                  row.getString("unit_code"),
                  row.getString("indicator"),
                  new ObservationPeriod(
                      row.getDate("period_start").toLocalDate(),
                      row.getDate("period_end").toLocalDate()),
                  row.getString("status"),
                  row.getString("measure"),
                  row.getObject("amount", Double.class),
                  row.getString("scope"),
                  "",
                  row.getString("note"));
          known.put(
              o.key() + "|" + row.getInt("source_id"),
              new Stored(row.getLong("id"), o.status(), o.measure(), o.amount(), o.note()));
        },
        country);
    return known;
  }
}
