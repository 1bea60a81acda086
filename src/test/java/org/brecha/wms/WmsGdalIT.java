package org.brecha.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.brecha.ToolsOfThisMachine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Maps through GDAL's own WMS driver")
@WmsServer
class WmsGdalIT {

  private static final double HALF_WORLD = Math.PI * 6_378_137;

  @LocalServerPort private int port;

  @TempDir private Path directory;

  @ParameterizedTest(name = "WMS {0}")
  @CsvSource({"1.3.0, CRS", "1.1.1, SRS"})
  void gdalGetsThePixelsOfATile(String version, String system) throws Exception {
    double side = 2 * HALF_WORLD / 256;
    Path service = directory.resolve("wms.xml");
    Files.writeString(
        service,
        String.format(
            Locale.ROOT,
            "<GDAL_WMS><Service name=\"WMS\"><Version>%s</Version>"
                + "<ServerUrl>http://localhost:%d/wms?PERIOD=2018&amp;</ServerUrl>"
                + "<%s>EPSG:3857</%s><ImageFormat>image/png</ImageFormat>"
                + "<Layers>coverage_gap_adm2</Layers><Styles>gap</Styles>"
                + "<Transparent>TRUE</Transparent></Service><DataWindow>"
                + "<UpperLeftX>%.9f</UpperLeftX><UpperLeftY>%.9f</UpperLeftY>"
                + "<LowerRightX>%.9f</LowerRightX><LowerRightY>%.9f</LowerRightY>"
                + "<SizeX>256</SizeX><SizeY>256</SizeY></DataWindow>"
                + "<Projection>EPSG:3857</Projection><BandsCount>4</BandsCount>"
                + "<BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY></GDAL_WMS>",
            version,
            port,
            system,
            system,
            68 * side - HALF_WORLD,
            HALF_WORLD - 120 * side,
            69 * side - HALF_WORLD,
            HALF_WORLD - 121 * side));
    Path out = directory.resolve("map.png");
    run("gdal_translate", "-q", "-of", "PNG", service.toString(), out.toString());
    BufferedImage map = ImageIO.read(out.toFile());
    BufferedImage tile =
        WmsAnswer.toPath(port, "/tiles/coverage_gap_adm2/8/68/120.png?style=gap&period=2018")
            .image();
    int painted = 0;
    for (int y = 0; y < 256; y++) {
      for (int x = 0; x < 256; x++) {
        if (tile.getRGB(x, y) >>> 24 != 0 || map.getRGB(x, y) >>> 24 != 0) {
          assertThat(map.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(tile.getRGB(x, y));
          painted++;
        }
      }
    }
    assertThat(painted).isGreaterThan(1000);
  }

  @Test
  void gdalFindsEveryLayerInTheCapabilitiesAndGetsThemInDegrees() throws Exception {
    String list =
        run("gdalinfo", "WMS:http://localhost:" + port + "/wms?SERVICE=WMS&VERSION=1.3.0");
    assertThat(list).contains("LAYERS=coverage_gap_adm2", "LAYERS=programmes");
    int at = list.indexOf("WMS:", list.indexOf("_NAME="));
    String first = list.substring(at, list.indexOf('\n', at)).strip();
    Path out = directory.resolve("degrees.tif");
    run(
        "gdal_translate",
        "-q",
        "-outsize",
        "200",
        "0",
        "-projwin",
        "-84",
        "11",
        "-82",
        "9",
        first.replaceAll("LAYERS=[a-z0-9_]+", "LAYERS=boundaries_adm2"),
        out.toString());
    // Unit 101 lies from 84 to 83.5 W and 10 to 10.5 N.
    String inside =
        run("gdallocationinfo", "-wgs84", "-valonly", out.toString(), "-83.75", "10.25");
    String outside = run("gdallocationinfo", "-wgs84", "-valonly", out.toString(), "-82.1", "9.1");
    assertThat(inside.strip()).isNotEqualTo(outside.strip());
  }

  private static String run(String program, String... arguments) throws Exception {
    Path found = ToolsOfThisMachine.require(ToolsOfThisMachine.findProgram(program), program);
    String[] command = new String[arguments.length + 1];
    command[0] = found.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
