package org.brecha.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.ServedAtlas;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data dictionary names exactly the fields that are served, with their types. */
@ServedAtlas
class DataDictionaryWebTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @LocalServerPort private int port;
  @TempDir private Path directory;

  @Test
  void itsFieldsAreThoseOfItemsFilesAndTiles() throws Exception {
    JsonNode dictionary = json("/downloads/dictionary?f=json");
    assertThat(dictionary.get("edition").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      Map<String, String> explained = new LinkedHashMap<>();
      for (JsonNode field : dictionary.get("fields")) {
        if (field.get("layers").valueStream().anyMatch(l -> l.asString().equals(layer.id()))) {
          String type = field.get("type").stringValue();
          assertThat(explained.put(field.get("name").stringValue(), type)).isNull();
        }
      }
      String collection = "/ogc/collections/" + layer.id();
      JsonNode schema = json(collection + "/schema?f=json").get("properties");
      Map<String, String> inSchema = new LinkedHashMap<>();
      schema.properties().stream()
          .filter(p -> !p.getKey().equals("geometry"))
          .forEach(p -> inSchema.put(p.getKey(), p.getValue().get("type").stringValue()));
      assertThat(explained).containsExactlyInAnyOrderEntriesOf(inSchema);
      JsonNode items = json(collection + "/items?f=json&limit=50").get("features");
      for (JsonNode item : items) {
        assertThat(explained.keySet())
            .containsExactlyInAnyOrderElementsOf(item.get("properties").propertyNames());
        item.get("properties")
            .properties()
            .forEach(p -> assertType(p.getValue(), explained.get(p.getKey())));
      }
      String header = text("/downloads/" + layer.id() + ".csv").split("\r\n", 2)[0];
      assertThat(explained.keySet()).containsExactlyInAnyOrder(header.split(","));
      JsonNode tiles = json("/tiles/" + layer.id() + ".json").get("vector_layers").get(0);
      assertThat(tiles.get("fields").propertyNames())
          .containsExactlyInAnyOrderElementsOf(explained.keySet());
    }
  }

  @Test
  void itsFieldsAreTheColumnsOfTheGeoPackage() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      URI address = URI.create("http://localhost:" + port + "/downloads/" + layer.id() + ".gpkg");
      Path file = directory.resolve(layer.id() + ".gpkg");
      CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(file));
      Map<String, String> columns = new LinkedHashMap<>();
      try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
          ResultSet row =
              database.createStatement().executeQuery("PRAGMA table_info(" + layer.id() + ")")) {
        while (row.next()) {
          columns.put(row.getString("name"), row.getString("type"));
        }
      }
      Map<String, String> explained = new LinkedHashMap<>();
      for (DictionaryEntry entry : DataDictionary.of(MiniAtlas.snapshot())) {
        if (entry.layers().contains(layer.id())) {
          explained.put(
              entry.field().name(),
              switch (entry.field().type()) {
                case TEXT -> "TEXT";
                case INTEGER -> "INTEGER";
                case NUMBER -> "DOUBLE";
                case BOOLEAN -> "BOOLEAN";
              });
        }
      }
      assertThat(columns).containsAllEntriesOf(explained);
      columns.keySet().removeAll(explained.keySet());
      assertThat(columns.keySet()).as("key, id and geometry").hasSizeBetween(2, 3);
    }
  }

  private static void assertType(JsonNode value, String type) {
    boolean fits =
        value.isNull()
            || switch (type) {
              case "string" -> value.isString();
              case "integer" -> value.isIntegralNumber();
              case "number" -> value.isNumber();
              default -> value.isBoolean();
            };
    assertThat(fits).as(value + " is of type " + type).isTrue();
  }

  @Test
  void everyFieldIsExplainedInBothLanguagesAndEveryCodeHasWords() {
    for (DictionaryEntry entry : DataDictionary.of(MiniAtlas.snapshot())) {
      assertThat(entry.field().description().es()).isNotBlank();
      assertThat(entry.field().description().en()).isNotBlank();
      assertThat(entry.missing().es()).isNotBlank();
      entry.codes().forEach(code -> assertThat(code.meaning().en()).isNotBlank());
    }
  }

  @Test
  void everyNumberSaysItsUnit() {
    List<String> without = new ArrayList<>();
    for (DictionaryEntry entry : DataDictionary.of(MiniAtlas.snapshot())) {
      LayerField field = entry.field();
      boolean number = List.of("NUMBER", "INTEGER").contains(field.type().name());
      if (number && entry.unit() == null) {
        without.add(field.name());
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void theTableHasTheSameFieldsAsTheJson() throws Exception {
    String csv = text("/downloads/dictionary?f=csv");
    String[] rows = csv.split("\r\n");
    assertThat(rows[0]).startsWith("name,type,title_es,title_en,description_es");
    assertThat(rows).hasSize(1 + json("/downloads/dictionary?f=json").get("fields").size());
    assertThat(csv).contains("no_denominator").contains("Casos conocidos, población no");
  }

  @Test
  void whatNoValueMeansIsTakenFromTheDescription() {
    DictionaryEntry rate =
        DataDictionary.of(MiniAtlas.snapshot()).stream()
            .filter(entry -> entry.field().name().equals("rate_per_100k"))
            .findFirst()
            .orElseThrow();
    assertThat(rate.missing().en()).isEqualTo("Null where a figure is missing (see rate_status).");
    assertThat(rate.missing().es()).startsWith("Nula si falta una de las cifras");
    assertThat(rate.unit().en()).isEqualTo("cases per 100,000 people and year");
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(text(path));
  }

  private String text(String path) throws Exception {
    URI address = URI.create("http://localhost:" + port + path);
    HttpResponse<String> answer =
        CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }
}
