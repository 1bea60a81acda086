package org.brecha.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brecha.indicator.IndicatorFacts;
import org.brecha.indicator.IndicatorRecord;
import org.brecha.indicator.ObservationColumns;
import org.brecha.indicator.ObservationColumns.Scope;
import org.brecha.indicator.ObservationColumns.Status;
import org.brecha.prevention.ProgrammeRecord;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.BoundaryRecord;
import org.brecha.territory.BundledFiles;
import org.brecha.territory.CountryRecord;
import org.brecha.territory.ImportedFile;
import org.brecha.territory.PopulationColumns;
import org.brecha.territory.SourceRecord;
import org.brecha.territory.TerritoryFacts;
import org.brecha.territory.UnitChangeRecord;
import org.brecha.territory.UnitRecord;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * The fixture {@code mini-atlas}: hand-drawn units of two invented countries with one of every
 * shape and state, run through the production code from facts to layers. Its year is 2018; some
 * units have figures of 2019 as well.
 *
 * <pre>
 *   +-------+-------+      +-+ +-+
 *   |  101  | 102+-+|      |104| |     101 two programmes       107 tiny, low rate
 *   |       |    |103|     +-+ +-+     102 hole, very high gap  108 only a seat, no population
 *   +-------+----+-++                  103 fills the hole, zero 109 began in July 2019
 *   +=== 105 =======+   107 .          104 two islands          110 lost 109 in July 2019
 *   |  106  |109|110+----+----+----+   105 sliver, no data      111 unconfirmed
 *   |       |   |   |111 |112 | 201|   106 suppressed           112 half a year
 *   +-------+---+---+----+----+----+   201 in XB, a country without programme register
 * </pre>
 */
public final class MiniAtlas {

  public static final String TWO_PROGRAMMES = "XA-101";
  public static final String VERY_HIGH_GAP = "XA-102";
  public static final String ZERO = "XA-103";
  public static final String ISLANDS = "XA-104";
  public static final String NO_DATA = "XA-105";
  public static final String SUPPRESSED = "XA-106";
  public static final String TINY = "XA-107";
  public static final String ONLY_A_SEAT = "XA-108";
  public static final String NOT_APPLICABLE = "XA-109";
  public static final String LOST_A_PART = "XA-110";
  public static final String UNCONFIRMED = "XA-111";
  public static final String NOT_WHOLE_YEAR = "XA-112";
  public static final String NO_REGISTER = "XB-201";

  public static final Slice HOMICIDE_2018 = new Slice("homicide", Period.year(2018));

  private static final Instant BUILT_AT = Instant.parse("2026-11-22T12:00:00Z");
  private static final LocalDate SPLIT = LocalDate.of(2019, 7, 1);
  private static final SourceRecord COURT = new SourceRecord("Invented court records", 1);
  private static final SourceRecord CENSUS = new SourceRecord("Invented census office", 1);
  private static final SourceRecord PRESS =
      new SourceRecord("Invented ministry, as quoted in press", 3);

  private MiniAtlas() {}

  /** Holds the snapshot that all tests share; made when first asked for. */
  private static final class Shared {
    private static final LayerSnapshot SNAPSHOT = SnapshotAssembly.assemble(facts(), BUILT_AT);
  }

  public static LayerSnapshot snapshot() {
    return Shared.SNAPSHOT;
  }

  /** The row of a unit in a table of {@code boundaries_adm2} or {@code coverage_gap_adm2}. */
  public static int rowOf(FeatureTable table, String unitCode) {
    for (int row = 0; row < table.size(); row++) {
      if (table.featureId(row).equals(unitCode)) {
        return row;
      }
    }
    throw new IllegalArgumentException("no unit " + unitCode);
  }

  public static Facts facts() {
    return new Facts(
        territory(), new IndicatorFacts(indicators(), observations()), programmes(), files());
  }

  /** One that the program brings along, of which everything is known, and one of a user's own. */
  private static List<ImportedFile> files() {
    try {
      BundledFiles.Entry indicators = BundledFiles.load().imports().get(0);
      return List.of(
          new ImportedFile(indicators.kind(), indicators.file(), indicators.sha256()),
          new ImportedFile("observations", "invented-cases.csv", "1".repeat(64)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TerritoryFacts territory() {
    List<UnitRecord> units = new ArrayList<>();
    units.add(unit("XA", 1, "1", "Norte", null, -83.5, 10.2, null));
    units.add(unit("XA", 1, "2", "Sur", null, -83.5, 9.7, null));
    units.add(unit("XB", 1, "2", "Otro Sur", null, -82.2, 9.6, null));
    String[] north = {"Alba", "Bruma", "Cima", "Delta", "Estrecho"};
    for (int i = 0; i < north.length; i++) {
      units.add(unit("XA", 2, String.valueOf(101 + i), north[i], "1", null, null, null));
    }
    units.add(unit("XA", 2, "106", "Fronda", "2", null, null, null));
    units.add(unit("XA", 2, "107", "Grano", "2", null, null, null));
    units.add(unit("XA", 2, "108", "Hito", "2", -82.6, 9.9, null));
    units.add(unit("XA", 2, "109", "Inicio", "2", null, null, SPLIT));
    units.add(unit("XA", 2, "110", "Jardín", "2", null, null, null));
    units.add(unit("XA", 2, "111", "Kiosco", "2", null, null, null));
    units.add(unit("XA", 2, "112", "Lago", "2", null, null, null));
    units.add(unit("XB", 2, "201", "Monte", "2", null, null, null));
    return new TerritoryFacts(
        List.of(
            new CountryRecord("XA", "País A", "Country A"),
            new CountryRecord("XB", "País B", "Country B")),
        units,
        List.of(new UnitChangeRecord("XA", "109", "split", "110", "2019-07-01")),
        List.of(
            edition("XA", boundariesOfA()),
            edition(
                "XB",
                List.of(
                    boundary(
                        "201",
                        "POLYGON((-82.4 9.5, -82.0 9.5, -82.0 9.75, -82.4 9.75, -82.4 9.5))")))),
        List.of(),
        population());
  }

  private static UnitRecord unit(
      String country,
      int level,
      String code,
      String name,
      String parent,
      Double lon,
      Double lat,
      LocalDate from) {
    String kind = level == 1 ? "province" : "canton";
    return new UnitRecord(
        country,
        level,
        code,
        name,
        kind,
        parent,
        10.5,
        null,
        lon,
        lat,
        from,
        null,
        "Invented gazetteer");
  }

  private static List<BoundaryRecord> boundariesOfA() {
    return List.of(
        boundary("101", "POLYGON((-84 10, -83.5 10, -83.5 10.5, -84 10.5, -84 10))"),
        boundary(
            "102",
            "POLYGON((-83.5 10, -83 10, -83 10.5, -83.5 10.5, -83.5 10),"
                + " (-83.35 10.15, -83.15 10.15, -83.15 10.35, -83.35 10.35, -83.35 10.15))"),
        boundary(
            "103",
            "POLYGON((-83.35 10.15, -83.15 10.15, -83.15 10.35, -83.35 10.35, -83.35 10.15))"),
        boundary(
            "104",
            "MULTIPOLYGON(((-82.7 10.2, -82.5 10.2, -82.5 10.4, -82.7 10.4, -82.7 10.2)),"
                + " ((-82.4 10.2, -82.3 10.2, -82.3 10.3, -82.4 10.3, -82.4 10.2)))"),
        boundary(
            "105",
            "POLYGON((-84 9.99, -83.5 9.99, -83.25 9.99, -83 9.99, -83 10, -83.5 10, -84 10,"
                + " -84 9.99))"),
        boundary("106", "POLYGON((-84 9.5, -83.5 9.5, -83.5 9.99, -84 9.99, -84 9.5))"),
        boundary("107", "POLYGON((-82.9 9.8, -82.899 9.8, -82.899 9.801, -82.9 9.801, -82.9 9.8))"),
        boundary("109", "POLYGON((-83.5 9.5, -83.25 9.5, -83.25 9.99, -83.5 9.99, -83.5 9.5))"),
        boundary(
            "110", "POLYGON((-83.25 9.5, -83 9.5, -83 9.75, -83 9.99, -83.25 9.99, -83.25 9.5))"),
        boundary("111", "POLYGON((-83 9.5, -82.7 9.5, -82.7 9.75, -83 9.75, -83 9.5))"),
        boundary("112", "POLYGON((-82.7 9.5, -82.4 9.5, -82.4 9.75, -82.7 9.75, -82.7 9.5))"));
  }

  private static BoundaryEditionRecord edition(String country, List<BoundaryRecord> boundaries) {
    return new BoundaryEditionRecord(
        country,
        2,
        "mini-1",
        "schematic",
        "Brecha",
        "CC0",
        "Mini-atlas, drawn by hand",
        LocalDate.of(2026, 11, 1),
        "0".repeat(64),
        boundaries);
  }

  private static BoundaryRecord boundary(String code, String wkt) {
    try {
      Geometry geometry = new WKTReader(new GeometryFactory(new PrecisionModel(), 4326)).read(wkt);
      return new BoundaryRecord(code, code, geometry);
    } catch (ParseException e) {
      throw new IllegalStateException("bad drawing of " + code, e);
    }
  }

  private static PopulationColumns population() {
    PopulationColumns.Builder people = new PopulationColumns.Builder();
    int[] persons = {200_000, 50_000, 4_000, 30_000, 1_000, 20_000, 25_000, 0, 0, 80_000, 60_000};
    for (int i = 0; i < persons.length; i++) {
      if (persons[i] > 0) {
        people.add("XA", String.valueOf(101 + i), 2018, "census", persons[i], CENSUS);
      }
    }
    people.add("XA", "112", 2018, "census", 70_000, CENSUS);
    people.add("XB", "201", 2017, "census", 90_000, CENSUS);
    return people.build();
  }

  private static List<IndicatorRecord> indicators() {
    return List.of(
        new IndicatorRecord(
            "homicide",
            "Homicidio doloso",
            "Intentional homicide",
            "Víctimas.",
            "Victims.",
            "count",
            false,
            1),
        new IndicatorRecord(
            "robbery", "Robo", "Robbery", "Denuncias.", "Reports.", "count", true, 2));
  }

  private static ObservationColumns observations() {
    ObservationColumns.Builder seen = new ObservationColumns.Builder();
    int[] homicides = {22, 15, 0, 2, -1, -1, 1, 3, -1, 4};
    for (int i = 0; i < homicides.length; i++) {
      if (homicides[i] >= 0) {
        count(seen, "XA", String.valueOf(101 + i), "homicide", 2018, homicides[i], COURT);
      }
    }
    seen.add(
        "XA",
        2,
        "106",
        "homicide",
        LocalDate.of(2018, 1, 1),
        LocalDate.of(2019, 1, 1),
        Status.SUPPRESSED,
        "count",
        Double.NaN,
        Scope.WHOLE,
        COURT);
    count(seen, "XA", "111", "homicide", 2018, 9, PRESS);
    seen.add(
        "XA",
        2,
        "112",
        "homicide",
        LocalDate.of(2018, 1, 1),
        LocalDate.of(2018, 8, 1),
        Status.OBSERVED,
        "count",
        5,
        Scope.WHOLE,
        COURT);
    seen.add(
        "XA",
        2,
        null,
        "homicide",
        LocalDate.of(2018, 1, 1),
        LocalDate.of(2019, 1, 1),
        Status.OBSERVED,
        "count",
        6,
        Scope.UNASSIGNED,
        COURT);
    count(seen, "XB", "201", "homicide", 2018, 7, COURT);
    count(seen, "XA", "101", "homicide", 2019, 25, COURT);
    count(seen, "XA", "102", "robbery", 2018, 410, COURT);
    return seen.build();
  }

  private static void count(
      ObservationColumns.Builder seen,
      String country,
      String code,
      String indicator,
      int year,
      int amount,
      SourceRecord source) {
    seen.add(
        country,
        2,
        code,
        indicator,
        LocalDate.of(year, 1, 1),
        LocalDate.of(year + 1, 1, 1),
        Status.OBSERVED,
        "count",
        amount,
        Scope.WHOLE,
        source);
  }

  private static List<ProgrammeRecord> programmes() {
    return List.of(
        programme("P-CLUB", "prevention", "2015", "running", "located", "XA-101"),
        programme("P-CONTROL", "control", "2017", "running", "located", "XA-102"),
        programme("P-NATION", "prevention", "2010", "running", "national"),
        programme("P-OPEN", "prevention", null, "closed", "located", "XA-102"),
        programme("P-SCHOOL", "prevention", "2016", "running", "located", "XA-101", "XA-104"),
        programme("P-TABLE", "coordination", "2016", "running", "located", "XA-102"));
  }

  private static ProgrammeRecord programme(
      String code, String nature, String start, String status, String scope, String... units) {
    LocalDate from = start == null ? null : LocalDate.of(Integer.parseInt(start), 1, 1);
    String levels =
        switch (nature) {
          case "prevention" -> "primary";
          case "coordination" -> "coordination";
          default -> null;
        };
    return new ProgrammeRecord(
        code,
        "Programa " + code,
        "Programme " + code,
        List.of("XA"),
        "MIN",
        "Ministerio",
        "Ministry",
        null,
        "A donor",
        "programme",
        levels,
        nature,
        start,
        null,
        from,
        null,
        status,
        scope,
        null,
        null,
        null,
        null,
        "Invented.",
        "Invented register",
        List.of(units));
  }
}
