package org.brecha.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.indicator.Indicator;
import org.brecha.indicator.Indicators;
import org.springframework.stereotype.Component;

/** Reads the list of indicators; one that is known already is described anew. */
@Component
class IndicatorsReader implements FactsReader {

  private static final TableColumns COLUMNS =
      new TableColumns(
          List.of(
              "code",
              "name_es",
              "name_en",
              "definition_es",
              "definition_en",
              "measure",
              "reported_crime",
              "shown_order"),
          List.of("iccs"),
          Map.of());
  private static final Set<String> MEASURES = Set.of("count", "rate", "percent", "rank", "flag");

  private final Indicators indicators;

  IndicatorsReader(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public FactKind kind() {
    return FactKind.INDICATORS;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    SeenRows seen = new SeenRows();
    new CsvTable(run, COLUMNS).forEachRow(row -> readRow(row, run, seen));
    indicators.flush();
  }

  private void readRow(CsvRow row, IntakeRun run, SeenRows seen) {
    String code = row.required("code", 80);
    String nameEs = row.required("name_es", 200);
    String nameEn = row.required("name_en", 200);
    String definitionEs = row.required("definition_es", 1000);
    String definitionEn = row.required("definition_en", 1000);
    String measure = row.required("measure", 12);
    String reported = row.required("reported_crime", 5);
    Long order = row.wholeNumber("shown_order");
    if (code == null || measure == null || reported == null) {
      return;
    }
    if (!MEASURES.contains(measure)) {
      row.error("measure", "unknown-measure", "'" + measure + "' is none of " + MEASURES);
    }
    if (!reported.equals("yes") && !reported.equals("no")) {
      row.error("reported_crime", "yes-or-no", "'" + reported + "' is neither yes nor no");
    }
    if (order == null || order < 0 || order > Short.MAX_VALUE) {
      row.error("shown_order", "out-of-range", "must be a whole number from 0 to 32767");
      return;
    }
    if (!seen.isFirst(row, code, "code", code) || !run.mayWrite()) {
      return;
    }
    Indicator indicator = indicators.findById(code).orElseGet(() -> new Indicator(code));
    indicator.name(nameEs, nameEn);
    indicator.define(definitionEs, definitionEn);
    indicator.classify(measure, row.text("iccs", 20), reported.equals("yes"), order.intValue());
    indicators.save(indicator);
    run.countChanged(1);
  }
}
