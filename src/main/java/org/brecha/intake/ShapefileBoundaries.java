package org.brecha.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads boundaries from a zipped Shapefile (ESRI Shapefile Technical Description, July 1998). Null
 * shapes stay rows without geometry. Text is in the encoding that was asked for, else that of the
 * {@code .cpg}, else that of the DBF's language id, else UTF-8 or Windows-1252, whichever fits.
 */
final class ShapefileBoundaries {

  /** Largest member of an archive that is unpacked. */
  private static final long MEMBER_LIMIT = 1L << 30;

  private static final int NULL_SHAPE = 0;
  private static final Map<Integer, String> NO_POLYGONS =
      Map.of(
          1,
          "Point",
          3,
          "PolyLine",
          8,
          "MultiPoint",
          11,
          "PointZ",
          13,
          "PolyLineZ",
          18,
          "MultiPointZ",
          21,
          "PointM",
          23,
          "PolyLineM",
          28,
          "MultiPointM",
          31,
          "MultiPatch");
  private static final List<Integer> POLYGONS = List.of(5, 15, 25);

  private final IntakeRun run;
  private final Map<String, byte[]> members = new TreeMap<>();

  private ShapefileBoundaries(IntakeRun run) {
    this.run = run;
  }

  /**
   * @param encoding charset of the attributes, null to find it out
   * @throws BoundaryFileException if the archive does not hold exactly one Shapefile, or it is
   *     damaged
   */
  static BoundaryContent read(IntakeRun run, Charset encoding) throws IOException {
    ShapefileBoundaries shapefile = new ShapefileBoundaries(run);
    shapefile.unpack();
    return shapefile.content(encoding);
  }

  private void unpack() throws IOException {
    try (ZipFile zip = new ZipFile(run.file().path().toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .filter(e -> !e.isDirectory() && !e.getName().startsWith("__MACOSX/"))
              .toList();
      List<String> shapes =
          entries.stream().map(ZipEntry::getName).filter(n -> "shp".equals(ending(n))).toList();
      if (shapes.size() != 1) {
        throw new BoundaryFileException(
            null,
            "no-single-shapefile",
            "must hold exactly one .shp, and holds " + (shapes.isEmpty() ? "none" : shapes));
      }
      String stem = stem(shapes.get(0));
      for (ZipEntry entry : entries) {
        if (stem(entry.getName()).equals(stem)
            && List.of("shp", "dbf", "prj", "cpg").contains(ending(entry.getName()))) {
          try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) MEMBER_LIMIT);
            if (in.read() >= 0) {
              throw new BoundaryFileException(
                  null, "too-large", entry.getName() + " unpacks to more than 1 GiB");
            }
            members.put(ending(entry.getName()), content);
          }
        }
      }
    } catch (ZipException e) {
      throw new BoundaryFileException(
          null, "malformed-zip", "is no zip archive: " + e.getMessage());
    }
    if (!members.containsKey("dbf")) {
      throw new BoundaryFileException(null, "no-dbf", "holds no .dbf beside the .shp");
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }

  private BoundaryContent content(Charset encoding) {
    DbfTable table = new DbfTable(members.get("dbf"), charset(encoding));
    List<BoundaryFeature> features = new ArrayList<>();
    ByteBuffer shp = ByteBuffer.wrap(members.get("shp"));
    if (shp.limit() < 100 || shp.getInt(0) != 9994) {
      throw new BoundaryFileException(null, "malformed-shp", "the .shp is none");
    }
    shp.position(100);
    int row = 0;
    while (shp.remaining() >= 12) {
      shp.order(ByteOrder.BIG_ENDIAN);
      int number = shp.getInt();
      int length = shp.getInt() * 2;
      String at = "feature " + (row + 1);
      if (length < 4 || length > shp.remaining() || row >= table.rows()) {
        throw new BoundaryFileException(
            at, "malformed-shp", "record " + number + " of the .shp is damaged or has no row");
      }
      ByteBuffer record = shp.slice(shp.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      shp.position(shp.position() + length);
      if (table.isDeleted(row)) {
        run.note(at, null, "deleted-row", "is marked as deleted and was left out");
      } else {
        List<DbfTable.Misfit> misfits = new ArrayList<>();
        features.add(feature(at, table.row(row, misfits), record));
        misfits.forEach(
            m ->
                run.warning(
                    at,
                    m.field(),
                    "mixed-encoding",
                    "is not in the encoding of the table and was read as " + m.readAs()));
      }
      row++;
      run.countRead(1);
    }
    if (row != table.rows()) {
      throw new BoundaryFileException(
          null,
          "malformed-shp",
          "the .shp has " + row + " records and the .dbf " + table.rows() + " rows");
    }
    byte[] prj = members.get("prj");
    return new BoundaryContent(
        features,
        table.fields(),
        prj == null ? null : new String(prj, StandardCharsets.UTF_8).strip(),
        DeclaredEdition.NOTHING);
  }

  private Charset charset(Charset encoding) {
    if (encoding != null) {
      return encoding;
    }
    byte[] dbf = members.get("dbf");
    byte[] cpg = members.get("cpg");
    if (cpg != null) {
      String name = new String(cpg, StandardCharsets.US_ASCII).strip();
      try {
        return Charset.forName(
            name.matches("(?:ANSI )?12\\d\\d") ? "windows-" + name.replace("ANSI ", "") : name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        run.warning(null, null, "unknown-encoding", "the .cpg names no known encoding: " + name);
      }
    }
    Optional<Charset> language = DbfTable.findLanguage(dbf);
    if (language.isPresent()) {
      return language.get();
    }
    Charset guess = DbfTable.isUtf8(dbf) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    run.note(
        null,
        null,
        "encoding-guessed",
        "does not say its encoding; text was read as " + guess + " (see --encoding)");
    return guess;
  }

  private static BoundaryFeature feature(
      String at, Map<String, Object> attributes, ByteBuffer record) {
    int type = record.getInt(0);
    if (type == NULL_SHAPE) {
      return new BoundaryFeature(at, attributes, null, false, null);
    }
    if (!POLYGONS.contains(type)) {
      return new BoundaryFeature(
          at, attributes, null, false, NO_POLYGONS.getOrDefault(type, "shape type " + type));
    }
    return new BoundaryFeature(at, attributes, List.of(rings(at, record)), false, null);
  }

  /** Type, box, number of parts and points, first point of every part, points; Z and M follow. */
  private static List<double[]> rings(String at, ByteBuffer record) {
    int parts = record.limit() < 44 ? -1 : record.getInt(36);
    int points = record.limit() < 44 ? -1 : record.getInt(40);
    long pointsAt = 44 + 4L * parts;
    if (parts < 0 || points < 0 || pointsAt + 16L * points > record.limit()) {
      throw new BoundaryFileException(at, "malformed-shp", "is cut off");
    }
    List<double[]> rings = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = record.getInt(44 + 4 * part);
      int to = part + 1 < parts ? record.getInt(48 + 4 * part) : points;
      if (from < 0 || to < from || to > points) {
        throw new BoundaryFileException(at, "malformed-shp", "has parts out of order");
      }
      double[] ring = new double[2 * (to - from)];
      for (int i = 0; i < ring.length; i++) {
        ring[i] = record.getDouble((int) pointsAt + 8 * (2 * from + i));
      }
      rings.add(ring);
    }
    return rings;
  }
}
