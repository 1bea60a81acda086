package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.ProblemException;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

@DisplayName("Painted areas")
class AreaPainterTest {

  private static final double HALF_WORLD = Math.PI * 6_378_137;
  private static final int CHANNEL_TOLERANCE = 2;

  private final Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
  private final AreaPainter painter = new AreaPainter();

  private PaintedLayer styled(String style) {
    return new PaintedLayer(layer, style, MiniAtlas.HOMICIDE_2018, ClassChoice.STANDARD);
  }

  private BufferedImage paint(ReferenceSystem system, Envelope area, int width, int height)
      throws IOException {
    return read(painter.paint(styled("gap"), new AreaPicture(system, area, width, height, null)));
  }

  @ParameterizedTest(name = "{0}/{1}/{2} in style {3}")
  @CsvSource({
    "0, 0, 0, gap",
    "5, 8, 15, bivariate",
    "7, 34, 60, gap",
    "8, 68, 120, bivariate",
    "9, 136, 241, hotspots",
    "11, 547, 967, programmes",
    "14, 4380, 7740, gap"
  })
  void theAreaOfATileHasThePixelsOfTheTile(int z, int x, int y, String style) throws IOException {
    double side = 2 * HALF_WORLD / (1 << z);
    Envelope area =
        new Envelope(
            x * side - HALF_WORLD,
            (x + 1) * side - HALF_WORLD,
            HALF_WORLD - (y + 1) * side,
            HALF_WORLD - y * side);
    byte[] tile =
        TilePainter.of(layer, style, MiniAtlas.HOMICIDE_2018, ClassChoice.STANDARD)
            .paint(z, x, y, 1);
    byte[] picture =
        painter.paint(
            styled(style), new AreaPicture(ReferenceSystem.WEB_MERCATOR, area, 256, 256, null));
    assertThat(tile).as("the test paints something").isNotEmpty();
    assertSamePixels(read(picture), read(tile));
    assertThat(picture).as("even the bytes").isEqualTo(tile);
  }

  @ParameterizedTest
  @EnumSource(ReferenceSystem.class)
  void twoHalvesAreTheWhole(ReferenceSystem system) throws IOException {
    Envelope area = around(system, MiniAtlas.VERY_HIGH_GAP, 0.4);
    int width = 600;
    int height = 500;
    BufferedImage whole = paint(system, area, width, height);
    // Not in the middle: patterns and bands must not depend on where a picture begins.
    int column = 217;
    int row = 123;
    double x = area.getMinX() + area.getWidth() * column / width;
    double y = area.getMaxY() - area.getHeight() * row / height;
    assertSamePixels(
        paint(
            system,
            new Envelope(area.getMinX(), x, area.getMinY(), area.getMaxY()),
            column,
            height),
        whole.getSubimage(0, 0, column, height));
    assertSamePixels(
        paint(
            system,
            new Envelope(x, area.getMaxX(), area.getMinY(), area.getMaxY()),
            width - column,
            height),
        whole.getSubimage(column, 0, width - column, height));
    assertSamePixels(
        paint(system, new Envelope(area.getMinX(), area.getMaxX(), y, area.getMaxY()), width, row),
        whole.getSubimage(0, 0, width, row));
    assertSamePixels(
        paint(
            system,
            new Envelope(area.getMinX(), area.getMaxX(), area.getMinY(), y),
            width,
            height - row),
        whole.getSubimage(0, row, width, height - row));
  }

  @ParameterizedTest
  @EnumSource(ReferenceSystem.class)
  void everyUnitHasTheColourOfItsClassInItsMiddle(ReferenceSystem system) throws IOException {
    Legend legend = layer.legend("gap", MiniAtlas.HOMICIDE_2018);
    FeatureTable table = layer.table(MiniAtlas.HOMICIDE_2018);
    TilePalette palette = TilePalette.of(legend);
    int[] classes = legend.classify(table);
    int[] overlays = legend.overlay(table, classes);
    Set<Integer> seen = new HashSet<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.geometryOf(row) < 0) {
        continue;
      }
      BufferedImage image = paint(system, around(system, table.featureId(row), 0.001), 101, 101);
      int look = palette.look(classes[row], overlays[row]);
      assertThat(image.getRGB(50, 50))
          .as("%s in %s", table.featureId(row), system)
          .isIn(
              palette.argb(palette.fillSlot(look) * TilePalette.LEVELS),
              palette.argb(palette.inkSlot(look) * TilePalette.LEVELS));
      seen.add(image.getRGB(50, 50));
    }
    assertThat(seen).as("colours seen").hasSizeGreaterThan(4);
  }

  @ParameterizedTest
  @EnumSource(ReferenceSystem.class)
  void longSidesAreBentLikeThePlaceTheyRunAlong(ReferenceSystem system) throws IOException {
    // One side of 20 degrees: straight in Mercator, where the level's straight lines are.
    GeometryFactory factory = new GeometryFactory();
    Coordinate from = new Coordinate(-92, 2);
    Coordinate to = new Coordinate(-72, 22);
    LineString line = factory.createLineString(new Coordinate[] {from, to});
    PlainLayer lines = new PlainLayer(Mosaic.ofLines(List.of(line)));
    PaintedLayer painted =
        new PaintedLayer(lines, PlainLayer.COLOURED, Slice.NONE, ClassChoice.STANDARD);
    for (double part : new double[] {0.1, 0.25, 0.5, 0.8}) {
      double north = mercator(from.y) + part * (mercator(to.y) - mercator(from.y));
      double latitude = Math.toDegrees(2 * Math.atan(Math.exp(north)) - Math.PI / 2);
      double[] at = {from.x + part * (to.x - from.x), latitude};
      system.eastNorthFromLonLat(at, 1);
      double metre = system.ordinal() < 2 ? 1 / 111_320.0 : 1;
      for (double pixel : new double[] {2000, 100, 5, 0.01}) {
        double half = 100.5 * pixel * metre;
        Envelope area = new Envelope(at[0] - half, at[0] + half, at[1] - half, at[1] + half);
        BufferedImage image =
            read(painter.paint(painted, new AreaPicture(system, area, 201, 201, null)));
        // The grid of the deepest level is 15 cm wide: below that the line is where its ends are.
        int slack = pixel < 1 ? 60 : 0;
        boolean near = false;
        for (int d = -1 - slack; d <= 1 + slack; d++) {
          near |= image.getRGB(100 + d, 100) >>> 24 > 0;
        }
        assertThat(near).as("%s at %s of the line, %s m a pixel", system, part, pixel).isTrue();
      }
    }
  }

  @Test
  void whatLiesOutsideOfTheWorldIsEmptyAndTheRestIsThere() throws IOException {
    BufferedImage image =
        paint(ReferenceSystem.CRS84, new Envelope(-540, 540, -270, 270), 1080, 540);
    int painted = 0;
    for (int y = 0; y < 540; y++) {
      for (int x = 0; x < 1080; x++) {
        if (image.getRGB(x, y) >>> 24 > 0) {
          painted++;
          assertThat((double) x).isBetween(450.0, 460.0);
          assertThat((double) y).isBetween(255.0, 265.0);
        }
      }
    }
    assertThat(painted).isPositive();
    BufferedImage beyond =
        paint(ReferenceSystem.CRTM05, new Envelope(9e9, 9.1e9, 9e9, 9.1e9), 64, 64);
    assertThat(beyond.getRGB(32, 32) >>> 24).isZero();
  }

  @Test
  void aBackgroundFillsWhatIsOutsideAndLeavesTheRest() throws IOException {
    Envelope area = around(ReferenceSystem.CRS84, MiniAtlas.VERY_HIGH_GAP, 2);
    BufferedImage clear = paint(ReferenceSystem.CRS84, area, 300, 300);
    BufferedImage blue =
        read(
            painter.paint(
                styled("gap"), new AreaPicture(ReferenceSystem.CRS84, area, 300, 300, 0x0000ff)));
    int outside = 0;
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        int alpha = clear.getRGB(x, y) >>> 24;
        assertThat(blue.getRGB(x, y) >>> 24).isEqualTo(255);
        if (alpha == 255) {
          assertThat(blue.getRGB(x, y)).isEqualTo(clear.getRGB(x, y));
        } else if (alpha == 0) {
          assertThat(blue.getRGB(x, y)).isEqualTo(0xff0000ff);
          outside++;
        }
      }
    }
    assertThat(outside).isBetween(100, 89_000);
  }

  @Test
  void theUpperLayerHidesTheLowerOneAndOpenPlacesShowIt() throws IOException {
    Envelope area = around(ReferenceSystem.WGS84, MiniAtlas.VERY_HIGH_GAP, 2);
    AreaPicture picture = new AreaPicture(ReferenceSystem.WGS84, area, 300, 200, null);
    BufferedImage alone = read(painter.paint(styled("gap"), picture));
    BufferedImage same = read(painter.paint(List.of(styled("rate"), styled("gap")), picture));
    BufferedImage other = read(painter.paint(List.of(styled("gap"), styled("rate")), picture));
    int different = 0;
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        if (alone.getRGB(x, y) >>> 24 == 255) {
          assertThat(distance(same.getRGB(x, y), alone.getRGB(x, y)))
              .isLessThanOrEqualTo(CHANNEL_TOLERANCE);
        }
        different += same.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    assertThat(different).isGreaterThan(1000);
    BufferedImage none = read(painter.paint(List.of(), picture));
    assertThat(none.getWidth()).isEqualTo(300);
    assertThat(none.getRGB(150, 100)).isZero();
  }

  @Test
  void manyAtATimeGiveTheSameBytesAsOneAfterTheOther() throws Exception {
    List<AreaPicture> pictures = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      ReferenceSystem system = ReferenceSystem.values()[i % 5];
      Envelope area = around(system, MiniAtlas.VERY_HIGH_GAP, 0.1 + 0.1 * i);
      pictures.add(new AreaPicture(system, area, 100 + 31 * i, 400 - 7 * i, null));
    }
    List<byte[]> alone = new ArrayList<>();
    for (AreaPicture picture : pictures) {
      alone.add(painter.paint(styled("gap"), picture));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<byte[]>> work = new ArrayList<>();
      for (AreaPicture picture : pictures) {
        work.add(() -> painter.paint(styled("gap"), picture));
      }
      for (int i = 0; i < alone.size(); i++) {
        assertThat(threads.invokeAll(work.subList(i, i + 1)).get(0).get()).isEqualTo(alone.get(i));
      }
      var together = threads.invokeAll(work);
      for (int i = 0; i < alone.size(); i++) {
        assertThat(together.get(i).get()).isEqualTo(alone.get(i));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theLargestPictureIsPaintedByBandsThatJoin() throws IOException {
    Envelope area = around(ReferenceSystem.CRTM05, MiniAtlas.VERY_HIGH_GAP, 1);
    int side = AreaPicture.MOST_PIXELS;
    BufferedImage whole = paint(ReferenceSystem.CRTM05, area, side, side);
    double pixel = area.getHeight() / side;
    // Rows 500 to 524 lie on both sides of the first seam.
    Envelope seam =
        new Envelope(
            area.getMinX(),
            area.getMaxX(),
            area.getMaxY() - 525 * pixel,
            area.getMaxY() - 500 * pixel);
    assertSamePixels(
        paint(ReferenceSystem.CRTM05, seam, side, 25), whole.getSubimage(0, 500, side, 25));
  }

  @Test
  void whoeverCannotBeServedInTimeIsToldToComeBack() {
    AreaPicture picture =
        new AreaPicture(ReferenceSystem.CRS84, new Envelope(-85, -84, 9, 10), 10, 10, null);
    for (int waiting : new int[] {0, 1}) {
      AreaPainter full = new AreaPainter(0, waiting, 10);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> full.paint(styled("gap"), picture))
            .isInstanceOfSatisfying(
                ProblemException.class,
                refused -> assertThat(refused.problem().status()).isEqualTo(503));
      }
    }
    AreaPainter single = new AreaPainter(1, 0, 0);
    byte[] first = single.paint(styled("gap"), picture);
    assertThat(single.paint(styled("gap"), picture)).as("desks are given back").isEqualTo(first);
    assertThatThrownBy(
            () ->
                single.paint(
                    new PaintedLayer(layer, "night", MiniAtlas.HOMICIDE_2018, ClassChoice.STANDARD),
                    picture))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(single.paint(styled("gap"), picture)).as("after faults too").isEqualTo(first);
  }

  @Test
  void sizesAndAreasOutOfRangeAreRefused() {
    Envelope area = new Envelope(-85, -84, 9, 10);
    for (int[] size : new int[][] {{0, 1}, {1, 0}, {4097, 1}, {1, 4097}, {-1, 5}}) {
      assertThatThrownBy(() -> new AreaPicture(ReferenceSystem.CRS84, area, size[0], size[1], null))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (Envelope bad :
        List.of(
            new Envelope(),
            new Envelope(1, 1, 2, 3),
            new Envelope(1, 1 + 1e-7, 2, 3),
            new Envelope(-1e308, 1e308, -1e308, 1e308),
            new Envelope(0, Double.NaN, 0, 1))) {
      assertThatThrownBy(() -> new AreaPicture(ReferenceSystem.CRS84, bad, 100, 100, null))
          .as(bad.toString())
          .isInstanceOf(IllegalArgumentException.class);
    }
    LineString world =
        new GeometryFactory()
            .createLineString(new Coordinate[] {new Coordinate(100, 2), new Coordinate(120, 4)});
    PlainLayer far = new PlainLayer(Mosaic.ofLines(List.of(world)));
    PaintedLayer painted =
        new PaintedLayer(far, PlainLayer.COLOURED, Slice.NONE, ClassChoice.STANDARD);
    assertThatThrownBy(
            () ->
                painter.paint(
                    painted,
                    new AreaPicture(
                        ReferenceSystem.CRTM05, new Envelope(0, 1e5, 0, 1e5), 10, 10, null)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A square around the middle of a unit, so many degrees wide or as many metres. */
  private Envelope around(ReferenceSystem system, String unit, double degrees) {
    FeatureTable table = layer.table(MiniAtlas.HOMICIDE_2018);
    Geometry lonLat = layer.mosaic().lonLat(table.geometryOf(MiniAtlas.rowOf(table, unit)));
    Coordinate middle =
        lonLat.getDimension() == 0
            ? lonLat.getCoordinate()
            : MaximumInscribedCircle.getCenter(lonLat, 0.001).getCoordinate();
    double[] at = {middle.x, middle.y};
    system.eastNorthFromLonLat(at, 1);
    double half = degrees / 2 * (AreaPicture.inDegrees(system) ? 1 : 111_320);
    return new Envelope(at[0] - half, at[0] + half, at[1] - half, at[1] + half);
  }

  private static double mercator(double latitude) {
    return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2));
  }

  private static void assertSamePixels(BufferedImage actual, BufferedImage expected) {
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
    int differing = 0;
    String first = "";
    for (int y = 0; y < actual.getHeight(); y++) {
      for (int x = 0; x < actual.getWidth(); x++) {
        if (actual.getRGB(x, y) != expected.getRGB(x, y) && differing++ == 0) {
          first = x + ", " + y;
        }
      }
    }
    assertThat(differing).as("differing pixels, the first at %s", first).isZero();
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)));
    }
    return most;
  }

  private static BufferedImage read(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image).isNotNull();
    return image;
  }
}
