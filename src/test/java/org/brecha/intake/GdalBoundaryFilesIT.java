package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.brecha.TestDatabase;
import org.brecha.ToolsOfThisMachine;
import org.brecha.intake.IntakeReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Files as the usual tool writes them: the bundled cantons, converted by GDAL and brought in. */
class GdalBoundaryFilesIT {

  private static final Path CANTONS = Path.of("gis-data/boundaries/schematic-cr-adm2.geojson");

  @TempDir private Path folder;

  @Test
  void a_projected_geopackage_and_a_utm_shapefile_hold_the_same_cantons() throws Exception {
    Path ogr2ogr =
        ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram("ogr2ogr"), "GDAL's ogr2ogr");
    Path geoPackage = folder.resolve("cantons.gpkg");
    run(ogr2ogr, "-f", "GPKG", "-t_srs", "EPSG:5367", geoPackage.toString(), CANTONS.toString());
    Path shapefile = folder.resolve("cantons.shp");
    run(
        ogr2ogr,
        "-t_srs",
        "EPSG:32617",
        "-lco",
        "ENCODING=UTF-8",
        shapefile.toString(),
        CANTONS.toString());

    try (FactsDatabase db = new FactsDatabase(TestDatabase.h2(folder)).withRegister()) {
      double km2 = km2(db, CANTONS, "edition", "a");
      assertEquals(km2, km2(db, geoPackage, "edition", "b"), 0.5);
      assertEquals(km2, km2(db, zip("cantons"), "edition", "c"), 0.5);
      assertEquals(3 * 84, db.count("SELECT count(*) FROM boundary"));
      assertEquals(
          3, db.count("SELECT count(*) FROM boundary WHERE unit_code = '506' AND name = 'Cañas'"));
    }
  }

  /** Brings a file in without a warning and says how large its units are in all. */
  private static double km2(FactsDatabase db, Path file, String... edition) {
    List<String> options = new ArrayList<>(List.of("country", "CR", "level", "adm2"));
    options.addAll(List.of(edition));
    IntakeReport report = db.load(FactKind.BOUNDARIES, file, options.toArray(String[]::new));
    assertEquals(Outcome.IMPORTED, report.outcome(), () -> ReportText.plain(report));
    assertEquals(0, report.count(Severity.WARNING), () -> ReportText.plain(report));
    return db
        .jdbc()
        .sql(
            "SELECT ST_AsBinary(geom) FROM boundary b JOIN boundary_edition e ON e.id = b.edition_id"
                + " WHERE e.is_current")
        .query(byte[].class)
        .list()
        .stream()
        .mapToDouble(GdalBoundaryFilesIT::km2)
        .sum();
  }

  private static double km2(byte[] wkb) {
    try {
      return GeodesicArea.ofKm2(new WKBReader().read(wkb));
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path zip(String stem) throws IOException {
    Path zip = folder.resolve(stem + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
        out.putNextEntry(new ZipEntry(stem + "." + ending));
        Files.copy(folder.resolve(stem + "." + ending), out);
      }
    }
    return zip;
  }

  private static void run(Path program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor() == 0, output);
  }
}
