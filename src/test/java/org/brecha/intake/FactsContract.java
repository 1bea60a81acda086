package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.brecha.TestDatabase;
import org.brecha.command.FactsApplication;
import org.brecha.intake.IntakeReport.Outcome;
import org.brecha.prevention.Programmes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What tables do to a database, whichever it is. Starting it also holds the entities to it. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FactsContract {

  private static final List<String> TABLES =
      List.of(
          "observation",
          "population",
          "programme_unit",
          "programme",
          "institution",
          "neighbour",
          "unit_change",
          "boundary",
          "boundary_edition",
          "unit",
          "country",
          "indicator",
          "source",
          "import_run");
  private static final String UNITS =
      """
      country,level,code,name,kind,parent_code,valid_from
      CR,0,CR,Costa Rica,country,,
      CR,1,1,San José,province,CR,
      CR,2,103,Desamparados,canton,1,
      CR,2,108,Goicoechea,canton,1,
      CR,2,216,Río Cuarto,canton,1,2018-01-01
      CR,3,10301,Desamparados,district,103,
      PA,0,PA,Panamá,country,,
      PA,1,08,Panamá,province,PA,
      PA,2,0808,Panamá,district,08,
      PA,2,0810,San Miguelito,district,08,
      """;
  private static final String INDICATORS =
      """
      code,name_es,name_en,definition_es,definition_en,measure,reported_crime,shown_order
      homicide,Homicidio,Homicide,Muertes,Deaths,count,no,1
      feels_safe,Se siente seguro,Feels safe,Encuesta,Survey,percent,no,2
      """;
  private static final String OBSERVATION_HEADER =
      "country,unit_code,unit_name,indicator,year,count,source,level,period,note\n";
  private static final String PROGRAMME_HEADER =
      "programme_id,name_es,name_en,country,lead,type,prevention_level,start,end,status_as_seen,"
          + "territories,unit_codes,source\n";

  @TempDir private static Path directory;
  private TestDatabase database;
  private ConfigurableApplicationContext context;
  private Intake intake;
  private JdbcClient jdbc;
  private int fileNumber;

  abstract TestDatabase open(Path directory) throws SQLException;

  @BeforeAll
  void start() throws SQLException {
    database = open(directory);
    context = FactsApplication.start(settings(database, "--brecha.seed=false"));
    intake = context.getBean(Intake.class);
    jdbc = context.getBean(JdbcClient.class);
  }

  @AfterAll
  void stop() throws SQLException {
    if (context != null) {
      context.close();
      database.close();
    }
  }

  static String[] settings(TestDatabase database, String more) {
    String[] settings = Arrays.copyOf(database.settings(), database.settings().length + 1);
    settings[settings.length - 1] = more;
    return settings;
  }

  @BeforeEach
  void fillRegister() throws IOException {
    TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    accepted(load(FactKind.UNITS, UNITS));
    accepted(load(FactKind.INDICATORS, INDICATORS));
  }

  private IntakeReport load(FactKind kind, String... tables) throws IOException {
    return run(kind, false, tables);
  }

  private IntakeReport run(FactKind kind, boolean check, String... tables) throws IOException {
    List<IntakeFile> files = new java.util.ArrayList<>();
    for (String table : tables) {
      files.add(IntakeFile.of(Files.writeString(directory.resolve(++fileNumber + ".csv"), table)));
    }
    return check
        ? intake.checkFiles(kind, files, IntakeOptions.NONE, IntakeProgress.SILENT)
        : intake.importFiles(kind, files, IntakeOptions.NONE, IntakeProgress.SILENT);
  }

  private static void accepted(IntakeReport report) {
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
  }

  private static void refused(IntakeReport report, String... placesAndRules) {
    assertEquals(Outcome.REFUSED, report.outcome(), () -> ReportText.plain(report));
    List<String> told =
        report.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> finding.at() + " " + finding.column() + " " + finding.rule())
            .toList();
    assertEquals(List.of(placesAndRules), told, () -> ReportText.plain(report));
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private long factsVersion() {
    return jdbc.sql("SELECT version FROM facts_version").query(Long.class).single();
  }

  private List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  @Test
  void aZeroIsStoredAndAnEmptyCellIsNot() throws IOException {
    accepted(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,103,,homicide,2018,0,OIJ open data 2018,canton,year,\n"
                + "CR,108,,homicide,2018,,OIJ open data 2018,canton,year,\n"));

    assertEquals(
        List.of("103 observed 0.0"),
        rows("SELECT unit_code, status, amount FROM observation").stream()
            .map(row -> row.get("unit_code") + " " + row.get("status") + " " + row.get("amount"))
            .toList());
  }

  @Test
  void theKindsOfNothingAreKeptApartAndHaveNoFigure() throws IOException {
    accepted(
        load(
            FactKind.OBSERVATIONS,
            "country,unit_code,indicator,year,count,status,source\n"
                + "CR,103,homicide,2018,,not_reported,a\n"
                + "CR,103,homicide,2019,,suppressed,a\n"
                + "CR,216,homicide,2019,,not_applicable,a\n"));
    refused(
        load(
            FactKind.OBSERVATIONS,
            "country,unit_code,indicator,year,count,status,source\n"
                + "CR,103,homicide,2020,3,suppressed,a\n"
                + "CR,103,homicide,2021,,observed,a\n"
                + "CR,103,homicide,2022,,hidden,a\n"),
        "row 2 count figure-of-nothing",
        "row 3 count empty-cell",
        "row 4 status unknown-status");

    assertEquals(3, count("observation WHERE amount IS NULL"));
  }

  @Test
  void partsOfAYearAndSeveralYearsKeepTheirOwnDays() throws IOException {
    accepted(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,103,,homicide,2019,3,s,canton,Jan-Jul,\n"
                + "CR,103,,homicide,2019,9,s,canton,year,\n"
                + "CR,103,,homicide,2024,40,s,canton,2022-2024,\n"));

    assertEquals(
        List.of("2019-01-01 2019-08-01", "2019-01-01 2020-01-01", "2022-01-01 2025-01-01"),
        rows("SELECT period_start, period_end FROM observation ORDER BY amount").stream()
            .map(row -> row.get("period_start") + " " + row.get("period_end"))
            .toList());
  }

  @Test
  void aProvinceWithoutOneOfItsDistrictsIsAPartAndAnUnknownPlaceIsNone() throws IOException {
    accepted(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "PA,08,Panamá,homicide,2023,209,s,province_part,year,\n"
                + "CR,,unknown canton,homicide,2023,4,s,unknown,year,DESCONOCIDO\n"
                + "CR,,CARMEN,homicide,2023,1,s,district,year,canton 101\n"
                + "CR,,CARMEN,homicide,2023,2,s,district,year,canton 201\n"));

    assertEquals(
        List.of(
            "3 null unassigned CARMEN; canton 101",
            "3 null unassigned CARMEN; canton 201",
            "2 null unassigned unknown canton; DESCONOCIDO",
            "1 08 part null"),
        rows("SELECT level, unit_code, scope, note FROM observation ORDER BY amount").stream()
            .map(
                row ->
                    row.get("level")
                        + " "
                        + row.get("unit_code")
                        + " "
                        + row.get("scope")
                        + " "
                        + row.get("note"))
            .toList());
  }

  @Test
  void aDistrictIsOfAnotherLevelInEachCountry() throws IOException {
    accepted(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,10301,,homicide,2023,1,s,district,year,\n"
                + "PA,0810,,homicide,2023,98,s,district,year,\n"));
    refused(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,103,,homicide,2022,1,s,district,year,\n"
                + "PA,08,,homicide,2022,1,s,district,year,\n"
                + "PA,08,,homicide,2022,1,s,parish,year,\n"),
        "row 2 level wrong-level",
        "row 3 level wrong-level",
        "row 4 level unknown-level");

    assertEquals(1, count("observation WHERE level = 3 AND country = 'CR'"));
    assertEquals(1, count("observation WHERE level = 2 AND country = 'PA'"));
  }

  @Test
  void oneSourceMaySayAThingOnceAndTwoSourcesBothStay() throws IOException {
    refused(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,103,,homicide,2018,37,OIJ,canton,year,\n"
                + "CR,108,,homicide,2018,5,OIJ,canton,year,\n"
                + "CR,103,,homicide,2018,38,OIJ,canton,year,\n"),
        "row 4 unit_code duplicate-key");
    accepted(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,103,,homicide,2018,37,OIJ open data 2018,canton,year,\n"
                + "CR,103,,homicide,2018,38,\"OIJ, as quoted in press\",canton,year,\n"));

    assertEquals(
        List.of("37.0 1", "38.0 3"),
        rows(
                "SELECT o.amount, s.trust FROM observation o JOIN source s ON s.id = o.source_id"
                    + " ORDER BY o.amount")
            .stream()
            .map(row -> row.get("amount") + " " + row.get("trust"))
            .toList());
  }

  @Test
  void aCorrectedFigureTakesThePlaceOfTheOldOne() throws IOException {
    String table = OBSERVATION_HEADER + "CR,103,,homicide,2018,%s,OIJ,canton,year,\n";
    accepted(load(FactKind.OBSERVATIONS, table.formatted("37")));
    IntakeReport report = load(FactKind.OBSERVATIONS, table.formatted("39"));

    accepted(report);
    assertEquals("replaced", report.findings().get(0).rule());
    assertEquals(39.0, jdbc.sql("SELECT amount FROM observation").query(Double.class).single());
  }

  @Test
  void allThatIsWrongIsToldAndNothingIsWritten() throws IOException {
    long before = factsVersion();
    refused(
        load(
            FactKind.OBSERVATIONS,
            OBSERVATION_HEADER
                + "CR,103,,homicide,2018,37,OIJ,canton,year,\n"
                + "CR,999,,homicide,2018,37,OIJ,canton,year,\n"
                + "CR,103,,homicides,2018,37,OIJ,canton,year,\n"
                + "CR,103,,homicide,2018,-1,OIJ,canton,Jan-Jul,\n"
                + "CR,103,,homicide,2018,1.5,OIJ,canton,Jan-Nov,\n"
                + "CR,103,,homicide,2018,many,OIJ,canton,Jan-Feb,\n"
                + "CR,103,,homicide,2018,1,OIJ,canton,Feb-Jan,\n"
                + "cr,103,,homicide,2018,1,OIJ,canton,year,\n"
                + "CR,108,,homicide,2018,1,,canton,year,\n"
                + "CR,108,,homicide,2018,1,OIJ,canton,year,\n"),
        "row 3 unit_code unknown-unit",
        "row 4 indicator unknown-indicator",
        "row 5 count out-of-range",
        "row 6 count out-of-range",
        "row 7 count not-a-number",
        "row 8 period bad-period",
        "row 9 country country-code",
        "row 10 source empty-cell");

    assertEquals(0, count("observation"));
    assertEquals(0, count("source"));
    assertEquals(before, factsVersion());
  }

  @Test
  void aBadFileTakesTheGoodOnesOfItsImportWithIt() throws IOException {
    String good = "country,unit_code,year,population,source\nCR,103,2018,1000,a\n";
    refused(
        load(FactKind.POPULATION, good, good.replace("1000", "-5").replace("2018", "2017")),
        "row 2 population negative");

    assertEquals(0, count("population"));
    accepted(load(FactKind.POPULATION, good));
  }

  @Test
  void theSameFileTwiceIsANoOp() throws IOException {
    String table = "country,unit_code,year,population,source\nCR,103,2018,1000,a\n";
    long before = factsVersion();
    accepted(load(FactKind.POPULATION, table));
    IntakeReport again = load(FactKind.POPULATION, table);

    assertEquals(Outcome.UNCHANGED, again.outcome());
    assertEquals("already-imported", again.findings().get(0).rule());
    assertEquals(before + 1, factsVersion());
    assertEquals(1, count("import_run WHERE kind = 'population'"));
  }

  @Test
  void aCheckSaysWhatTheImportWouldSayAndWritesNothing() throws IOException {
    String good = "country,unit_code,year,population,source\nCR,103,2018,1000,a\n";
    long before = factsVersion();
    IntakeReport checked = run(FactKind.POPULATION, true, good);
    IntakeReport bad = run(FactKind.POPULATION, true, good.replace("103", "999"));

    assertEquals(Outcome.ACCEPTED, checked.outcome());
    assertEquals(1, checked.files().get(0).changed());
    assertEquals(Outcome.REFUSED, bad.outcome());
    assertEquals(0, count("population"));
    assertEquals(0, count("source"));
    assertEquals(0, count("import_run WHERE kind = 'population'"));
    assertEquals(before, factsVersion());
  }

  @Test
  void twoSeriesKnowTheSameCantonAndYearAndAreNotMixed() throws IOException {
    accepted(
        load(
            FactKind.POPULATION,
            "country,canton_code,canton,year,population,source\n"
                + "CR,103,Desamparados,2022,245000,INEC district projections 2000-2050 (file)\n"
                + "CR,103,Desamparados,2022,223226,INEC population estimate 2022\n"));

    assertEquals(
        List.of("inec-cr-2000-2050 245000", "inec-cr-estimate-2022 223226"),
        rows("SELECT series, persons FROM population ORDER BY series").stream()
            .map(row -> row.get("series") + " " + row.get("persons"))
            .toList());
  }

  @Test
  void peopleAmongTheIndicatorsGoToThePopulation() throws IOException {
    accepted(
        load(
            FactKind.OBSERVATIONS,
            "country,unit_code,unit_name,indicator,year,value,unit,source,level,period,note\n"
                + "PA,08,Panamá,population,2023,1439575,persons,INEC census 2023,province,year,\n"
                + "CR,CR,Costa Rica,feels_safe,2022,34.2,percent,survey,country,survey,\n"));

    assertEquals(1, count("population WHERE series = 'inec-pa-census-2023'"));
    assertEquals(1, count("observation WHERE measure = 'percent' AND level = 0"));
  }

  @Test
  void aCountryThatNobodyKnowsIsToldOnceAndWithWhatToDo() throws IOException {
    IntakeReport report =
        load(
            FactKind.POPULATION,
            "country,unit_code,year,population,source\nZZ,1,2018,5,a\nZZ,2,2018,5,a\n");

    refused(report, "row 2 unit_code unknown-country");
    assertTrue(report.findings().get(0).message().contains("units or boundaries first"));
  }

  @Test
  void aFigureOlderThanItsUnitIsToldAndKept() throws IOException {
    IntakeReport report =
        load(
            FactKind.OBSERVATIONS, OBSERVATION_HEADER + "CR,216,,homicide,2017,2,s,canton,year,\n");

    accepted(report);
    assertEquals("before-unit", report.findings().get(0).rule());
    assertEquals(1, count("observation"));
  }

  @Test
  void programmesKeepWhatIsKnownAndNothingElse() throws IOException {
    accepted(
        load(
            FactKind.PROGRAMMES,
            PROGRAMME_HEADER
                + "NAT,Plan,Plan,CR,MJP,policy,primary,2015-10,2018,closed,national,ALL,s\n"
                + "LOC,Local,Local,CR,MJP,local plan,primary;secondary,2018,,running,,103;108,s\n"
                + "WRD,Solo,Words,CR,MJP,programme,primary,,,unknown,\"national, all\",,s\n"
                + "UNK,Nada,None,CR,MJP,programme,primary,,,unknown,nine cantons,,s\n"
                + "REG,Red,Net,CR;PA,UE,cooperation,coordination,2014-05-30,,,,CR-103;0810,s\n"
                + "COP,Toque,Curfew,PA,MINSEG,measure,,2024-08-29,,closed,,0810,s\n"
                + "EMP,Vacío,Empty,PA,UE,cooperation,,2023,,running,Latin America,,s\n"));

    assertEquals(
        List.of(
            "COP control null national=located 2024-08-29 null closed",
            "EMP coordination null national=unknown 2023-01-01 null running",
            "LOC prevention primary;secondary national=located 2018-01-01 null running",
            "NAT prevention primary national=national 2015-10-01 2019-01-01 closed",
            "REG coordination coordination national=located 2014-05-30 null unknown",
            "UNK prevention primary national=unknown null null unknown",
            "WRD prevention primary national=national null null unknown"),
        rows("SELECT * FROM programme ORDER BY code").stream()
            .map(
                p ->
                    p.get("code")
                        + " "
                        + p.get("nature")
                        + " "
                        + p.get("levels")
                        + " national="
                        + p.get("scope")
                        + " "
                        + p.get("start_date")
                        + " "
                        + p.get("end_date")
                        + " "
                        + p.get("status"))
            .toList());
    assertEquals(
        List.of("COP PA-0810", "LOC CR-103", "LOC CR-108", "REG CR-103", "REG PA-0810"),
        rows(
                "SELECT p.code, u.country, u.unit_code FROM programme_unit u JOIN programme p"
                    + " ON p.id = u.programme_id ORDER BY p.code, u.country, u.unit_code")
            .stream()
            .map(row -> row.get("code") + " " + row.get("country") + "-" + row.get("unit_code"))
            .toList());
    assertNull(
        jdbc.sql("SELECT end_text FROM programme WHERE code = 'LOC'")
            .query(String.class)
            .optional()
            .orElse(null));
  }

  @Test
  void programmesAreRefusedForWordsDatesAndPlacesThatAreWrong() throws IOException {
    refused(
        load(
            FactKind.PROGRAMMES,
            PROGRAMME_HEADER
                + "A,A,A,CR,MJP,policy,primary,2019,2018,closed,,ALL,s\n"
                + "B,B,B,CR,MJP,policy,primary,May 2019,,closed,,ALL,s\n"
                + "C,C,C,CR,MJP,policy,first,2019,,closed,,ALL,s\n"
                + "D,D,D,CR,MJP,policy,primary,2019,,finished,,ALL,s\n"
                + "E,E,E,CR,MJP,policy,primary,2019,,running,,103;0810,s\n"
                + "F,F,F,CR;PA,MJP,policy,primary,2019,,running,,77,s\n"
                + "G,,,CR,MJP,policy,primary,2019,,running,,103,s\n"),
        "row 2 end bad-period",
        "row 3 start bad-date",
        "row 4 prevention_level unknown-level",
        "row 5 status_as_seen unknown-status",
        "row 6 unit_codes unknown-unit",
        "row 7 unit_codes unknown-unit",
        "row 8 name_es empty-cell");
  }

  @Test
  void theReachOfAProgrammeIsKeptOrRefusedIfItIsNoNumberOfPeople() throws IOException {
    String header =
        "programme_id,name_es,country,lead,type,prevention_level,people_reached,people_eligible,"
            + "unit_codes,source\n";
    accepted(
        load(
            FactKind.PROGRAMMES,
            header
                + "A,A,CR,MJP,policy,primary,7500,35000,103,s\n"
                + "B,B,CR,MJP,policy,primary,,,103,s\n"));
    assertEquals(1, count("programme WHERE people_reached = 7500 AND people_eligible = 35000"));
    assertEquals(1, count("programme WHERE people_reached IS NULL AND people_eligible IS NULL"));

    refused(
        load(
            FactKind.PROGRAMMES,
            header
                + "C,C,CR,MJP,policy,primary,-1,35000,103,s\n"
                + "D,D,CR,MJP,policy,primary,10,0,103,s\n"),
        "row 2 people_reached out-of-range",
        "row 3 people_eligible out-of-range");
  }

  @Test
  void aProgrammeThatIsImportedAgainIsDescribedAnew() throws IOException {
    String table = PROGRAMME_HEADER + "A,A,A,CR,MJP,policy,primary,2019,%s,running,,%s,s\n";
    accepted(load(FactKind.PROGRAMMES, table.formatted("", "103;108")));
    accepted(load(FactKind.PROGRAMMES, table.formatted("2021", "103")));

    assertEquals(1, count("programme WHERE end_text = '2021'"));
    assertEquals(1, count("programme_unit"));
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(
            status ->
                assertEquals(1, context.getBean(Programmes.class).findAll().get(0).units().size()));
  }

  @Test
  void unitsNeedTheirCountryTheirParentAndACodeOfTheirOwn() throws IOException {
    refused(
        load(
            FactKind.UNITS,
            """
            country,level,code,name,kind,parent_code,seat_lon,seat_lat,valid_from
            NI,1,10,Managua,department,NI,,,
            CR,2,301,Cartago,canton,3,,,
            CR,2,104,Puriscal,canton,1,9.8,-184.3,
            CR,2,103,Desamparados,canton,1,,,
            CR,2,103,Desamparados,canton,1,,,
            CR,1,108,Goicoechea,province,CR,,,
            CR,4,1,Barrio,barrio,10301,,,
            CR,2,105,Tarrazú,canton,1,,,last year
            """),
        "row 2 country unknown-country",
        "row 3 parent_code unknown-parent",
        "row 4 seat_lat out-of-range",
        "row 6 code duplicate-key",
        "row 7 level wrong-level",
        "row 8 level out-of-range",
        "row 9 valid_from bad-date");
  }

  @Test
  void neighboursAreTwoUnitsOfOneLevelAndToldOnce() throws IOException {
    String header = "country,unit_code,neighbour_code,source\n";
    refused(
        load(
            FactKind.NEIGHBOURS,
            header + "CR,103,108,s\nCR,108,103,s\nCR,103,103,s\nCR,103,1,s\nCR,103,999,s\n"),
        "row 3 neighbour_code duplicate-key",
        "row 4 neighbour_code no-neighbours",
        "row 5 neighbour_code no-neighbours",
        "row 6 neighbour_code unknown-unit");
    accepted(load(FactKind.NEIGHBOURS, header + "CR,108,103,s\n"));

    assertEquals(1, count("neighbour WHERE unit_code = '103' AND neighbour_code = '108'"));
  }

  @Test
  void changesKeepTheirTimeInTheWordsOfTheSource() throws IOException {
    accepted(
        load(
            FactKind.CHANGES,
            "country,new_code,new_name,kind,parent_code,parent_name,when,source\n"
                + "CR,216,Río Cuarto,split,203,Grecia,\"law of 2017, canton since 2018\",s\n"
                + "PA,13xx,Panamá Oeste districts,province change,08xx,Panamá,2014-01-01,s\n"));

    assertEquals(1, count("unit_change WHERE happened = 'law of 2017, canton since 2018'"));
  }

  @Test
  void aMergerHasARowForEachUnitThatWentIntoTheNewOne() throws IOException {
    String header = "country,new_code,new_name,kind,parent_code,parent_name,when,source\n";
    String merger = "CR,216,Nuevo,merge,%s,Viejo,2030-01-01,s\n";
    accepted(load(FactKind.CHANGES, header + merger.formatted("203") + merger.formatted("103")));
    assertEquals(2, count("unit_change WHERE kind = 'merge' AND new_code = '216'"));

    accepted(load(FactKind.CHANGES, header + merger.formatted("108")));
    assertEquals(1, count("unit_change WHERE kind = 'merge' AND new_code = '216'"));
    refused(
        load(FactKind.CHANGES, header + merger.formatted("203") + merger.formatted("203")),
        "row 3 new_code duplicate-key");
  }
}
