package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.brecha.ProgramRun;
import org.brecha.ServedAtlas;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Publication;
import org.brecha.tile.PlainLayer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** GDAL's own driver reads 12,100 features page by page, and leaves the choosing to the server. */
@ServedAtlas
@Import(ManyFeaturesGdalIT.Counting.class)
class ManyFeaturesGdalIT {

  private static final int SIDE = 110;
  private static final int UNITS = SIDE * SIDE;
  private static final double STEP = 0.02;
  private static final double WEST = -84.5;
  private static final double SOUTH = 8.5;

  @LocalServerPort private int port;

  @Autowired private SentFeatures sent;

  @TempDir private Path directory;

  /** Counts what leaves the server. */
  @TestConfiguration
  static class Counting {

    @Bean
    SentFeatures sentFeatures() {
      return new SentFeatures();
    }
  }

  @BeforeAll
  static void publishSquares(@Autowired Publication publication) {
    GeometryFactory factory = new GeometryFactory();
    List<Polygon> squares =
        IntStream.range(0, UNITS)
            .mapToObj(unit -> (Polygon) factory.toGeometry(square(unit)))
            .toList();
    PlainLayer layer = new PlainLayer(Mosaic.of(squares));
    publication.publish(new LayerSnapshot("5a", Instant.EPOCH, List.of(layer)));
  }

  private static Envelope square(int unit) {
    double west = WEST + unit % SIDE * STEP;
    double south = SOUTH + (double) (unit / SIDE) * STEP;
    return new Envelope(west, west + STEP, south, south + STEP);
  }

  @BeforeEach
  void forgetWhatWasSent() {
    sent.forget();
  }

  private String source() {
    return "OAPIF:http://localhost:" + port + "/ogc";
  }

  /** Copies features and tells their codes. */
  private Set<String> copied(String... options) throws Exception {
    Path copy = directory.resolve("copy.csv");
    List<String> all = new ArrayList<>(List.of("-f", "CSV", "-overwrite", "-select", "unit_code"));
    all.addAll(List.of(options));
    all.addAll(List.of(copy.toString(), source(), "plain"));
    ProgramRun.of(directory, "ogr2ogr", all.toArray(String[]::new)).outWithoutWarnings();
    List<String> lines = Files.readAllLines(copy);
    Files.delete(copy);
    Set<String> codes = new HashSet<>(lines.subList(1, lines.size()));
    assertThat(codes).hasSize(lines.size() - 1);
    return codes;
  }

  /** The codes of the units that meet a condition. */
  private static Set<String> codes(IntPredicate condition) {
    return IntStream.range(0, UNITS)
        .filter(condition)
        .mapToObj(unit -> "U-" + unit)
        .collect(Collectors.toSet());
  }

  /** Features that left the server in answers to questions that hold a text. */
  private int sentFor(String text) {
    return sent.pages().stream()
        .filter(page -> page.query().contains(text))
        .mapToInt(SentFeatures.Page::features)
        .sum();
  }

  @Test
  void everyFeatureArrivesOnceThroughManyPagesWithItsValues() throws Exception {
    Path copy = directory.resolve("copy.csv");
    ProgramRun.of(directory, "ogr2ogr", "-f", "CSV", copy.toString(), source(), "plain")
        .outWithoutWarnings();
    Set<String> seen = new HashSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(copy)) {
      for (CSVRecord row : format.parse(reader)) {
        String code = row.get("unit_code");
        int unit = Integer.parseInt(code.substring(2));
        assertThat(seen.add(code)).as(code).isTrue();
        assertThat(row.get("name")).isEqualTo("Unit " + unit);
        assertThat(row.get("count")).isEqualTo(Integer.toString(unit % 7));
        String rate = row.get("rate_per_100k");
        if (unit % 3 == 0) {
          assertThat(rate).as(code).isEmpty();
        } else {
          assertThat(Double.parseDouble(rate)).as(code).isCloseTo(unit * 0.37, within(1e-9));
        }
      }
    }
    assertThat(seen).hasSize(UNITS);
    // Debian's GDAL asks for ten at a time unless told otherwise, and follows 1,209 links.
    assertThat(sent.pages().size()).isGreaterThanOrEqualTo(UNITS / 10);
  }

  @Test
  void thePageSizeThatIsAskedIsKeptByTheLinks() throws Exception {
    assertThat(copied("-oo", "PAGE_SIZE=1000")).isEqualTo(codes(unit -> true));
    assertThat(sent.pages().stream().filter(page -> page.features() == 1000).count())
        .as("and one page at first, for the types of fields")
        .isEqualTo(UNITS / 1000 + 1);
  }

  @Test
  void equalityIsDecidedOnTheServer() throws Exception {
    Set<String> expected = codes(unit -> unit % 7 == 3 && unit % 2 == 0);
    assertThat(copied("-where", "count = 3 AND even = 1", "-oo", "PAGE_SIZE=500"))
        .isEqualTo(expected);
    assertThat(sentFor("count=3&even=1")).isEqualTo(expected.size());
    int peeked = 500;
    assertThat(sent.features()).as("and no others").isEqualTo(expected.size() + peeked);
  }

  @Test
  void whatThisGdalCannotSayIsDecidedByItselfAndNothingIsMissed() throws Exception {
    Set<String> expected = codes(unit -> unit % 3 > 0 && unit * 0.37 > 4000 && unit % 10 == 7);
    assertThat(
            copied("-where", "rate_per_100k > 4000 AND name LIKE '%7'", "-oo", "PAGE_SIZE=10000"))
        .isEqualTo(expected);
  }

  @Test
  void anAreaIsChosenOnTheServer() throws Exception {
    Envelope area = new Envelope(-83.99, -83.71, 9.01, 9.29);
    Set<String> expected = codes(unit -> square(unit).intersects(area));
    assertThat(expected).hasSizeBetween(100, 400);
    assertThat(copied("-spat", "-83.99", "9.01", "-83.71", "9.29", "-oo", "PAGE_SIZE=100"))
        .isEqualTo(expected);
    assertThat(sentFor("bbox=")).isEqualTo(expected.size());
    int peeked = 100;
    assertThat(sent.features()).as("and no others").isEqualTo(expected.size() + peeked);
  }

  @Test
  void anAreaInTheNationalSystemIsChosenOnTheServerToo() throws Exception {
    // Five kilometres around San José, far from any corner of a square.
    double[] corners = {490_000, 1_095_000, 495_000, 1_100_000};
    ReferenceSystem national = ReferenceSystem.CRTM05;
    double[] west = {corners[1], corners[0]};
    double[] east = {corners[3], corners[2]};
    national.toLonLat(west);
    national.toLonLat(east);
    Envelope area = new Envelope(west[0], east[0], west[1], east[1]);
    Set<String> expected = codes(unit -> square(unit).intersects(area));
    assertThat(expected).hasSizeBetween(4, 20);
    assertThat(copied("-spat_srs", "EPSG:5367", "-spat", "490000", "1095000", "495000", "1100000"))
        .isEqualTo(expected);
    assertThat(sentFor("bbox=")).isEqualTo(expected.size());
  }

  /** What scripts do with a file too large to fetch: only the index and the hits are read. */
  @Test
  void anAreaOfAFileIsReadOverHttpWithoutTheRest() throws Exception {
    String file = "http://localhost:" + port + "/downloads/plain.fgb";
    Envelope area = new Envelope(-84.409, -84.391, 8.591, 8.609);
    ProgramRun run =
        ProgramRun.of(
            directory,
            "ogrinfo",
            "--config",
            "CPL_VSIL_SHOW_NETWORK_STATS",
            "YES",
            "--config",
            "GDAL_DISABLE_READDIR_ON_OPEN",
            "EMPTY_DIR",
            "-ro",
            "-al",
            "/vsicurl/" + file,
            "-spat",
            Double.toString(area.getMinX()),
            Double.toString(area.getMinY()),
            Double.toString(area.getMaxX()),
            Double.toString(area.getMaxY()));
    String out = run.outOfSuccess();
    Set<String> found = new HashSet<>();
    Matcher codes = Pattern.compile("unit_code \\(String\\) = (\\S+)").matcher(out);
    while (codes.find()) {
      found.add(codes.group(1));
    }
    assertThat(found).isEqualTo(codes(unit -> square(unit).intersects(area)));
    Matcher bytes = Pattern.compile("downloaded_bytes\"\\s*:\\s*([0-9]+)").matcher(out + run.err());
    assertThat(bytes.find()).as(out + run.err()).isTrue();
    long size = URI.create(file).toURL().openConnection().getContentLengthLong();
    assertThat(size).isGreaterThan(1_000_000);
    assertThat(Long.parseLong(bytes.group(1))).isBetween(1L, size / 4);
  }
}
