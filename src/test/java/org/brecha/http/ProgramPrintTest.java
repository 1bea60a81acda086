package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramPrintTest {

  @TempDir private Path directory;

  private Path jar(String name, long time, String content) throws IOException {
    Path jar = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("BOOT-INF/classes/A.class");
      entry.setTime(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static String print(String location) throws IOException {
    return ProgramPrint.of(URI.create(location).toURL());
  }

  @Test
  void aJarBuiltAgainOfTheSameClassesHasTheSamePrint() throws IOException {
    String print = print(jar("a jar.jar", 1_000_000_000_000L, "same").toUri().toString());
    assertThat(print(jar("b.jar", 1_700_000_000_000L, "same").toUri().toString()))
        .isEqualTo(print)
        .matches("[0-9a-f]{64}");
    assertThat(print(jar("c.jar", 1_000_000_000_000L, "other").toUri().toString()))
        .isNotEqualTo(print);
  }

  @Test
  void classesWithinAJarAreKnownByTheJar() throws IOException {
    Path jar = jar("packed.jar", 0, "same");
    assertThat(print("jar:" + jar.toUri() + "!/BOOT-INF/classes/"))
        .isEqualTo(print(jar.toUri().toString()));
  }

  @Test
  void aDirectoryIsKnownByWhatIsInItsFiles() throws IOException {
    Path classes = Files.createDirectories(directory.resolve("classes/org"));
    Files.writeString(classes.resolve("A.class"), "same");
    String print = print(directory.resolve("classes").toUri().toString());
    assertThat(print(directory.resolve("classes").toUri().toString())).isEqualTo(print);
    Files.writeString(classes.resolve("A.class"), "Same");
    assertThat(print(directory.resolve("classes").toUri().toString())).isNotEqualTo(print);
  }

  @Test
  void theProgramOfTheseTestsHasAPrint() {
    assertThat(ProgramPrint.ofThis()).isEqualTo(ProgramPrint.ofThis()).matches("[0-9a-f]{64}");
  }
}
