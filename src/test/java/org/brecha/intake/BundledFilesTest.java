package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.brecha.territory.BundledFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every file that the program brings along says where it comes from. After a file has changed,
 * {@code -Dcatalogue=bless} writes the new hashes.
 */
class BundledFilesTest {

  private static final Path FOLDER = Path.of("gis-data");

  @Test
  void everyFileIsListedWithItsHash() throws IOException {
    if ("bless".equals(System.getProperty("catalogue"))) {
      bless();
    }
    TreeMap<String, String> listed = new TreeMap<>();
    for (BundledFiles.Entry entry : read().files()) {
      listed.put(entry.file(), entry.sha256());
    }
    TreeMap<String, String> there = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
        String name = FOLDER.relativize(file).toString().replace('\\', '/');
        if (!name.equals("catalogue.json")) {
          there.put(name, new IntakeFile(name, file).sha256());
        }
      }
    }
    assertEquals(there, listed);
  }

  @Test
  void everyFileSaysWhatItIsAndWhereItComesFrom() throws IOException {
    for (BundledFiles.Entry entry : read().files()) {
      assertFalse(entry.title().get("es").isBlank(), entry.file());
      assertFalse(entry.title().get("en").isBlank(), entry.file());
      assertFalse(entry.publisher().isBlank(), entry.file());
      assertFalse(entry.licence().get("es").isBlank(), entry.file());
      assertFalse(entry.licence().get("en").isBlank(), entry.file());
      assertFalse(entry.source().isBlank(), entry.file());
      assertTrue(entry.retrieved().matches("\\d{4}-\\d{2}-\\d{2}"), entry.file());
      if (entry.kind() != null) {
        assertTrue(FactKind.find(entry.kind()).isPresent(), entry.file());
        assertNotNull(entry.order(), entry.file());
      }
    }
  }

  private static BundledFiles read() throws IOException {
    return JsonMapper.shared()
        .readValue(Files.readString(FOLDER.resolve("catalogue.json")), BundledFiles.class);
  }

  private static void bless() throws IOException {
    Path path = FOLDER.resolve("catalogue.json");
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode catalogue = (ObjectNode) mapper.readTree(Files.readString(path));
    for (var entry : catalogue.get("files")) {
      String name = entry.get("file").stringValue();
      ((ObjectNode) entry).put("sha256", new IntakeFile(name, FOLDER.resolve(name)).sha256());
    }
    Files.writeString(path, mapper.writeValueAsString(catalogue) + "\n");
  }
}
