package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.brecha.ToolsOfThisMachine;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FillPattern;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

@DisplayName("Painted tiles of the mini-atlas")
class TilePainterTest {

  private static final Slice SLICE = MiniAtlas.HOMICIDE_2018;
  private static final Path GOLDEN = Path.of("src/test/resources/golden/tiles");
  private static final int CHANNEL_TOLERANCE = 2;

  private final Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();

  @ParameterizedTest(name = "style {0}, scale {1}")
  @CsvSource({
    "gap, 1",
    "gap, 2",
    "rate, 1",
    "programmes, 2",
    "bivariate, 1",
    "bivariate, 2",
    "hotspots, 1"
  })
  void everyUnitHasTheColourOfItsClassInItsMiddle(String style, int scale) throws IOException {
    int zoom = 10;
    Legend legend = layer.legend(style, SLICE);
    FeatureTable table = layer.table(SLICE);
    int[] classes = legend.classify(table);
    int[] overlays = legend.overlay(table, classes);
    TilePainter painter = TilePainter.of(layer, style, SLICE, ClassChoice.STANDARD);
    int seen = 0;
    for (int row = 0; row < table.size(); row++) {
      int geometry = table.geometryOf(row);
      if (geometry < 0
          || table.featureId(row).equals(MiniAtlas.TINY)
          || table.featureId(row).equals(MiniAtlas.NO_DATA)) {
        continue; // Thinner than its own boundary line at this zoom.
      }
      LegendEntry entry = legend.entries().get(classes[row]);
      double[] at = middle(layer.mosaic().lonLat(geometry), zoom);
      BufferedImage image = read(painter.paint(zoom, (int) at[0], (int) at[1], scale));
      String pattern =
          overlays[row] < 0 ? entry.pattern() : legend.overlays().get(overlays[row]).pattern();
      assertShowsClass(image, at, entry, pattern, table.featureId(row));
      seen++;
    }
    assertThat(seen).isGreaterThan(8);
  }

  @Test
  void anUnstableClassIsStripedInItsOwnColourAndAStableOneIsNot() {
    for (String style : List.of("gap", "bivariate")) {
      Legend legend = layer.legend(style, SLICE);
      FeatureTable table = layer.table(SLICE);
      int[] classes = legend.classify(table);
      int[] overlays = legend.overlay(table, classes);
      int stable = table.fieldIndex("class_stable");
      int striped = 0;
      for (int row = 0; row < table.size(); row++) {
        boolean unsure = Boolean.FALSE.equals(table.value(row, stable));
        assertThat(overlays[row] >= 0).as(table.featureId(row)).isEqualTo(unsure);
        striped += unsure ? 1 : 0;
      }
      assertThat(striped).as("the mini-atlas has both").isBetween(1, table.size() - 1);
    }
  }

  @Test
  void aSquareOfNineUnsureClassesAndEveryKindOfNothingFitsIntoThePalette() {
    Legend legend = layer.legend("bivariate", SLICE);
    TilePalette palette = TilePalette.of(legend);
    assertThat(palette.size()).isLessThanOrEqualTo(256);
    for (int c = 0; c < legend.entries().size(); c++) {
      int plain = palette.look(c, -1);
      int striped = palette.look(c, 0);
      assertThat(palette.fillSlot(striped)).isEqualTo(palette.fillSlot(plain));
      assertThat(palette.inkSlot(striped)).isNotEqualTo(palette.fillSlot(striped));
      assertThat(palette.pattern(striped)).isEqualTo(FillPattern.STRIPES);
    }
  }

  @Test
  void otherClassesPaintOtherColoursAndTheUsualOnesByAnyNameTheSame() {
    TilePainter usual = TilePainter.of(layer, "rate", SLICE, ClassChoice.STANDARD);
    byte[] tile = usual.paint(8, 68, 120, 1);
    ClassChoice quantiles = ClassChoice.read(Map.of("classes", "quantile", "class_count", "5"));
    assertThat(TilePainter.of(layer, "rate", SLICE, quantiles).paint(8, 68, 120, 1))
        .isEqualTo(tile);
    ClassChoice byHand = ClassChoice.read(Map.of("classes", "manual", "breaks", "1000"));
    assertThat(TilePainter.of(layer, "rate", SLICE, byHand).paint(8, 68, 120, 1))
        .isNotEqualTo(tile);
  }

  @Test
  void kindsOfNothingAreTellableWithoutColour() {
    Legend legend = layer.legend("gap", SLICE);
    assertThat(legend.entries().stream().filter(LegendEntry::nothing).map(LegendEntry::pattern))
        .isNotEmpty()
        .doesNotContain("solid");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void neighbouringTilesGoOnWhereTheOtherEnds(int scale) throws IOException {
    TilePainter painter = TilePainter.of(layer, "gap", SLICE, ClassChoice.STANDARD);
    int zoom = 9;
    double[] at = middle(layer.mosaic().lonLat(indexOf(MiniAtlas.VERY_HIGH_GAP)), zoom);
    int x = (int) at[0];
    int y = (int) at[1];
    BufferedImage west = read(painter.paint(zoom, x - 1, y, scale));
    BufferedImage here = read(painter.paint(zoom, x, y, scale));
    int last = west.getWidth() - 1;
    int period = 8 * scale;
    int across = 0;
    for (int row = 0; row <= last; row++) {
      across += west.getRGB(last + 1 - period, row) == here.getRGB(0, row) ? 0 : 1;
    }
    // A pattern's period apart only boundary lines differ, and those are few.
    assertThat(across).isLessThanOrEqualTo(12 * scale);
    assertThat(west.getRGB(last, last / 2) >>> 24).isNotZero();
    assertThat(here.getRGB(0, last / 2) >>> 24).isNotZero();
  }

  @Test
  void outsideOfAllUnitsIsTransparentAndATileOfNothingIsEmpty() throws IOException {
    TilePainter painter = TilePainter.of(layer, "gap", SLICE, ClassChoice.STANDARD);
    assertThat(painter.paint(8, 0, 0, 1)).isEmpty();
    BufferedImage world = read(painter.paint(0, 0, 0, 1));
    assertThat(world.getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void aUnitOfWhichOnlyTheSeatIsKnownIsACircle() throws IOException {
    int geometry = indexOf(MiniAtlas.ONLY_A_SEAT);
    assertThat(layer.mosaic().kindOf(geometry)).isEqualTo(GeometryKind.POINT);
    double[] at = tile(layer.mosaic().lonLat(geometry).getCoordinate(), 11);
    BufferedImage image =
        read(
            TilePainter.of(layer, "gap", SLICE, ClassChoice.STANDARD)
                .paint(11, (int) at[0], (int) at[1], 1));
    int x = (int) ((at[0] - (int) at[0]) * 256);
    int y = (int) ((at[1] - (int) at[1]) * 256);
    assertThat(image.getRGB(x, y) >>> 24).isEqualTo(255);
    assertThat(image.getRGB(Math.max(0, x - 12), y) >>> 24).isZero();
  }

  @Test
  void theSameTileTwiceIsTheSameBytes() {
    TilePainter painter = TilePainter.of(layer, "gap", SLICE, ClassChoice.STANDARD);
    byte[] first = painter.paint(8, 68, 120, 1);
    painter.paint(3, 2, 3, 1);
    assertThat(painter.paint(8, 68, 120, 1)).isEqualTo(first);
    assertThat(TilePainter.of(layer, "gap", SLICE, ClassChoice.STANDARD).paint(8, 68, 120, 1))
        .isEqualTo(first);
  }

  @ParameterizedTest(name = "{0}/{1}/{2} at scale {3} in style {4}")
  @CsvSource({
    "7, 34, 60, 1, gap",
    "8, 68, 120, 1, gap",
    "8, 68, 120, 2, programmes",
    "8, 68, 120, 2, bivariate"
  })
  void aTileLooksAsItDidWhenItWasLookedAt(int z, int x, int y, int scale, String style)
      throws IOException {
    byte[] png = TilePainter.of(layer, style, SLICE, ClassChoice.STANDARD).paint(z, x, y, scale);
    Path golden = GOLDEN.resolve(style + "-" + z + "-" + x + "-" + y + "@" + scale + "x.png");
    if ("bless".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, png);
    }
    BufferedImage now = read(png);
    BufferedImage then = read(Files.readAllBytes(golden));
    assertThat(now.getWidth()).isEqualTo(then.getWidth());
    for (int row = 0; row < now.getHeight(); row++) {
      for (int column = 0; column < now.getWidth(); column++) {
        assertThat(distance(now.getRGB(column, row), then.getRGB(column, row)))
            .describedAs("pixel %d, %d", column, row)
            .isLessThanOrEqualTo(CHANNEL_TOLERANCE);
      }
    }
  }

  @Test
  void gdalReadsItAsAPaletteImage(@TempDir Path directory) throws Exception {
    Path gdalinfo =
        ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram("gdalinfo"), "gdalinfo");
    Path file = directory.resolve("tile.png");
    Files.write(
        file, TilePainter.of(layer, "gap", SLICE, ClassChoice.STANDARD).paint(8, 68, 120, 1));
    Process process =
        new ProcessBuilder(gdalinfo.toString(), "-checksum", file.toString())
            .redirectErrorStream(true)
            .start();
    String report = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).describedAs(report).isZero();
    assertThat(report).contains("Size is 256, 256", "Palette").doesNotContain("ERROR");
  }

  private int indexOf(String unit) {
    FeatureTable table = layer.table(SLICE);
    return table.geometryOf(MiniAtlas.rowOf(table, unit));
  }

  /** In a pattern either colour may be hit; both must be near. */
  private static void assertShowsClass(
      BufferedImage image, double[] at, LegendEntry entry, String pattern, String unit) {
    int fill = 0xff000000 | Integer.parseInt(entry.color().substring(1), 16);
    int x = (int) ((at[0] - (int) at[0]) * image.getWidth());
    int y = (int) ((at[1] - (int) at[1]) * image.getHeight());
    boolean filled = false;
    boolean inked = false;
    int reach = pattern.equals("solid") ? 0 : 9;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        int column = Math.min(image.getWidth() - 1, Math.max(0, x + dx));
        int row = Math.min(image.getHeight() - 1, Math.max(0, y + dy));
        boolean same = distance(image.getRGB(column, row), fill) <= CHANNEL_TOLERANCE;
        filled |= same;
        inked |= !same;
      }
    }
    assertThat(filled).describedAs("%s shows %s", unit, entry.id()).isTrue();
    assertThat(inked)
        .describedAs("%s of class %s has the pattern %s", unit, entry.id(), pattern)
        .isEqualTo(!pattern.equals("solid"));
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)));
    }
    return most;
  }

  private static double[] middle(Geometry lonLat, int zoom) {
    return tile(
        lonLat.getDimension() == 0
            ? lonLat.getCoordinate()
            : MaximumInscribedCircle.getCenter(lonLat, 0.001).getCoordinate(),
        zoom);
  }

  /** Tile coordinates with fractions, by the textbook's formula. */
  private static double[] tile(Coordinate lonLat, int zoom) {
    double n = 1 << zoom;
    double latitude = Math.toRadians(lonLat.y);
    return new double[] {
      (lonLat.x + 180) / 360 * n,
      (1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * n
    };
  }

  private static BufferedImage read(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image).isNotNull();
    return image;
  }
}
