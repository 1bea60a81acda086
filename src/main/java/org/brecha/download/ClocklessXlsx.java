package org.brecha.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Takes the clock out of a workbook: its library writes the time of writing into it. */
final class ClocklessXlsx {

  private static final String PROPERTIES = "docProps/core.xml";

  private ClocklessXlsx() {}

  /**
   * @param created what the workbook shall say instead
   */
  static void copy(Path workbook, Path to, Instant created) throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 16)) {
      ZipFiles zip = new ZipFiles(out);
      for (ZipEntry entry : Collections.list(from.entries())) {
        try (InputStream in = from.getInputStream(entry)) {
          if (entry.getName().equals(PROPERTIES)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            zip.add(PROPERTIES, withTime(text, created));
          } else {
            zip.add(entry.getName(), in::transferTo);
          }
        }
      }
      zip.finish();
    }
  }

  private static String withTime(String properties, Instant created) {
    String changed =
        properties.replaceAll(
            "(<dcterms:created[^>]*>)[^<]*", "$1" + created.truncatedTo(ChronoUnit.SECONDS));
    if (changed.equals(properties)) {
      throw new IllegalStateException("the workbook's properties say no time: " + properties);
    }
    return changed;
  }
}
