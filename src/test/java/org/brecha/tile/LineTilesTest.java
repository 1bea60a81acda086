package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Slice;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Straight lines in tiles: those between neighbours. */
class LineTilesTest {

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private final VectorTileSlicer slicer = new VectorTileSlicer();

  private static LineString line(double... lonLat) {
    return GEOMETRIES.createLineString(
        new Coordinate[] {
          new Coordinate(lonLat[0], lonLat[1]), new Coordinate(lonLat[2], lonLat[3])
        });
  }

  private DecodedTile tile(PlainLayer layer, int z, int x, int y) {
    return DecodedTile.of(slicer.slice(layer, layer.table(), z, x, y));
  }

  @Test
  void aLineInsideTheTileKeepsItsEndsAndItsDirection() {
    PlainLayer layer = new PlainLayer(Mosaic.ofLines(List.of(line(-90, 0, -45, 0))));
    assertThat(layer.mosaic().kindOf(0)).isEqualTo(GeometryKind.LINE);
    DecodedTile whole = tile(layer, 0, 0, 0);
    assertThat(whole.layer()).isEqualTo("plain");
    assertThat(whole.features().get(1L).toText()).isEqualTo("LINESTRING (1024 2048, 1536 2048)");
    assertThat(DecodedTile.properties(whole.features().get(1L))).containsEntry("name", "Unit 0");
  }

  @Test
  void aLineIsCutAtTheBufferAndLeftOutWhereItDoesNotPass() {
    // From the middle of the south-west quarter to the middle of the north-east one.
    PlainLayer layer = new PlainLayer(Mosaic.ofLines(List.of(line(-90, -66.51, 90, 66.51))));
    int buffer = VectorTileSlicer.BUFFER;
    Geometry west = tile(layer, 1, 0, 1).features().get(1L);
    assertThat(west.getEnvelopeInternal().getMaxX()).isEqualTo(4096 + buffer, within(1.0));
    assertThat(west.getEnvelopeInternal().getMinY()).isEqualTo(-buffer, within(1.0));
    assertThat(tile(layer, 1, 1, 0).features().get(1L).getEnvelopeInternal().getMinX())
        .isEqualTo(-buffer, within(1.0));
    // It crosses the corner that four tiles share, so that even these see it in their buffer.
    assertThat(tile(layer, 1, 0, 0).features()).hasSize(1);
    assertThat(slicer.slice(layer, layer.table(), 2, 0, 0)).isEmpty();
  }

  @Test
  void everyTileShowsExactlyTheLinesThatPassThroughIt() {
    Random random = new Random(11);
    List<LineString> lines = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      double lon = -170 + 340 * random.nextDouble();
      double lat = -80 + 160 * random.nextDouble();
      lines.add(line(lon, lat, lon + 8 * random.nextGaussian(), lat + random.nextGaussian()));
    }
    PlainLayer layer = new PlainLayer(Mosaic.ofLines(lines));
    int seen = 0;
    for (int x = 0; x < 16; x++) {
      for (int y = 0; y < 16; y++) {
        DecodedTile tile = tile(layer, 4, x, y);
        for (int i = 0; i < lines.size(); i++) {
          Coordinate a = onGrid(lines.get(i).getCoordinateN(0), x, y);
          Coordinate b = onGrid(lines.get(i).getCoordinateN(1), x, y);
          LineString drawn = GEOMETRIES.createLineString(new Coordinate[] {a, b});
          Geometry inner = drawn.intersection(square(VectorTileSlicer.BUFFER - 2));
          Geometry outer = drawn.intersection(square(VectorTileSlicer.BUFFER + 2));
          Geometry shown = tile.features().get(i + 1L);
          if (inner.getLength() > 3) {
            assertThat(shown != null).as("line %s in %s/%s", i, x, y).isTrue();
            assertThat(shown.getLength()).isBetween(inner.getLength() - 3, outer.getLength() + 3);
            seen++;
          } else if (outer.isEmpty()) {
            assertThat(shown == null).as("line %s in %s/%s", i, x, y).isTrue();
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(80);
  }

  private static Geometry square(double margin) {
    return GEOMETRIES.toGeometry(new Envelope(-margin, 4096 + margin, -margin, 4096 + margin));
  }

  /** In units of the tile of zoom 4. */
  private static Coordinate onGrid(Coordinate lonLat, int x, int y) {
    double sine =
        Math.sin(Math.toRadians(Math.max(-85.0511287798, Math.min(85.0511287798, lonLat.y))));
    double world = 4096 * 16;
    double east = Math.max(0, Math.min(world, (lonLat.x + 180) / 360 * world));
    double south = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world;
    return new Coordinate(Math.rint(east) - 4096.0 * x, Math.rint(south) - 4096.0 * y);
  }

  @Test
  void aLineShorterThanAStepOfTheGridIsLeftOut() {
    PlainLayer layer = new PlainLayer(Mosaic.ofLines(List.of(line(10, 10, 10.0001, 10))));
    assertThat(slicer.slice(layer, layer.table(), 0, 0, 0)).isEmpty();
    assertThat(tile(layer, 14, 8647, 7734).features()).hasSize(1);
  }

  @Test
  void linesArePaintedInTheColourOfTheirClassAndNothingElseIs() throws IOException {
    PlainLayer layer = new PlainLayer(Mosaic.ofLines(List.of(line(-90, 1, 90, 1))));
    var painter = TilePainter.of(layer, PlainLayer.COLOURED, Slice.NONE, ClassChoice.STANDARD);
    for (int scale : new int[] {1, 2}) {
      var image = ImageIO.read(new ByteArrayInputStream(painter.paint(0, 0, 0, scale)));
      int size = 256 * scale;
      int painted = 0;
      for (int x = 0; x < size; x++) {
        for (int y = 0; y < size; y++) {
          int argb = image.getRGB(x, y);
          if (argb >>> 24 != 0) {
            assertThat(argb).isEqualTo(0xfffff0dc);
            assertThat(Math.abs(y - size / 2)).isLessThan(4 * scale);
            painted++;
          }
        }
      }
      assertThat(painted).isBetween(size / 2, 2 * size);
    }
    assertThat(painter.paint(3, 0, 0, 1)).isEmpty();
  }
}
