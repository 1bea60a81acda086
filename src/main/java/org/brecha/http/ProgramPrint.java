package org.brecha.http;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What tells one build of the program from another: names and checksums of all that it is packed
 * with. Another build may write the same facts in other bytes, so entity tags hold it; the time of
 * the build does not count, nor the machine.
 */
final class ProgramPrint {

  private ProgramPrint() {}

  /** The print of the running program; where it cannot be read, one of this start alone. */
  static String ofThis() {
    try {
      return of(ProgramPrint.class.getProtectionDomain().getCodeSource().getLocation());
    } catch (IOException | RuntimeException e) {
      return UUID.randomUUID().toString();
    }
  }

  /**
   * @param location of classes: a directory, a jar, or a jar that holds classes in a folder ({@code
   *     jar:nested:/brecha.jar/!BOOT-INF/classes/!/})
   */
  static String of(URL location) throws IOException {
    String file = location.toString().replaceFirst("^(jar:)?(nested|file):", "file:");
    Path path = Path.of(URI.create(file.split("/?!", 2)[0]));
    MessageDigest digest = EntityTag.sha256();
    (Files.isDirectory(path) ? ofFiles(path) : ofEntries(path))
        .forEach(
            (name, checksum) ->
                digest.update((name + '\0' + checksum + '\0').getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Map<String, Long> ofEntries(Path jar) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        checksums.put(entry.getName(), entry.getCrc());
      }
    }
    return checksums;
  }

  private static Map<String, Long> ofFiles(Path directory) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        CRC32 checksum = new CRC32();
        checksum.update(Files.readAllBytes(file));
        checksums.put(directory.relativize(file).toString(), checksum.getValue());
      }
    }
    return checksums;
  }
}
