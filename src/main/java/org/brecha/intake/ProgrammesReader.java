package org.brecha.intake;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.prevention.Programme;
import org.brecha.prevention.Programmes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the register of programmes; one that is known already is described anew. An empty cell is
 * "not seen": a programme without dates has unknown dates, one without territory an unknown place.
 */
@Component
class ProgrammesReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of("programme_id", "country", "lead", "type", "prevention_level", "source"),
          List.of(
              "name_es",
              "name_en",
              "partners",
              "funders",
              "start",
              "end",
              "status_as_seen",
              "territories",
              "unit_codes",
              "people_reached",
              "people_eligible",
              "amount",
              "facts"),
          Map.of("code", "programme_id", "status", "status_as_seen"));
  private static final Set<String> STATUSES = Set.of("running", "closed", "superseded", "unknown");
  private static final int FLUSH_EVERY = 500;

  private final Programmes programmes;
  private final EntityManager entities;
  private final JdbcClient jdbc;

  ProgrammesReader(Programmes programmes, EntityManager entities, JdbcClient jdbc) {
    this.programmes = programmes;
    this.entities = entities;
    this.jdbc = jdbc;
  }

  @Override
  public FactKind kind() {
    return FactKind.PROGRAMMES;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    Reading reading = new Reading(run);
    new CsvTable(run, COLUMNS).forEachRow(reading::row);
    entities.flush();
    entities.clear();
  }

  private final class Reading {
    private final IntakeRun run;
    private final SeenRows seen = new SeenRows();
    private final Citations citations = new Citations(jdbc);
    private final ProgrammePlace places = new ProgrammePlace(new KnownUnits(jdbc));
    private final Map<String, Long> known = new HashMap<>();
    private int unflushed;

    Reading(IntakeRun run) {
      this.run = run;
      jdbc.sql("SELECT code, id FROM programme")
          .query(
              row -> {
                known.put(row.getString(1), row.getLong(2));
              });
    }

    void row(CsvRow row) {
      String code = row.required("programme_id", 40);
      String countries = row.requiredOrGiven("country", 40);
      String lead = row.required("lead", 400);
      String source = row.requiredOrGiven("source", 2000);
      String nameEs = row.text("name_es", 400);
      String nameEn = row.text("name_en", 400);
      if (nameEs == null && nameEn == null) {
        row.error("name_es", "empty-cell", "a programme needs a name in one language at least");
      }
      Programme.Parties parties =
          new Programme.Parties(lead, row.text("partners", 1000), row.text("funders", 1000));
      Programme.Work work = ProgrammeWork.of(row);
      Programme.Time time = time(row);
      Programme.Reach reach = reach(row);
      Programme.Place place = countries == null ? null : places.of(row, countries);
      if (code == null
          || source == null
          || work == null
          || time == null
          || place == null
          || reach == null
          || !seen.isFirst(row, code, "programme_id", code)) {
        return;
      }
      String amount = row.text("amount", 400);
      String facts = row.text("facts", 2000);
      if (run.mayWrite()) {
        Programme programme =
            known.containsKey(code)
                ? programmes.getReferenceById(known.get(code))
                : new Programme(code);
        programme.name(nameEs == null ? nameEn : nameEs, nameEn == null ? nameEs : nameEn);
        programme.describe(
            parties,
            work,
            time,
            place,
            reach,
            new Programme.Background(amount, facts, citations.idOf(source)));
        entities.persist(programme);
        run.countChanged(1);
        if (++unflushed == FLUSH_EVERY) {
          entities.flush();
          entities.clear();
          unflushed = 0;
        }
      }
    }
  }

  private static Programme.Time time(CsvRow row) {
    KnownDate start = date(row, "start");
    KnownDate end = date(row, "end");
    String status = row.text("status_as_seen");
    status = status == null ? "unknown" : status;
    if (!STATUSES.contains(status)) {
      row.error("status_as_seen", "unknown-status", "'" + status + "' is none of " + STATUSES);
      return null;
    }
    if (start != null && end != null && !end.after().isAfter(start.first())) {
      row.error("end", "bad-period", "ends (" + end.text() + ") before it starts");
      return null;
    }
    return new Programme.Time(
        start == null ? null : start.text(),
        end == null ? null : end.text(),
        start == null ? null : start.first(),
        end == null ? null : end.after(),
        status);
  }

  private static Programme.Reach reach(CsvRow row) {
    Long reached = row.wholeNumber("people_reached");
    Long eligible = row.wholeNumber("people_eligible");
    if (reached != null && reached < 0) {
      row.error("people_reached", "out-of-range", "must not be less than 0");
      return null;
    }
    if (eligible != null && eligible <= 0) {
      row.error("people_eligible", "out-of-range", "must be more than 0");
      return null;
    }
    return new Programme.Reach(reached, eligible);
  }

  private static KnownDate date(CsvRow row, String column) {
    String text = row.text(column);
    try {
      return text == null ? null : KnownDate.parse(text);
    } catch (DateTimeParseException e) {
      row.error(column, "bad-date", "'" + text + "' is no 2018, 2018-10 or 2018-10-05");
      return null;
    }
  }
}
