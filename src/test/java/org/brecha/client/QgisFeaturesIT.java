package org.brecha.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.brecha.ServedAtlas;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** QGIS loads a collection by its address, asks the server for some of it, and draws it. */
@ServedAtlas
@Import(QgisFeaturesIT.Counting.class)
class QgisFeaturesIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Layer LAYER =
      MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
  private static final FeatureTable TABLE = LAYER.table(LAYER.defaultSlice(null));

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

  private JsonNode seen;
  private BufferedImage image;

  @BeforeEach
  void loadInQgis() throws Exception {
    Path file = directory.resolve("map.png");
    String out =
        QgisRun.in(directory)
            .run(
                "features_client.py",
                "http://localhost:" + port + "/ogc",
                LAYER.id(),
                "\"rate_status\" = 'suppressed'",
                file.toString());
    seen = JSON.readTree(out);
    image = ImageIO.read(file.toFile());
  }

  @Test
  void allFeaturesAndFieldsArriveTypedAndDrawn() throws Exception {
    for (int field = 0; field < LAYER.fields().size(); field++) {
      String name = LAYER.fields().get(field).name();
      // Debian's QGIS looks at values for types: of a column without any it knows none.
      FieldType type = hasValues(field) ? LAYER.fields().get(field).type() : FieldType.TEXT;
      assertThat(seen.get("fields").path(name).asString("missing"))
          .as(name)
          .isEqualTo(nameInQgis(type));
    }
    Map<String, JsonNode> byCode = new HashMap<>();
    for (JsonNode feature : seen.get("features")) {
      byCode.put(feature.get("values").get("unit_code").stringValue(), feature);
    }
    assertThat(byCode).hasSize(TABLE.size());
    for (int row = 0; row < TABLE.size(); row++) {
      JsonNode feature = byCode.get(TABLE.featureId(row));
      for (int field = 0; field < LAYER.fields().size(); field++) {
        assertSame(TABLE.value(row, field), feature.get("values"), LAYER.fields().get(field));
      }
    }
    assertThat(seen.get("crs").stringValue()).isIn("OGC:CRS84", "EPSG:4326");
    for (JsonNode feature : byCode.values()) {
      if (!feature.get("wkt").isNull()) {
        Geometry shape = new WKTReader().read(feature.get("wkt").stringValue());
        Geometry inside = shape.buffer(-0.02);
        if (!inside.isEmpty()) {
          assertThat(colourAt(inside.getInteriorPoint()))
              .as(feature.get("values").get("unit_code").stringValue())
              .isEqualTo(new Color(0xc0, 0, 0));
        }
      }
    }
    assertThat(colourAt(new WKTReader().read("POINT(-84.45 9.05)"))).isEqualTo(Color.WHITE);
  }

  /** Debian's QGIS (3.22) sends no filter but times: it decides itself, and must find the same. */
  @Test
  void aConditionOfQgisFindsTheSame() {
    assertThat(seen.get("chosen")).hasSize(1);
    assertThat(seen.get("chosen").get(0).stringValue()).isEqualTo(MiniAtlas.SUPPRESSED);
    assertThat(sent.pages()).allMatch(page -> page.features() <= TABLE.size());
  }

  private static boolean hasValues(int field) {
    return IntStream.range(0, TABLE.size()).anyMatch(row -> TABLE.value(row, field) != null);
  }

  private static String nameInQgis(FieldType type) {
    return switch (type) {
      case INTEGER -> "Integer";
      case NUMBER -> "Real";
      case BOOLEAN -> "Boolean";
      default -> "String";
    };
  }

  private static void assertSame(Object ours, JsonNode values, LayerField field) {
    JsonNode theirs = values.get(field.name());
    if (ours == null) {
      assertThat(theirs.isNull()).as(field.name()).isTrue();
    } else if (ours instanceof Number number) {
      assertThat(theirs.doubleValue())
          .as(field.name())
          .isCloseTo(number.doubleValue(), within(1e-9 * Math.abs(number.doubleValue())));
    } else {
      assertThat(theirs.asString()).as(field.name()).isEqualTo(ours.toString());
    }
  }

  /** The colour of a place; the image shows longitudes from -84.5, latitudes to 10.6. */
  private Color colourAt(Geometry place) {
    int x = (int) ((place.getCoordinate().x + 84.5) / 2.6 * image.getWidth());
    int y = (int) ((10.6 - place.getCoordinate().y) / 1.6 * image.getHeight());
    return new Color(image.getRGB(x, y));
  }
}
