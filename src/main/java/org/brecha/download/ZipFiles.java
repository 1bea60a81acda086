package org.brecha.download;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes files into a zip as they are made. All have the earliest time a zip can tell, so that the
 * same files make the same zip. Not thread-safe.
 */
final class ZipFiles {

  private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;

  /** Writes one file. */
  @FunctionalInterface
  interface Content {

    /**
     * @param out buffered; closing it does nothing
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * @param out neither flushed nor closed here
   */
  ZipFiles(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  void add(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(EARLIEST);
    zip.putNextEntry(entry);
    OutputStream buffered = new BufferedOutputStream(new Unclosed(zip), BUFFER);
    content.writeTo(buffered);
    buffered.flush();
    zip.closeEntry();
  }

  void add(String name, String text) throws IOException {
    add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Ends the zip; one that was not ended cannot be read. */
  void finish() throws IOException {
    zip.finish();
  }

  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
