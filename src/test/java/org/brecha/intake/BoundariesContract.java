package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.brecha.TestDatabase;
import org.brecha.intake.IntakeReport.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an import of boundaries does to the database, the same on H2GIS and PostGIS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BoundariesContract {

  private static final String[] SIX = {"0101", "0102", "0103", "0104"};

  @TempDir private Path folder;
  private FactsDatabase db;

  abstract TestDatabase database(Path folder) throws SQLException;

  @BeforeAll
  void open(@TempDir Path place) throws SQLException {
    db = new FactsDatabase(database(place)).withRegister();
  }

  @AfterAll
  void close() throws SQLException {
    db.close();
  }

  @BeforeEach
  void forgetBoundaries() {
    db.jdbc().sql("DELETE FROM boundary").update();
    db.jdbc().sql("DELETE FROM boundary_edition").update();
    db.jdbc().sql("DELETE FROM import_run WHERE kind = 'boundaries'").update();
    db.jdbc().sql("DELETE FROM unit WHERE country = 'ZZ'").update();
    db.jdbc().sql("DELETE FROM country WHERE code = 'ZZ'").update();
  }

  private Path file(String name, String... features) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(
        file,
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}",
        StandardCharsets.UTF_8);
    return file;
  }

  private static String square(String properties, double west, double south) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":{\"type\":\"Polygon\","
            + "\"coordinates\":[[[%f,%f],[%f,%f],[%f,%f],[%f,%f],[%f,%f]]]}}",
        properties,
        west,
        south,
        west + .1,
        south,
        west + .1,
        south + .1,
        west,
        south + .1,
        west,
        south);
  }

  /** Squares of Bocas del Toro side by side. */
  private static String[] squares(String... codes) {
    String[] features = new String[codes.length];
    for (int i = 0; i < codes.length; i++) {
      features[i] = square("\"code\":\"" + codes[i] + "\"", -82.5 + i * .1, 9);
    }
    return features;
  }

  private IntakeReport load(Path file, String... more) {
    String[] options =
        Stream.concat(
                Stream.of("country", "PA", "level", "adm2", "code-field", "code"), Stream.of(more))
            .toArray(String[]::new);
    return db.load(FactKind.BOUNDARIES, file, options);
  }

  private static List<String> rules(IntakeReport report, Severity severity) {
    return report.findings().stream()
        .filter(f -> f.severity() == severity)
        .map(Finding::rule)
        .distinct()
        .toList();
  }

  private static void assertRefused(IntakeReport report, String... rules) {
    assertEquals(Outcome.REFUSED, report.outcome(), () -> ReportText.plain(report));
    assertEquals(Arrays.asList(rules), rules(report, Severity.ERROR));
  }

  private void assertNothingStored() {
    assertEquals(0, db.count("SELECT count(*) FROM boundary"));
    assertEquals(0, db.count("SELECT count(*) FROM boundary_edition"));
    assertEquals(0, db.count("SELECT count(*) FROM import_run WHERE kind = 'boundaries'"));
  }

  @Test
  void the_bundled_boundaries_come_in_without_any_warning() {
    for (String name : List.of("cr-adm1", "cr-adm2", "pa-adm1", "pa-adm2")) {
      IntakeReport report =
          db.load(
              FactKind.BOUNDARIES, Path.of("gis-data/boundaries/schematic-" + name + ".geojson"));
      assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
      assertTrue(
          report.findings().stream().allMatch(f -> f.severity() == Severity.NOTE),
          () -> ReportText.plain(report));
    }
    assertEquals(84 + 82 + 7 + 13, db.count("SELECT count(*) FROM boundary"));
    assertEquals(
        4,
        db.count(
            "SELECT count(*) FROM boundary_edition WHERE is_current AND kind = 'schematic'"
                + " AND label = 'schematic-2026-11' AND attribution LIKE '%Natural Earth%'"));
    assertEquals(186, db.count("SELECT count(*) FROM boundary WHERE ST_SRID(geom) = 4326"));
    assertEquals(186, db.count("SELECT count(*) FROM boundary WHERE ST_IsValid(geom)"));
  }

  @Test
  void the_same_file_twice_is_a_no_op() throws IOException {
    Path file = file("twice.geojson", squares(SIX));
    assertEquals(Outcome.IMPORTED, load(file, "edition", "a").outcome());
    long version = db.count("SELECT version FROM facts_version");
    assertEquals(Outcome.UNCHANGED, load(file, "edition", "a").outcome());
    assertEquals(version, db.count("SELECT version FROM facts_version"));
    assertEquals(4, db.count("SELECT count(*) FROM boundary"));
  }

  @Test
  void a_new_edition_takes_the_place_of_the_old_one_which_is_kept() throws IOException {
    load(file("old.geojson", squares(SIX)), "edition", "old", "official", "true");
    IntakeReport report = load(file("new.geojson", squares("0101", "0102")), "edition", "new");
    assertEquals(Outcome.IMPORTED, report.outcome());
    assertEquals(
        List.of("unofficial-after-official", "units-missing"), rules(report, Severity.WARNING));
    assertEquals(
        "new unofficial",
        db.jdbc()
            .sql("SELECT label || ' ' || kind FROM boundary_edition WHERE is_current")
            .query(String.class)
            .single());
    assertEquals(6, db.count("SELECT count(*) FROM boundary"));
  }

  @Test
  void an_edition_is_only_replaced_when_asked() throws IOException {
    load(file("a.geojson", squares(SIX)), "edition", "a");
    Path other = file("b.geojson", squares("0101", "0102"));
    assertRefused(load(other, "edition", "a"), "edition-exists");
    assertEquals(4, db.count("SELECT count(*) FROM boundary"));
    assertEquals(Outcome.IMPORTED, load(other, "edition", "a", "replace", "true").outcome());
    assertEquals(2, db.count("SELECT count(*) FROM boundary"));
    assertEquals(1, db.count("SELECT count(*) FROM boundary_edition"));
  }

  @Test
  void a_check_says_the_same_and_writes_nothing() throws IOException {
    Path file = file("check.geojson", squares(SIX));
    IntakeReport report =
        db.check(FactKind.BOUNDARIES, file, "country", "PA", "level", "adm2", "edition", "a");
    assertEquals(Outcome.ACCEPTED, report.outcome());
    assertEquals(4, report.files().get(0).changed());
    assertNothingStored();
  }

  @Test
  void unknown_and_duplicate_codes_are_named_and_refuse_everything() throws IOException {
    Path file = file("bad.geojson", squares("0101", "9999", "0102", "0101"));
    IntakeReport report = load(file, "edition", "a");
    assertRefused(report, "unknown-code", "duplicate-code");
    Finding unknown = report.findings().get(0);
    assertEquals("feature 2", unknown.at());
    assertEquals("code", unknown.column());
    assertNothingStored();
  }

  @Test
  void numbers_get_the_leading_zeros_of_the_register_and_say_so() throws IOException {
    Path file =
        file(
            "numbers.geojson",
            square("\"code\":101", -82.5, 9),
            square("\"code\":102.0", -82.3, 9));
    IntakeReport report = load(file, "edition", "a");
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
    assertTrue(rules(report, Severity.NOTE).containsAll(List.of("code-is-number", "code-padded")));
    assertEquals(1, db.count("SELECT count(*) FROM boundary WHERE unit_code = '0101'"));
  }

  @Test
  void swapped_and_metric_coordinates_and_those_of_elsewhere_are_told_apart() throws IOException {
    Path file =
        file(
            "where.geojson",
            square("\"code\":\"0101\"", 9, -82.5),
            square("\"code\":\"0102\"", 491227, 1098003),
            square("\"code\":\"0103\"", 2.3, 48.8),
            square("\"code\":\"0104\"", -82.2, 9));
    IntakeReport report = load(file, "edition", "a");
    assertRefused(report, "swapped-coordinates", "out-of-range", "elsewhere");
    assertEquals(
        List.of("feature 1", "feature 2", "feature 3"),
        report.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .map(Finding::at)
            .toList());
  }

  @Test
  void a_feature_without_geometry_is_left_out_with_a_warning() throws IOException {
    Path file =
        file(
            "null.geojson",
            square("\"code\":\"0101\"", -82.5, 9),
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"0102\"},\"geometry\":null}");
    IntakeReport report = load(file, "edition", "a");
    assertEquals(Outcome.IMPORTED, report.outcome());
    assertEquals(List.of("no-geometry", "units-missing"), rules(report, Severity.WARNING));
    assertEquals(1, db.count("SELECT count(*) FROM boundary"));
  }

  @Test
  void codes_of_another_list_are_found_out_by_the_names() throws IOException {
    Path file =
        file(
            "pcodes.geojson",
            square("\"code\":\"0201\",\"name\":\"Alanje\"", -82.5, 8.5),
            square("\"code\":\"0202\",\"name\":\"Barú\"", -82.3, 8.5));
    assertRefused(load(file, "edition", "a", "name-field", "name"), "codes-and-names-disagree");
  }

  @Test
  void names_that_could_be_two_units_are_never_guessed() throws IOException {
    Path file =
        file(
            "names.geojson",
            square("\"n\":\"SANTA FÉ\",\"p\":\"Veraguas\"", -81.1, 8.5),
            square("\"n\":\"Almirante\",\"p\":\"Bocas del Toro\"", -82.4, 9.2),
            square("\"n\":\"Atlantis\",\"p\":\"Bocas del Toro\"", -82.1, 9.2));
    String[] options = {
      "country", "PA", "level", "adm2", "edition", "a", "match-names", "true", "name-field", "n"
    };
    assertRefused(
        db.load(FactKind.BOUNDARIES, file, with(options, "parent-name-field", "n")),
        "unmatched-name");
    assertRefused(db.load(FactKind.BOUNDARIES, file, options), "unmatched-name");
    IntakeReport report =
        db.load(FactKind.BOUNDARIES, file, with(options, "leave-out", "Atlantis"));
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
    assertEquals(1, db.count("SELECT count(*) FROM boundary WHERE unit_code = '0909'"));
    Path bare = file("bare.geojson", square("\"n\":\"Santa Fe\"", -81.1, 8.5));
    assertRefused(
        db.load(FactKind.BOUNDARIES, bare, with(options, "edition", "b")), "ambiguous-name");
    IntakeReport said =
        db.load(FactKind.BOUNDARIES, bare, with(options, "edition", "b", "alias", "Santa Fe=0503"));
    assertEquals(Outcome.IMPORTED, said.outcome(), () -> ReportText.plain(said));
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void a_country_without_register_gets_one_from_the_file() throws IOException {
    String parent = ",\"parent_code\":\"P1\",\"parent_name\":\"North\"";
    Path file =
        file(
            "zz.geojson",
            square("\"code\":\"L1\",\"name\":\"One\"" + parent, 10, 10),
            square("\"code\":\"L2\",\"name\":\"Two\"" + parent, 10.1, 10));
    IntakeReport report =
        db.load(FactKind.BOUNDARIES, file, "country", "ZZ", "level", "adm2", "edition", "a");
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
    assertEquals(
        2, db.count("SELECT count(*) FROM unit WHERE country = 'ZZ' AND parent_code = 'P1'"));
    assertEquals(
        1,
        db.count(
            "SELECT count(*) FROM unit WHERE country = 'ZZ' AND level = 1 AND name = 'North'"));
    assertEquals(1, db.count("SELECT count(*) FROM country WHERE code = 'ZZ' AND name_en = 'ZZ'"));
  }

  @Test
  void units_missing_from_the_register_are_added_only_when_asked() throws IOException {
    Path file = file("new-unit.geojson", squares("0101", "0199"));
    assertRefused(load(file, "edition", "a"), "unknown-code");
    Path named =
        file(
            "named.geojson",
            square("\"code\":\"0101\",\"name\":\"Bocas del Toro\"", -82.5, 9),
            square("\"code\":\"0199\",\"name\":\"Nuevo\"", -82.3, 9));
    IntakeReport report = load(named, "edition", "a", "register-new", "true");
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
    assertEquals(
        1,
        db.count(
            "SELECT count(*) FROM unit WHERE code = '0199' AND parent_code = '01' AND kind = 'district'"));
    db.jdbc().sql("DELETE FROM unit WHERE code = '0199'").update();
  }

  @Test
  void new_units_may_not_take_codes_of_another_level() throws IOException {
    Path file =
        file(
            "levels.geojson",
            square("\"code\":\"010101\",\"name\":\"Of level 3\"", -82.5, 9),
            square("\"code\":\"A-1\",\"name\":\"Hyphen\"", -82.3, 9));
    assertRefused(
        load(file, "edition", "a", "register-new", "true", "name-field", "name"),
        "wrong-level",
        "bad-code");
    assertNothingStored();
  }

  @Test
  void a_schematic_file_cannot_be_called_official() {
    IntakeReport report =
        db.load(
            FactKind.BOUNDARIES,
            Path.of("gis-data/boundaries/schematic-cr-adm2.geojson"),
            "official",
            "true");
    assertRefused(report, "bad-option");
    assertNothingStored();
  }

  @Test
  void missing_options_are_all_named_at_once() throws IOException {
    IntakeReport report = db.load(FactKind.BOUNDARIES, file("none.geojson", squares("0101")));
    assertEquals(3, report.count(Severity.ERROR));
    assertTrue(ReportText.plain(report).contains("--country"));
    assertTrue(ReportText.plain(report).contains("--level"));
    assertTrue(ReportText.plain(report).contains("--edition"));
  }

  @Test
  void an_import_that_dies_on_its_way_leaves_no_trace() throws IOException {
    load(file("before.geojson", squares(SIX)), "edition", "before");
    long version = db.count("SELECT version FROM facts_version");
    Path file = file("dies.geojson", squares("0101", "0102"));
    IntakeProgress dies =
        (name, rows) -> {
          if (rows == 2) {
            throw new IllegalStateException("killed");
          }
        };
    assertThrows(
        IllegalStateException.class,
        () ->
            db.intake()
                .importFiles(
                    FactKind.BOUNDARIES,
                    List.of(IntakeFile.of(file)),
                    FactsDatabase.options("country", "PA", "level", "adm2", "edition", "dies"),
                    dies));
    assertEquals(version, db.count("SELECT version FROM facts_version"));
    assertEquals(1, db.count("SELECT count(*) FROM boundary_edition WHERE is_current"));
    assertEquals(4, db.count("SELECT count(*) FROM boundary"));
  }
}
