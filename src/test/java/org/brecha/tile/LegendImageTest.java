package org.brecha.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.brecha.layer.Layer;
import org.brecha.layer.Legend;
import org.brecha.layer.LegendEntry;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Legends as pictures")
class LegendImageTest {

  private final Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();

  private BufferedImage draw(String style) throws IOException {
    Legend legend = layer.legend(style, MiniAtlas.HOMICIDE_2018);
    byte[] drawn = bytes(legend);
    Path kept = Path.of("target", "screenshots", "legend-" + style + ".png");
    Files.createDirectories(kept.getParent());
    Files.write(kept, drawn);
    return ImageIO.read(new ByteArrayInputStream(drawn));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gap", "rate", "programmes", "bivariate", "hotspots"})
  void everyClassIsThereInItsColour(String style) throws IOException {
    BufferedImage image = draw(style);
    Set<Integer> seen = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        seen.add(image.getRGB(x, y) & 0xffffff);
      }
    }
    for (LegendEntry entry : layer.legend(style, MiniAtlas.HOMICIDE_2018).entries()) {
      assertThat(seen).as(entry.id()).contains(Integer.parseInt(entry.color().substring(1), 16));
    }
  }

  @Test
  void aLegendThatIsKeptApartFromItsMapTellsItsPeriod() throws IOException {
    Legend of2018 = layer.legend("gap", MiniAtlas.HOMICIDE_2018);
    Slice slice = of2018.slice();
    Legend of2017 =
        new Legend(
            of2018.layer(),
            of2018.style(),
            new Slice(slice.indicator(), Period.year(2017), slice.choice()),
            of2018.title(),
            of2018.method(),
            of2018.classes(),
            of2018.lineColor(),
            of2018.entries(),
            of2018.overlays(),
            of2018.matrix(),
            of2018.notes());
    assertThat(bytes(of2017)).isNotEqualTo(bytes(of2018));
  }

  private byte[] bytes(Legend legend) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LegendImage.of(layer, legend, Locale.forLanguageTag("es")).write(out);
    return out.toByteArray();
  }

  @Test
  void theSquareHasMuchNeedAboveAndMuchSupplyOnTheRight() throws IOException {
    BufferedImage image = draw("bivariate");
    int[] corner = placeOf(image, 0xbf5f02);
    int[] below = placeOf(image, 0xe8e8e8);
    int[] right = placeOf(image, 0x45304a);
    assertThat(corner[0]).isEqualTo(below[0]).isLessThan(right[0]);
    assertThat(corner[1]).isEqualTo(right[1]).isLessThan(below[1]);
  }

  /** First pixel of a colour, from above and then from the left. */
  private static int[] placeOf(BufferedImage image, int color) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) == color) {
          return new int[] {x, y};
        }
      }
    }
    throw new AssertionError("no pixel of " + Integer.toHexString(color));
  }
}
