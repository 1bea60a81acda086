package org.brecha.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.brecha.intake.BoundaryGeometry.Built;
import org.brecha.intake.BoundaryTables.Area;
import org.brecha.intake.BoundaryTables.Present;
import org.springframework.stereotype.Component;

/**
 * Brings in one edition of boundaries of one country and level from GeoJSON, a zipped Shapefile or
 * a GeoPackage. Areas are stored as EPSG:4326, x the longitude, valid; the edition that was current
 * before serves until the transaction ends.
 */
@Component
class BoundariesReader implements FactsReader {

  private static final int LISTED = 20;

  private final BoundaryTables tables;

  BoundariesReader(BoundaryTables tables) {
    this.tables = tables;
  }

  @Override
  public FactKind kind() {
    return FactKind.BOUNDARIES;
  }

  @Override
  public void read(IntakeRun run) throws IOException {
    try {
      BoundaryContent content = content(run);
      Optional<EditionWords> edition = EditionWords.read(run, content.declared());
      Optional<BoundaryCrs> crs = crs(run, content.crs());
      if (content.features().isEmpty()) {
        run.error(null, null, "no-features", "holds no feature");
      }
      if (edition.isPresent() && crs.isPresent()) {
        bringIn(run, content, edition.get(), crs.get());
      }
    } catch (BoundaryFileException e) {
      run.error(e.at(), null, e.rule(), e.getMessage());
    }
  }

  private static BoundaryContent content(IntakeRun run) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(run.file().path())) {
      start = in.readNBytes(16);
    }
    String magic = new String(start, StandardCharsets.ISO_8859_1);
    if (magic.startsWith("PK")) {
      return ShapefileBoundaries.read(run, encoding(run));
    }
    if (magic.startsWith("SQLite format 3")) {
      return GeoPackageBoundaries.read(run, run.options().find("layer").orElse(null));
    }
    if (magic.startsWith("\0\0\u0027\n")) {
      throw new BoundaryFileException(
          null, "bare-shapefile", "is one file of a Shapefile: zip it with its .dbf and .prj");
    }
    return GeoJsonBoundaries.read(run, encoding(run));
  }

  private static Charset encoding(IntakeRun run) {
    Optional<String> name = run.options().find("encoding");
    try {
      return name.map(Charset::forName).orElse(null);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BoundaryFileException(
          null, "bad-option", "--encoding " + name.get() + " is no encoding that is known here");
    }
  }

  private static Optional<BoundaryCrs> crs(IntakeRun run, String words) {
    Optional<String> asked = run.options().find("crs");
    String named = asked.orElse(words);
    if (named == null) {
      run.error(
          null,
          null,
          "unknown-crs",
          "does not say what its coordinates are; name their system by --crs, for example"
              + " --crs EPSG:4326");
      return Optional.empty();
    }
    Optional<BoundaryCrs> crs = BoundaryCrs.find(named);
    if (crs.isEmpty()) {
      run.error(
          null,
          null,
          "unknown-crs",
          "its coordinate system cannot be used; name it by --crs EPSG:CODE. It says: "
              + named.substring(0, Math.min(300, named.length())));
    }
    crs.map(BoundaryCrs::guess)
        .ifPresent(
            guess ->
                run.warning(
                    null,
                    null,
                    "crs-by-parameters",
                    "does not name a system that is known: " + guess + "; --crs says otherwise"));
    if (asked.isPresent() && crs.isPresent() && words != null && !words.equals("OGC:CRS84")) {
      run.note(null, null, "crs-as-asked", "coordinates were taken for " + crs.get().code());
    }
    return crs;
  }

  private void bringIn(
      IntakeRun run, BoundaryContent content, EditionWords edition, BoundaryCrs crs) {
    Optional<Present> same = tables.findEdition(edition);
    if (same.isPresent() && !run.options().has("replace")) {
      run.error(
          null,
          null,
          "edition-exists",
          "edition "
              + edition.label()
              + " is there already; choose another --edition or --replace");
    }
    tables
        .findCurrent(edition)
        .filter(current -> "official".equals(current.kind()) && !edition.isOfficial())
        .ifPresent(
            current ->
                run.warning(
                    null,
                    null,
                    "unofficial-after-official",
                    "will be shown instead of the official edition " + current.label()));
    UnitRegister register = tables.register(edition.country(), edition.level());
    List<Optional<JoinedUnit>> joined = new UnitJoin(run, content, register).join();
    List<Area> areas = areas(run, content, joined, crs, register);
    reportMissing(run, areas, register, edition);
    if (run.mayWrite()) {
      same.ifPresent(tables::delete);
      write(run, edition, areas, register);
    }
  }

  private void write(IntakeRun run, EditionWords edition, List<Area> areas, UnitRegister register) {
    try {
      tables.write(edition, run.file().sha256(), areas, register);
      run.countChanged(areas.size());
    } catch (IOException e) {
      run.error(null, null, "unreadable", "cannot be read: " + e);
    }
  }

  /** Areas by code; two features of one unit are an error. */
  private static List<Area> areas(
      IntakeRun run,
      BoundaryContent content,
      List<Optional<JoinedUnit>> joined,
      BoundaryCrs crs,
      UnitRegister register) {
    List<BoundaryFeature> features = content.features();
    // Where the join failed as a whole geometry is checked all the same, so that the report is
    // whole.
    boolean joinedAtAll = !joined.isEmpty();
    Built[] built =
        new AreaCheck(run, crs, register.findReach())
            .check(
                features,
                i -> !joinedAtAll || joined.get(i).isPresent(),
                i -> joinedAtAll ? joined.get(i).get().words() : "the feature");
    TreeMap<String, Area> areas = new TreeMap<>();
    TreeMap<String, String> firstAt = new TreeMap<>();
    for (int i = 0; joinedAtAll && i < built.length; i++) {
      if (built[i] != null && built[i].area() != null) {
        JoinedUnit unit = joined.get(i).get();
        String before = firstAt.putIfAbsent(unit.code(), features.get(i).at());
        if (before != null) {
          run.error(
              features.get(i).at(),
              null,
              "duplicate-code",
              unit.words() + " stands in " + before + " already");
        } else {
          areas.put(unit.code(), new Area(unit, built[i].area()));
        }
      }
    }
    return new ArrayList<>(areas.values());
  }

  private static void reportMissing(
      IntakeRun run, List<Area> areas, UnitRegister register, EditionWords edition) {
    LocalDate day = edition.date() == null ? LocalDate.now() : edition.date();
    List<String> drawn = areas.stream().map(area -> area.unit().code()).toList();
    List<String> missing =
        register.units().stream()
            .filter(unit -> unit.existsOn(day))
            .filter(unit -> Collections.binarySearch(drawn, unit.code()) < 0)
            .map(unit -> unit.code() + " " + unit.name())
            .toList();
    if (!missing.isEmpty() && !areas.isEmpty()) {
      run.warning(
          null,
          null,
          "units-missing",
          "%d of %d registered units are not in the file: %s%s. Is it of an earlier date?"
              .formatted(
                  missing.size(),
                  register.units().size(),
                  String.join(", ", missing.subList(0, Math.min(LISTED, missing.size()))),
                  missing.size() > LISTED ? ", ..." : ""));
    }
  }
}
