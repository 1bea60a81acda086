package org.brecha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds what the README says about settings and commands to what the program has. */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

  @Test
  void theTableOfSettingsIsTheGeneratedMetadata() throws IOException {
    String readme = Files.readString(README);
    String table =
        readme.substring(
            readme.indexOf("<!-- settings -->") + "<!-- settings -->".length(),
            readme.indexOf("<!-- /settings -->"));
    assertEquals(expectedTable(), table.strip(), "paste the expected table into README.md");
  }

  @Test
  void everySettingIsDescribed() throws IOException {
    for (JsonNode setting : settings()) {
      assertTrue(
          setting.hasNonNull("description"), setting.path("name").asString() + " has no Javadoc");
    }
  }

  private static String expectedTable() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| setting | environment | default | is |");
    lines.add("|---|---|---|---|");
    for (JsonNode setting : settings()) {
      String name = setting.path("name").asString();
      JsonNode value = setting.path("defaultValue");
      lines.add(
          "| `%s` | `%s` | %s | %s |"
              .formatted(
                  name,
                  name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT),
                  text(value).isEmpty() ? "" : "`" + text(value) + "`",
                  setting
                      .path("description")
                      .asString("")
                      .replaceAll("\\s+", " ")
                      .replaceAll("\\{@code ([^}]*)}", "`$1`")));
    }
    return String.join("\n", lines);
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asString();
    }
    List<String> parts = new ArrayList<>();
    value.forEach(part -> parts.add(part.asString()));
    return String.join(",", parts);
  }

  private static List<JsonNode> settings() throws IOException {
    try (InputStream metadata = ReadmeTest.class.getResourceAsStream(METADATA)) {
      List<JsonNode> settings = new ArrayList<>();
      for (JsonNode property : new ObjectMapper().readTree(metadata).path("properties")) {
        if (property.path("name").asString().startsWith("brecha.")) {
          settings.add(property);
        }
      }
      settings.sort(Comparator.comparing(property -> property.path("name").asString()));
      return settings;
    }
  }
}
