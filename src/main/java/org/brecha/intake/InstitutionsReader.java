package org.brecha.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.brecha.prevention.Institution;
import org.brecha.prevention.Institutions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads institutions; one that is known already is described anew. */
@Component
class InstitutionsReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of("code", "name_es", "name_en", "country", "kind", "level", "source"),
          List.of("role"),
          Map.of());

  private final Institutions institutions;
  private final JdbcClient jdbc;

  InstitutionsReader(Institutions institutions, JdbcClient jdbc) {
    this.institutions = institutions;
    this.jdbc = jdbc;
  }

  @Override
  public FactKind kind() {
    return FactKind.INSTITUTIONS;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    SeenRows seen = new SeenRows();
    Citations citations = new Citations(jdbc);
    new CsvTable(run, COLUMNS).forEachRow(row -> readRow(row, run, seen, citations));
    institutions.flush();
  }

  private void readRow(CsvRow row, IntakeRun run, SeenRows seen, Citations citations) {
    String code = row.required("code", 40);
    String nameEs = row.required("name_es", 400);
    String nameEn = row.required("name_en", 400);
    String countries = row.requiredOrGiven("country", 40);
    String kind = row.required("kind", 80);
    String level = row.required("level", 40);
    String source = row.requiredOrGiven("source", 2000);
    String role = row.text("role", 1000);
    if (countries != null && !countries.matches("INT|[A-Z]{2}(;[A-Z]{2})*")) {
      row.error("country", "country-code", "'" + countries + "' is neither CR, CR;PA nor INT");
    }
    if (code == null || source == null || !seen.isFirst(row, code, "code", code)) {
      return;
    }
    if (run.mayWrite()) {
      Institution institution = institutions.findById(code).orElseGet(() -> new Institution(code));
      institution.name(nameEs, nameEn);
      institution.describe(countries, kind, level, role, citations.idOf(source));
      institutions.save(institution);
      run.countChanged(1);
    }
  }
}
