package org.brecha.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.brecha.layer.Drawing;
import org.brecha.layer.Mosaic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

@DisplayName("Golden tiles of the drawing (-Dgolden=bless rewrites them)")
class GoldenTileTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  private final PlainLayer layer = new PlainLayer(Mosaic.of(Drawing.units()));

  @ParameterizedTest(name = "{0}/{1}/{2} reads as written down")
  @CsvSource({"0,0,0", "6,17,30", "8,68,121", "10,273,485", "12,1092,1942", "14,4369,7768"})
  void readsAsWrittenDown(int z, int x, int y) throws IOException {
    byte[] tile = new VectorTileSlicer().slice(layer, layer.table(), z, x, y);
    String text = describe(DecodedTile.of(tile));
    Path file = GOLDEN.resolve("drawing-" + z + "-" + x + "-" + y + ".txt");
    if ("bless".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }

  private static String describe(DecodedTile tile) {
    StringBuilder text = new StringBuilder();
    text.append("layer ").append(tile.layer()).append(", extent ").append(tile.extent());
    text.append('\n');
    for (Map.Entry<Long, Geometry> feature : tile.features().entrySet()) {
      Map<String, Object> properties = new TreeMap<>(DecodedTile.properties(feature.getValue()));
      properties.remove("__id");
      text.append('#').append(feature.getKey()).append(' ').append(properties).append('\n');
      text.append("  ").append(feature.getValue().toText()).append('\n');
    }
    return text.toString();
  }
}
