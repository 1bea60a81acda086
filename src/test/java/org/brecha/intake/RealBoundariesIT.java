package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brecha.TestDatabase;
import org.brecha.intake.IntakeReport.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Real files of boundaries, which may not be bundled, behave as their README says; skipped where
 * {@code ../shared/boundaries} is not there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealBoundariesIT {

  private static final Path REAL = Path.of("../shared/boundaries");
  private static final String[] CANTONS = {"country", "CR", "level", "adm2", "edition", "real"};
  private static final String[] CR_DISTRICTS = {
    "country", "CR", "level", "adm3", "edition", "real"
  };
  private static final String[] PA_PROVINCES = {
    "country", "PA", "level", "adm1", "edition", "real"
  };
  private static final String[] PA_DISTRICTS = {
    "country", "PA", "level", "adm2", "edition", "real"
  };
  private static final String[] CORREGIMIENTOS = {
    "country", "PA", "level", "adm3", "edition", "real"
  };

  private FactsDatabase db;

  @BeforeAll
  void open(@TempDir Path place) {
    if (!Files.isDirectory(REAL)) {
      System.err.println("SKIPPED: real boundaries, " + REAL + " is not here");
    }
    assumeTrue(Files.isDirectory(REAL), REAL + " is not here");
    db = new FactsDatabase(TestDatabase.h2(place)).withRegister();
  }

  @AfterAll
  void close() throws SQLException {
    if (db != null) {
      db.close();
    }
  }

  @BeforeEach
  void forgetBoundaries() {
    db.jdbc().sql("DELETE FROM boundary").update();
    db.jdbc().sql("DELETE FROM boundary_edition").update();
    db.jdbc().sql("DELETE FROM import_run WHERE kind = 'boundaries'").update();
  }

  private IntakeReport load(String file, String[] options, String... more) {
    return db.load(
        FactKind.BOUNDARIES,
        REAL.resolve(file),
        Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new));
  }

  private static void assertImported(IntakeReport report) {
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
  }

  /** Findings of a severity, counted by rule. */
  private static Map<String, Long> rules(IntakeReport report, Severity severity) {
    return report.findings().stream()
        .filter(f -> f.severity() == severity)
        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
  }

  private static String message(IntakeReport report, String rule) {
    return report.findings().stream()
        .filter(f -> f.rule().equals(rule))
        .map(Finding::message)
        .findFirst()
        .orElseThrow();
  }

  /** Geodesic area of everything stored, and that everything is valid. */
  private double storedKm2() {
    WKBReader reader = new WKBReader();
    double sum = 0;
    for (byte[] wkb :
        db.jdbc().sql("SELECT ST_AsBinary(geom) FROM boundary").query(byte[].class).list()) {
      try {
        Geometry area = reader.read(wkb);
        assertTrue(area.isValid());
        sum += GeodesicArea.ofKm2(area);
      } catch (ParseException e) {
        throw new IllegalStateException(e);
      }
    }
    return sum;
  }

  @Test
  @DisplayName("cr-cantones-ign-2025: clean, 84 cantons, 51,169.2 km2")
  void the_cantons_of_2025_come_in_clean() {
    IntakeReport report = load("cr-cantones-ign-2025.geojson", CANTONS, "official", "true");
    assertImported(report);
    assertEquals(Map.of(), rules(report, Severity.WARNING));
    assertEquals(
        Map.of("code-field-chosen", 1L, "name-field-chosen", 1L, "code-is-number", 1L),
        rules(report, Severity.NOTE));
    assertEquals(84, report.files().get(0).changed());
    assertEquals(51_169.2, storedKm2(), 0.1);
    assertTrue(
        report.findings().stream()
            .anyMatch(
                f -> "CÓDIGO_CANTÓN".equals(f.column()) && f.rule().equals("code-field-chosen")));
  }

  @Test
  @DisplayName(
      "cr-cantones-ign-2020 in degrees and in CRTM05 by its crs member are the same cantons")
  void the_crs_member_is_honoured() {
    IntakeReport degrees = load("cr-cantones-ign-2020.geojson", CANTONS, "official", "true");
    assertImported(degrees);
    assertEquals(Map.of("units-missing", 1L), rules(degrees, Severity.WARNING));
    assertTrue(message(degrees, "units-missing").contains("612 Monteverde, 613 Puerto Jiménez"));
    double km2 = storedKm2();
    IntakeReport metres =
        load(
            "cr-cantones-ign-2020-epsg5367-original.geojson",
            CANTONS,
            "official",
            "true",
            "replace",
            "true");
    assertImported(metres);
    assertEquals(82, metres.files().get(0).changed());
    // Two simplifications of one layer, of April and December.
    assertEquals(km2, storedKm2(), 10);
  }

  @Test
  @DisplayName("cr-cantones-2019: refused for its ids, whether found out or named")
  void the_canton_shapefile_is_refused_for_its_ids() {
    IntakeReport found = load("cr-cantones-2019-shapefile-original.zip", CANTONS);
    assertEquals(Map.of("no-code-field", 1L), rules(found, Severity.ERROR));
    assertTrue(message(found, "no-code-field").contains("9 of 82"));
    IntakeReport named =
        load("cr-cantones-2019-shapefile-original.zip", CANTONS, "code-field", "cant_id");
    assertEquals(Outcome.REFUSED, named.outcome());
    assertEquals(
        Map.of("unknown-code", 73L, "codes-and-names-disagree", 1L), rules(named, Severity.ERROR));
  }

  @Test
  @DisplayName("cr-cantones-2019: joined by name, Valverde Vega is Sarchí, CRTM05 by its numbers")
  void the_canton_shapefile_joins_by_name() {
    IntakeReport report =
        load("cr-cantones-2019-shapefile-original.zip", CANTONS, "match-names", "true");
    assertImported(report);
    assertEquals(
        Map.of("crs-by-parameters", 1L, "units-missing", 1L), rules(report, Severity.WARNING));
    assertEquals(82, report.files().get(0).changed());
    assertEquals(
        "Valverde Vega",
        db.jdbc()
            .sql("SELECT name FROM boundary WHERE unit_code = '212'")
            .query(String.class)
            .single());
    assertEquals(
        "Cañas",
        db.jdbc()
            .sql("SELECT name FROM boundary WHERE unit_code = '506'")
            .query(String.class)
            .single());
    // Isla del Coco is not drawn: 51,169 less its 24 km2 or so.
    assertEquals(51_120, storedKm2(), 60);
  }

  @Test
  @DisplayName("cr-distritos-2019: code in two fields, the null geometry of Isla del Coco is named")
  void the_district_shapefile_needs_a_code_of_two_fields() {
    IntakeReport alone =
        load("cr-distritos-2019-shapefile-original.zip", CR_DISTRICTS, "code-field", "dist_id");
    assertTrue(rules(alone, Severity.ERROR).containsKey("unknown-code"));
    IntakeReport report =
        load(
            "cr-distritos-2019-shapefile-original.zip",
            CR_DISTRICTS,
            "code-field",
            "cant_id+dist_id:2");
    assertImported(report);
    assertEquals(
        Map.of("crs-by-parameters", 1L, "no-geometry", 1L, "units-missing", 1L),
        rules(report, Severity.WARNING));
    assertTrue(message(report, "no-geometry").startsWith("60110 Isla"));
    assertEquals(486, report.files().get(0).changed());
  }

  @Test
  @DisplayName(
      "cr-distritos-daticos-2020: 30 invalid features repaired, 207 islands kept, no land lost")
  void islands_written_as_holes_are_kept() {
    IntakeReport refused = load("cr-distritos-daticos-2020.geojson", CR_DISTRICTS);
    assertEquals(Map.of("unknown-code", 1L), rules(refused, Severity.ERROR));
    assertTrue(message(refused, "unknown-code").startsWith("20306 "));
    IntakeReport report =
        load("cr-distritos-daticos-2020.geojson", CR_DISTRICTS, "leave-out", "20306");
    assertImported(report);
    assertEquals(472, report.files().get(0).changed());
    Pattern holes = Pattern.compile("(\\d+) hole\\(s\\) outside");
    int islands =
        report.findings().stream()
            .map(f -> holes.matcher(f.message()))
            .filter(Matcher::find)
            .mapToInt(m -> Integer.parseInt(m.group(1)))
            .sum();
    // The README counts 208 holes: that of 21402 has three points and no area.
    assertEquals(207, islands);
    assertEquals(1, rules(report, Severity.NOTE).get("too-few-points"));
    assertTrue(message(report, "areas-repaired").startsWith("30 areas"));
    assertTrue(rules(report, Severity.NOTE).containsKey("self-intersection"));
    // Without 20306; a naive reader finds 44,905 km2.
    assertTrue(storedKm2() > 50_800, () -> "only " + storedKm2());
  }

  @Test
  @DisplayName("cr-distritos-daticos-2020-raw-defects: every defect is named with its feature")
  void raw_defects_are_named() {
    IntakeReport report = load("cr-distritos-daticos-2020-raw-defects.geojson", CR_DISTRICTS);
    assertImported(report);
    Map<String, List<String>> byFeature =
        report.findings().stream()
            .filter(f -> f.at() != null)
            .collect(
                Collectors.groupingBy(
                    f -> f.message().substring(0, 5),
                    TreeMap::new,
                    Collectors.mapping(Finding::rule, Collectors.toList())));
    assertEquals(
        Map.of(
            "70101", List.of("hole-outside-shell"),
            "60106", List.of("hole-outside-shell"),
            "50309", List.of("hole-outside-shell"),
            "60601", List.of("hole-outside-shell", "self-intersection"),
            "60105", List.of("empty-ring", "hole-outside-shell")),
        byFeature);
  }

  @Test
  @DisplayName("pa-adm1: ISO codes are no INEC codes; by name all but Emberá-Wounaan")
  void the_provinces_of_panama_join_by_name() {
    IntakeReport byCode = load("pa-adm1-geoboundaries-osm-2017.geojson", PA_PROVINCES);
    assertEquals(Map.of("no-code-field", 1L), rules(byCode, Severity.ERROR));
    IntakeReport byName =
        load("pa-adm1-geoboundaries-osm-2017.geojson", PA_PROVINCES, "match-names", "true");
    assertEquals(Map.of("unmatched-name", 1L), rules(byName, Severity.ERROR));
    IntakeReport said =
        load(
            "pa-adm1-geoboundaries-osm-2017.geojson",
            PA_PROVINCES,
            "match-names",
            "true",
            "alias",
            "Comarca Emberá-Wounaan=11");
    assertImported(said);
    assertEquals(Map.of(), rules(said, Severity.WARNING));
    assertEquals(13, said.files().get(0).changed());
  }

  @Test
  @DisplayName(
      "pa-adm2: only names; Santa Fé is ambiguous, Kuna Yala unknown, six districts missing")
  void the_districts_of_panama_join_by_name_without_guessing() {
    IntakeReport byCode = load("pa-adm2-geoboundaries-2012.geojson", PA_DISTRICTS);
    assertEquals(Map.of("no-code-field", 1L), rules(byCode, Severity.ERROR));
    IntakeReport byName =
        load("pa-adm2-geoboundaries-2012.geojson", PA_DISTRICTS, "match-names", "true");
    assertEquals(Map.of("ambiguous-name", 1L, "unmatched-name", 1L), rules(byName, Severity.ERROR));
    assertTrue(message(byName, "ambiguous-name").contains("[0503, 0909]"));
    IntakeReport said =
        load(
            "pa-adm2-geoboundaries-2012.geojson",
            PA_DISTRICTS,
            "match-names",
            "true",
            "alias",
            "Santa Fé=0909\nComarca Kuna Yala=1001");
    assertImported(said);
    assertEquals(Map.of("units-missing", 1L), rules(said, Severity.WARNING));
    for (String code : List.of("0104", "0306", "0414", "0503", "1208", "1209")) {
      assertTrue(message(said, "units-missing").contains(code), code);
    }
    assertEquals(76, said.files().get(0).changed());
    assertEquals(74_216.5, storedKm2(), 0.1);
  }

  @Test
  @DisplayName("pa-adm3: names alone are not enough, and all that do not join are listed")
  void the_corregimientos_of_2012_are_refused_with_a_list() {
    IntakeReport report =
        load("pa-adm3-geoboundaries-2012.geojson", CORREGIMIENTOS, "match-names", "true");
    assertEquals(Outcome.REFUSED, report.outcome());
    Map<String, Long> errors = rules(report, Severity.ERROR);
    assertTrue(errors.get("ambiguous-name") > 10, errors::toString);
    assertTrue(errors.get("unmatched-name") > 10, errors::toString);
  }

  @Test
  @DisplayName("pa-corregimientos-inec-2023-capital: six-digit codes join, new ones when asked")
  void the_corregimientos_of_the_capital_join_by_code() {
    IntakeReport strict = load("pa-corregimientos-inec-2023-capital.geojson", CORREGIMIENTOS);
    assertEquals(List.of("unknown-code"), List.copyOf(rules(strict, Severity.ERROR).keySet()));
    IntakeReport report =
        load(
            "pa-corregimientos-inec-2023-capital.geojson",
            CORREGIMIENTOS,
            "name-field",
            "CORR_NOMB",
            "register-new",
            "true");
    assertImported(report);
    assertEquals(37, report.files().get(0).changed());
    assertEquals(
        37,
        db.count(
            "SELECT count(*) FROM boundary b JOIN unit u ON u.code = b.unit_code AND u.country = 'PA'"
                + " WHERE u.level = 3 AND u.parent_code IN ('0808', '0810', '0805')"));
  }
}
