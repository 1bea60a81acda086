package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brecha.layer.FieldType;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the features against the schema that their collection says describes them. */
@OgcWebTest
class FeatureSchemaWebTest {

  @LocalServerPort private int port;

  @Test
  void everyFeatureIsValidAgainstTheSchemaThatItsCollectionLinks() throws Exception {
    for (String layer : layers()) {
      Schema schema = schema(layer);
      for (String query : List.of("?limit=1000", "?limit=1000&skipGeometry=true")) {
        for (JsonNode feature : Answer.to(collection(layer) + "/items" + query).features()) {
          assertThat(faults(schema, feature)).as(feature.get("id").stringValue()).isEmpty();
        }
      }
    }
    assertThat(filled()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("filled")
  void eachPropertyIsOfItsTypeOrNullAndNothingElse(String layer) throws Exception {
    Schema schema = schema(layer);
    JsonNode feature = Answer.to(collection(layer) + "/items?limit=1").features().get(0);
    for (LayerField field : MiniAtlas.snapshot().findLayer(layer).orElseThrow().fields()) {
      ObjectNode properties = (ObjectNode) feature.get("properties");
      JsonNode served = properties.get(field.name());
      properties.putNull(field.name());
      assertThat(faults(schema, feature)).as(field.name()).isEmpty();
      if (field.type() == FieldType.TEXT) {
        properties.put(field.name(), 1);
      } else {
        properties.put(field.name(), "1");
      }
      assertThat(faults(schema, feature)).contains("/properties/" + field.name() + ":");
      properties.set(field.name(), served);
    }
  }

  @Test
  void anIndicatorThatNoRowHasIsNotValid() throws Exception {
    String layer = "coverage_gap_adm2";
    JsonNode feature = Answer.to(collection(layer) + "/items?limit=1").features().get(0);
    ((ObjectNode) feature.get("properties")).put("indicator", "weather");
    assertThat(faults(schema(layer), feature)).contains("/properties/indicator:");
  }

  private static List<String> layers() {
    return MiniAtlas.snapshot().layers().stream().map(Layer::id).toList();
  }

  /** Layers with features in the figures that nobody has to ask for. */
  static List<String> filled() {
    return MiniAtlas.snapshot().layers().stream()
        .filter(layer -> layer.table(layer.defaultSlice(null)).size() > 0)
        .map(Layer::id)
        .toList();
  }

  private String collection(String layer) {
    return "http://localhost:" + port + "/ogc/collections/" + layer;
  }

  private Schema schema(String layer) throws Exception {
    String described =
        Stream.concat(
                Answer.to(collection(layer)).links("describedBy").stream(),
                Answer.to(collection(layer)).links("describedby").stream())
            .filter(link -> link.get("type").stringValue().equals(Formats.JSON_SCHEMA))
            .map(link -> link.get("href").stringValue())
            .collect(Collectors.collectingAndThen(Collectors.toList(), list -> only(list)));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Answer.to(described).body(), InputFormat.JSON);
  }

  private static String only(List<String> found) {
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static String faults(Schema schema, JsonNode feature) {
    return schema.validate(feature).stream()
        .map(Object::toString)
        .collect(Collectors.joining("; "));
  }
}
