package org.brecha.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@DisplayName("WMS maps and what is under their pixels")
@WmsServer
class WmsMapWebTest {

  private static final String MAP = "SERVICE=WMS&REQUEST=GetMap&FORMAT=image/png&";
  private static final String INFO =
      "SERVICE=WMS&REQUEST=GetFeatureInfo&QUERY_LAYERS=coverage_gap_adm2&";
  private static final String GAP = "LAYERS=coverage_gap_adm2&STYLES=gap&TIME=2018&";
  private static final double HALF_WORLD = Math.PI * 6_378_137;

  @LocalServerPort private int port;

  private final Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();

  @Test
  void theAreaOfATileHasItsPixelsInAllThreeSpellingsOfTheProtocol() throws Exception {
    double side = 2 * HALF_WORLD / 256;
    String box =
        String.format(
            Locale.ROOT,
            "%.9f,%.9f,%.9f,%.9f",
            68 * side - HALF_WORLD,
            HALF_WORLD - 121 * side,
            69 * side - HALF_WORLD,
            HALF_WORLD - 120 * side);
    BufferedImage tile =
        WmsAnswer.toPath(port, "/tiles/coverage_gap_adm2/8/68/120.png?style=gap&period=2018")
            .image();
    String rest = GAP + "BBOX=" + box + "&WIDTH=256&HEIGHT=256&TRANSPARENT=true";
    assertSame(tile, get(MAP + "VERSION=1.3.0&CRS=EPSG:3857&" + rest).image());
    assertSame(tile, get(MAP + "VERSION=1.1.1&SRS=EPSG:3857&" + rest).image());
    String odd = (MAP + "VERSION=1.3.0&CRS=EPSG:3857&").toLowerCase(Locale.ROOT) + rest;
    assertSame(tile, get(odd.replace("request=getmap", "ReQuEsT=GetMap")).image());
  }

  /** The same ground shows the same unit and colour, whatever the system and its axes are. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        MiniAtlas.TWO_PROGRAMMES,
        MiniAtlas.VERY_HIGH_GAP,
        MiniAtlas.ZERO,
        MiniAtlas.ISLANDS,
        MiniAtlas.NO_DATA,
        MiniAtlas.SUPPRESSED,
        MiniAtlas.TINY,
        MiniAtlas.ONLY_A_SEAT,
        MiniAtlas.NO_REGISTER
      })
  void everySystemShowsTheSameUnitAtTheSamePlace(String unit) throws Exception {
    Set<Set<Integer>> colours = new HashSet<>();
    for (ReferenceSystem system : ReferenceSystem.values()) {
      for (String version : List.of("1.3.0", "1.1.1")) {
        String area = around(system, unit, version);
        BufferedImage map = get(MAP + area + GAP + "TRANSPARENT=TRUE").image();
        colours.add(around(map));
        String pixel = version.equals("1.3.0") ? "I=60&J=40" : "X=60&Y=40";
        JsonNode info = get(INFO + area + GAP + pixel + "&INFO_FORMAT=application/json").json();
        assertThat(info.get("features").size()).as("%s in %s", unit, system).isEqualTo(1);
        JsonNode feature = info.get("features").get(0);
        assertThat(feature.get("properties").get("unit_code").stringValue())
            .as("%s %s", system, version)
            .isEqualTo(unit);
      }
    }
    assertThat(colours).as("colours of the pixels around %s", unit).hasSize(1);
  }

  @Test
  void outlinesOverALayerLeaveItsColoursAndAreFoundByPointingIntoThem() throws Exception {
    String area = around(ReferenceSystem.CRS84, MiniAtlas.VERY_HIGH_GAP, "1.3.0");
    String both = "LAYERS=coverage_gap_adm2,boundaries_adm2&TIME=2018&TRANSPARENT=TRUE&STYLES=gap,";
    BufferedImage alone = get(MAP + area + GAP + "TRANSPARENT=TRUE").image();
    int colour = alone.getRGB(60, 40);
    assertThat(get(MAP + area + both + "outline").image().getRGB(60, 40)).isEqualTo(colour);
    assertThat(get(MAP + area + both + "plain").image().getRGB(60, 40)).isNotEqualTo(colour);

    String outline = "LAYERS=boundaries_adm2&STYLES=outline&";
    String point = "&I=60&J=40&INFO_FORMAT=application/json";
    String info = INFO.replace("coverage_gap_adm2", "boundaries_adm2");
    assertThat(get(info + area + outline + point).json().get("features").size()).isEqualTo(1);
    String whole = "VERSION=1.3.0&CRS=CRS:84&BBOX=-86,8,-82,12&WIDTH=200&HEIGHT=200&";
    BufferedImage lines = get(MAP + whole + outline + "TRANSPARENT=TRUE").image();
    int[] pixels = lines.getRGB(0, 0, 200, 200, null, 0, 200);
    long drawn = Arrays.stream(pixels).filter(argb -> argb >>> 24 > 0).count();
    assertThat(drawn).as("pixels that a line touches").isBetween(200L, 8000L);
  }

  @Test
  void axesTakenTheWrongWayRoundShowAnotherPlace() throws Exception {
    String area = around(ReferenceSystem.WGS84, MiniAtlas.VERY_HIGH_GAP, "1.3.0");
    String wrong = area.replace("VERSION=1.3.0&CRS=", "VERSION=1.1.1&SRS=");
    assertThat(get(MAP + area + GAP + "TRANSPARENT=TRUE").image().getRGB(60, 40) >>> 24)
        .isEqualTo(255);
    assertThat(get(MAP + wrong + GAP + "TRANSPARENT=TRUE").image().getRGB(60, 40) >>> 24).isZero();
  }

  @Test
  void theGroundIsWhiteUnlessAnotherColourOrNoneIsAsked() throws Exception {
    String far = "VERSION=1.3.0&CRS=CRS:84&BBOX=10,10,11,11&WIDTH=5&HEIGHT=5&";
    assertThat(get(MAP + far + GAP).image().getRGB(2, 2)).isEqualTo(0xffffffff);
    assertThat(get(MAP + far + GAP + "BGCOLOR=0x336699").image().getRGB(2, 2))
        .isEqualTo(0xff336699);
    assertThat(
            get(MAP + far + GAP + "TRANSPARENT=TRUE&BGCOLOR=0x336699").image().getRGB(2, 2) >>> 24)
        .isZero();
  }

  /** The standard has servers show nothing outside of where a system is valid (7.3.3.6). */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CRS:84 | -720,-360,720,360",
        "EPSG:4326 | -360,-720,360,720",
        "EPSG:3857 | -1e9,-1e9,1e9,1e9",
        "EPSG:5367 | -1e7,-1e7,1e7,1e7",
        "EPSG:32617 | -1e7,-1e7,1e7,1e7",
        "EPSG:5367 | 1e8,1e8,2e8,2e8",
        "EPSG:32617 | 1e12,1e12,2e12,2e12",
        "EPSG:3857 | -1e300,-1e300,1e300,1e300"
      })
  void areasBeyondTheWorldAreEmptyThereAndNoFault(String system, String box) throws Exception {
    String area = "VERSION=1.3.0&CRS=" + system + "&BBOX=" + box + "&WIDTH=120&HEIGHT=120&";
    BufferedImage map = get(MAP + area + GAP + "TRANSPARENT=TRUE").image();
    assertThat(map.getRGB(0, 0) >>> 24).isZero();
    assertThat(map.getRGB(119, 119) >>> 24).isZero();
    assertThat(get(INFO + area + GAP + "I=0&J=119&INFO_FORMAT=text/plain").status()).isEqualTo(200);
  }

  @Test
  void aJpegShowsTheSameOnWhite() throws Exception {
    String area = around(ReferenceSystem.CRS84, MiniAtlas.VERY_HIGH_GAP, "1.3.0");
    String wide = area.replaceAll("BBOX=[^&]*", "BBOX=-86,8,-81,12");
    BufferedImage png = get(MAP + wide + GAP).image();
    String asked = MAP.replace("image/png", "image/jpeg") + wide + GAP + "TRANSPARENT=TRUE";
    WmsAnswer answer = get(asked);
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    BufferedImage jpeg = ImageIO.read(new ByteArrayInputStream(answer.http().body()));
    long distance = 0;
    for (int y = 0; y < png.getHeight(); y++) {
      for (int x = 0; x < png.getWidth(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = png.getRGB(x, y) >> shift & 0xff;
          distance += Math.abs(a - (jpeg.getRGB(x, y) >> shift & 0xff));
        }
      }
    }
    assertThat(distance / (3.0 * png.getWidth() * png.getHeight())).isLessThan(6);
    assertThat(get(asked).http().body()).isEqualTo(answer.http().body());
  }

  @Test
  void stylesTimesIndicatorsAndClassesChangeTheMap() throws Exception {
    String area = around(ReferenceSystem.CRS84, MiniAtlas.VERY_HIGH_GAP, "1.3.0");
    String wide = area.replaceAll("BBOX=[^&]*", "BBOX=-86,8,-81,12");
    Set<Integer> pictures = new HashSet<>();
    String layers = "LAYERS=coverage_gap_adm2&";
    for (String choice :
        List.of(
            "STYLES=gap&TIME=2018",
            "STYLES=gap&TIME=2019-05-01T00:00:00Z",
            "STYLES=rate&TIME=2018",
            "STYLES=rate&TIME=2018&CLASSES=manual&BREAKS=1000")) {
      pictures.add(Arrays.hashCode(get(MAP + wide + layers + choice).http().body()));
    }
    assertThat(pictures).hasSize(4);
    assertSame(
        get(MAP + wide + layers + "STYLES=gap&TIME=2018").image(),
        get(MAP + wide + layers + "STYLES=&PERIOD=2018&DIM_INDICATOR=homicide").image());
  }

  @Test
  void whatIsLeftToItsDefaultIsTold() throws Exception {
    String area = around(ReferenceSystem.CRS84, MiniAtlas.ZERO, "1.3.0");
    WmsAnswer answer = get(MAP + area + "LAYERS=coverage_gap_adm2&STYLES=");
    assertThat(answer.http().headers().allValues("Warning"))
        .anyMatch(said -> said.startsWith("99 Default value used: time=20"))
        .anyMatch(said -> said.equals("99 Default value used: DIM_INDICATOR=homicide"));
    assertThat(get(MAP + area + GAP + "INDICATOR=homicide").header("Warning")).isEmpty();
  }

  @Test
  void severalLayersLieOverEachOtherAndEachCanBeAsked() throws Exception {
    String area = around(ReferenceSystem.UTM_17N, MiniAtlas.TWO_PROGRAMMES, "1.3.0");
    String layers = "LAYERS=boundaries_adm2,coverage_gap_adm2&STYLES=,gap&TIME=2018&";
    BufferedImage both = get(MAP + area + layers + "TRANSPARENT=TRUE").image();
    BufferedImage upper = get(MAP + area + GAP + "TRANSPARENT=TRUE").image();
    assertThat(both.getRGB(60, 40)).isEqualTo(upper.getRGB(60, 40));
    JsonNode info =
        get("SERVICE=WMS&REQUEST=GetFeatureInfo&QUERY_LAYERS=coverage_gap_adm2,boundaries_adm2&"
                + area
                + layers
                + "I=60&J=40&INFO_FORMAT=application/geo%2Bjson")
            .json();
    assertThat(info.get("features").size()).isEqualTo(2);
    assertThat(info.get("features").get(0).get("layer").stringValue())
        .isEqualTo("coverage_gap_adm2");
    assertThat(info.get("features").get(1).get("layer").stringValue()).isEqualTo("boundaries_adm2");
  }

  @ParameterizedTest
  @CsvSource({"text/plain, es", "text/plain, en", "text/html, es", "text/html, en"})
  void figuresComeWithTheirStateSourceTimeAndNotes(String format, String language)
      throws Exception {
    String area = around(ReferenceSystem.CRS84, MiniAtlas.SUPPRESSED, "1.3.0");
    WmsAnswer answer =
        get(INFO + area + GAP + "I=60&J=40&INFO_FORMAT=" + format + "&LANG=" + language);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo(format + ";charset=UTF-8");
    assertThat(answer.text())
        .contains(MiniAtlas.SUPPRESSED, "2018", "Invented court records")
        .contains(language.equals("es") ? "Dato suprimido (suppressed)" : "Suppressed (suppressed)")
        .contains(MiniAtlas.snapshot().edition())
        .contains(language.equals("es") ? "esquemáticos" : "chematic boundaries")
        .contains(language.equals("es") ? "Clase en el mapa" : "Class on the map");
  }

  @Test
  void whereNothingIsThereIsNoFeature() throws Exception {
    String far = "VERSION=1.3.0&CRS=CRS:84&BBOX=10,10,11,11&WIDTH=5&HEIGHT=5&";
    assertThat(
            get(INFO + far + GAP + "I=2&J=2&INFO_FORMAT=application/json")
                .json()
                .get("features")
                .size())
        .isZero();
    assertThat(get(INFO + far + GAP + "I=2&J=2&INFO_FORMAT=text/plain&LANG=en").text())
        .contains("Nothing of this layer is here");
  }

  @Test
  void aLegendBelongsToTheStyleAndTheTime() throws Exception {
    String legend = "SERVICE=WMS&REQUEST=GetLegendGraphic&FORMAT=image/png&VERSION=1.3.0&";
    String rate = legend + "LAYER=coverage_gap_adm2&STYLE=rate&TIME=2018";
    BufferedImage image = get(rate).image();
    BufferedImage same =
        WmsAnswer.toPath(port, "/legend/coverage_gap_adm2.png?style=rate&period=2018").image();
    assertSame(same, image);
    assertThat(get(rate.replace("rate", "gap")).http().body())
        .isNotEqualTo(get(rate).http().body());
  }

  @Test
  void aCacheCanValidateAMap() throws Exception {
    String asked = MAP + around(ReferenceSystem.CRS84, MiniAtlas.ZERO, "1.3.0") + GAP;
    String tag = get(asked).header("ETag");
    assertThat(tag).contains(MiniAtlas.snapshot().edition());
    assertThat(WmsAnswer.to(port, asked, "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(get(asked).http().body()).isEqualTo(get(asked).http().body());
  }

  private WmsAnswer get(String query) throws Exception {
    return WmsAnswer.to(port, query);
  }

  /** Version, system, area and size of a map of a few metres in which a unit's pixel is 60, 40. */
  private String around(ReferenceSystem system, String unit, String version) {
    FeatureTable table = layer.table(MiniAtlas.HOMICIDE_2018);
    Geometry lonLat = layer.mosaic().lonLat(table.geometryOf(MiniAtlas.rowOf(table, unit)));
    Coordinate middle =
        lonLat.getDimension() == 0
            ? lonLat.getCoordinate()
            : MaximumInscribedCircle.getCenter(lonLat, 0.0001).getCoordinate();
    double[] at = {middle.x, middle.y};
    system.eastNorthFromLonLat(at, 1);
    double pixel = system.ordinal() < 2 ? 2e-5 : 2;
    double west = at[0] - 60.5 * pixel;
    double east = at[0] + 60.5 * pixel;
    double south = at[1] - 40.5 * pixel;
    double north = at[1] + 40.5 * pixel;
    boolean turned = version.equals("1.3.0") && system.isNorthFirst();
    String box =
        turned
            ? String.format(Locale.ROOT, "%.8f,%.8f,%.8f,%.8f", south, west, north, east)
            : String.format(Locale.ROOT, "%.8f,%.8f,%.8f,%.8f", west, south, east, north);
    return "VERSION="
        + version
        + (version.equals("1.3.0") ? "&CRS=" : "&SRS=")
        + (system == ReferenceSystem.CRS84 ? "CRS:84" : "EPSG:" + system.code())
        + "&BBOX="
        + box
        + "&WIDTH=121&HEIGHT=81&";
  }

  /** The colours of a pattern's period around the middle, wherever the pattern begins. */
  private static Set<Integer> around(BufferedImage map) {
    Set<Integer> colours = new HashSet<>();
    for (int dy = -8; dy < 8; dy++) {
      for (int dx = -8; dx < 8; dx++) {
        if (dx * dx + dy * dy < 9) {
          colours.add(map.getRGB(60 + dx, 40 + dy));
        }
      }
    }
    return colours;
  }

  private static void assertSame(BufferedImage expected, BufferedImage actual) {
    assertThat(actual.getWidth()).isEqualTo(expected.getWidth());
    assertThat(actual.getHeight()).isEqualTo(expected.getHeight());
    for (int y = 0; y < expected.getHeight(); y++) {
      for (int x = 0; x < expected.getWidth(); x++) {
        assertThat(actual.getRGB(x, y)).as("%d, %d", x, y).isEqualTo(expected.getRGB(x, y));
      }
    }
  }
}
