package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.brecha.ProgramRun;
import org.brecha.ServedAtlas;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GDAL and QGIS draw a layer of the WMS, and get the pixels that GetMap has. */
@ServedAtlas
class WmsClientsIT {

  private static final String LAYER = "coverage_gap_adm2";

  /**
   * West, south, east, north, EPSG:3857, as wide as 512 to 384, within the layer's extent: beyond
   * it QGIS asks for a part of the image only.
   */
  private static final int[] AREA = {-9_345_000, 1_065_000, -9_205_000, 1_170_000};

  /** Pixels. */
  private static final int SQUARE = 16;

  @LocalServerPort private int port;

  @TempDir private Path directory;

  private String service() {
    return "http://localhost:" + port + "/wms";
  }

  private BufferedImage map() throws IOException {
    String query =
        "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS="
            + LAYER
            + "&STYLES=&CRS=EPSG:3857&WIDTH=512&HEIGHT=384&FORMAT=image/png&TRANSPARENT=FALSE&BBOX="
            + String.format("%d,%d,%d,%d", AREA[0], AREA[1], AREA[2], AREA[3]);
    BufferedImage map = ImageIO.read(URI.create(service() + query).toURL());
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < map.getWidth(); x += 4) {
      for (int y = 0; y < map.getHeight(); y += 4) {
        colours.add(map.getRGB(x, y));
      }
    }
    assertThat(colours).as("a map that shows something").hasSizeGreaterThan(4);
    return map;
  }

  @Test
  void gdalFindsEveryLayerInTheCapabilitiesAndReadsTheOneItIsGiven() throws Exception {
    String capabilities =
        "WMS:" + service() + "?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities&FORMAT=image/png";
    String found = ProgramRun.of(directory, "gdalinfo", capabilities).outWithoutWarnings();
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      if (layer.mosaic().size() > 0) {
        assertThat(found).contains("LAYERS=" + layer.id() + "&");
      }
    }
    String one =
        found
            .lines()
            .filter(line -> line.contains("_NAME=WMS:") && line.contains("LAYERS=" + LAYER + "&"))
            .map(line -> line.substring(line.indexOf("WMS:")))
            .findFirst()
            .orElseThrow();
    Path image = directory.resolve("layer.png");
    ProgramRun.of(
            directory,
            "gdal_translate",
            "-q",
            "-of",
            "PNG",
            "-outsize",
            "400",
            "0",
            one,
            image.toString())
        .outOfSuccess();
    BufferedImage read = ImageIO.read(image.toFile());
    assertThat(read.getWidth()).isEqualTo(400);
    Set<Integer> colours = new HashSet<>();
    for (int x = 0; x < read.getWidth(); x++) {
      colours.add(read.getRGB(x, read.getHeight() / 2));
    }
    assertThat(colours).hasSizeGreaterThan(2);
  }

  @Test
  void gdalReadsThePixelsOfGetMap() throws Exception {
    Path description = directory.resolve("service.xml");
    Files.writeString(
        description,
        """
        <GDAL_WMS>
          <Service name="WMS">
            <Version>1.3.0</Version>
            <ServerUrl>%s?</ServerUrl>
            <CRS>EPSG:3857</CRS>
            <ImageFormat>image/png</ImageFormat>
            <Layers>%s</Layers>
            <Styles></Styles>
          </Service>
          <DataWindow>
            <UpperLeftX>%d</UpperLeftX><UpperLeftY>%d</UpperLeftY>
            <LowerRightX>%d</LowerRightX><LowerRightY>%d</LowerRightY>
            <SizeX>512</SizeX><SizeY>384</SizeY>
          </DataWindow>
          <Projection>EPSG:3857</Projection>
          <BlockSizeX>512</BlockSizeX><BlockSizeY>384</BlockSizeY>
          <OverviewCount>0</OverviewCount>
          <BandsCount>3</BandsCount>
        </GDAL_WMS>
        """
            .formatted(service(), LAYER, AREA[0], AREA[3], AREA[2], AREA[1]));
    Path image = directory.resolve("map.png");
    ProgramRun.of(
            directory,
            "gdal_translate",
            "-q",
            "-of",
            "PNG",
            description.toString(),
            image.toString())
        .outWithoutWarnings();
    BufferedImage theirs = ImageIO.read(image.toFile());
    BufferedImage ours = map();
    for (int y = 0; y < 384; y++) {
      for (int x = 0; x < 512; x++) {
        assertThat(theirs.getRGB(x, y)).as(x + " " + y).isEqualTo(ours.getRGB(x, y));
      }
    }
  }

  @Test
  void qgisDrawsWhatGetMapHas() throws Exception {
    Path file = directory.resolve("qgis.png");
    JsonNode seen =
        JsonMapper.builder()
            .build()
            .readTree(
                QgisRun.in(directory)
                    .run(
                        "wms_client.py",
                        service(),
                        LAYER,
                        file.toString(),
                        Integer.toString(AREA[0]),
                        Integer.toString(AREA[1]),
                        Integer.toString(AREA[2]),
                        Integer.toString(AREA[3])));
    assertThat(seen.get("crs").stringValue()).isEqualTo("EPSG:3857");
    assertThat(seen.get("extent").get(0).doubleValue()).isCloseTo(AREA[0], within(10_000.0));
    assertThat(seen.get("identifies").booleanValue()).isTrue();
    BufferedImage theirs = ImageIO.read(file.toFile());
    BufferedImage ours = map();
    // QGIS asks for a part of the image where a layer ends, a pixel less high: patterns move with
    // it,
    // so that the mean colours of small squares are compared.
    int alike = 0;
    for (int y = 0; y < 384; y += SQUARE) {
      for (int x = 0; x < 512; x += SQUARE) {
        alike += near(mean(theirs, x, y), mean(ours, x, y)) ? 1 : 0;
      }
    }
    int squares = 512 * 384 / SQUARE / SQUARE;
    assertThat(alike).as("squares alike of " + squares).isGreaterThan(squares * 95 / 100);
  }

  private static Color mean(BufferedImage image, int west, int north) {
    int[] sums = new int[3];
    for (int at = 0; at < SQUARE * SQUARE; at++) {
      Color one = new Color(image.getRGB(west + at % SQUARE, north + at / SQUARE));
      sums[0] += one.getRed();
      sums[1] += one.getGreen();
      sums[2] += one.getBlue();
    }
    int n = SQUARE * SQUARE;
    return new Color(sums[0] / n, sums[1] / n, sums[2] / n);
  }

  private static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) <= 10
        && Math.abs(a.getGreen() - b.getGreen()) <= 10
        && Math.abs(a.getBlue() - b.getBlue()) <= 10;
  }
}
