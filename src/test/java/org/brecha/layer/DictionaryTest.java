package org.brecha.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Holds the fields in {@code src/docs/dictionary.md} to those that are served; {@code
 * -Ddictionary=bless} rewrites them.
 */
class DictionaryTest {

  private static final Path DICTIONARY = Path.of("src/docs/dictionary.md");
  private static final String BEGIN = "<!-- fields -->\n";
  private static final String END = "<!-- /fields -->";

  @Test
  void theDictionaryExplainsExactlyTheFieldsThatAreServed() throws IOException {
    String page = Files.readString(DICTIONARY);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String served = fields();
    if ("bless".equals(System.getProperty("dictionary"))) {
      Files.writeString(DICTIONARY, page.substring(0, begin) + served + page.substring(end));
      return;
    }
    assertEquals(served, page.substring(begin, end), "run with -Ddictionary=bless");
  }

  private static String fields() {
    StringBuilder text = new StringBuilder();
    for (String id :
        new String[] {"coverage_gap_adm2", "boundaries_adm2", "neighbours_adm2", "programmes"}) {
      Layer layer = MiniAtlas.snapshot().findLayer(id).orElseThrow();
      text.append("\n### `").append(id.replace("adm2", "adm*")).append("`\n\n");
      text.append("| field | type | es | en |\n|---|---|---|---|\n");
      for (LayerField field : layer.fields()) {
        text.append(
            "| `%s` | %s | **%s.** %s | **%s.** %s |%n"
                .formatted(
                    field.name(),
                    field.type().name().toLowerCase(Locale.ROOT),
                    field.title().es(),
                    field.description().es(),
                    field.title().en(),
                    field.description().en()));
      }
    }
    return text.append('\n').toString();
  }
}
