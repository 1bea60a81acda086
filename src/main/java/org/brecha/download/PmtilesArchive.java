package org.brecha.download;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes a PMTiles archive, version 3: clustered, every different tile once, tiles and directories
 * gzipped, in the usual order header, root, metadata, leaves, tiles. Tiles wait in a file beside
 * the archive, since the directories before them have to be known first; memory holds an entry and
 * a hash a tile. The same tiles give the same bytes. Not thread-safe.
 */
final class PmtilesArchive implements Closeable {

  static final int HEADER_BYTES = 127;

  /** Readers fetch so much at once and expect header and root in it. */
  private static final int FIRST_BYTES = 16_384;

  private static final int GZIP = 2;
  private static final int VECTOR_TILES = 1;

  private final Path file;
  private final Path waiting;
  private final OutputStream tiles;
  private final PmtilesDirectory directory = new PmtilesDirectory();
  private final Map<Content, Long> known = new HashMap<>();
  private long tileBytes;

  /** The first half of a tile's SHA-256. */
  private record Content(long high, long low) {}

  /**
   * @param file where the archive is to be; its directory must take another file while it is made
   */
  PmtilesArchive(Path file) throws IOException {
    this.file = file;
    this.waiting = file.resolveSibling(file.getFileName() + ".tiles");
    this.tiles = new BufferedOutputStream(Files.newOutputStream(waiting), 1 << 16);
  }

  /**
   * Adds a tile.
   *
   * @param id above all ids so far, see {@link HilbertCurve}
   * @param tile not compressed
   */
  void add(long id, byte[] tile) throws IOException {
    byte[] packed = gzip(tile);
    Content content = contentOf(packed);
    Long offset = known.get(content);
    if (offset == null) {
      offset = tileBytes;
      known.put(content, offset);
      tiles.write(packed);
      tileBytes += packed.length;
    }
    directory.add(id, offset, packed.length);
  }

  /** Number of tiles added. */
  long size() {
    return directory.addressed();
  }

  /**
   * Writes the archive.
   *
   * @param bounds in degrees
   * @param metadata JSON
   */
  void finish(int maxZoom, Envelope bounds, String metadata) throws IOException {
    tiles.close();
    PmtilesDirectory.Written entries = directory.write(FIRST_BYTES - HEADER_BYTES);
    byte[] packedMetadata = gzip(metadata.getBytes(StandardCharsets.UTF_8));
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
    long at = HEADER_BYTES;
    for (long length :
        new long[] {
          entries.root().length, packedMetadata.length, entries.leaves().length, tileBytes
        }) {
      header.putLong(at).putLong(length);
      at += length;
    }
    header.putLong(directory.addressed()).putLong(directory.size()).putLong(known.size());
    header.put((byte) 1).put((byte) GZIP).put((byte) GZIP).put((byte) VECTOR_TILES);
    header.put((byte) 0).put((byte) maxZoom);
    header.putInt(e7(bounds.getMinX())).putInt(e7(bounds.getMinY()));
    header.putInt(e7(bounds.getMaxX())).putInt(e7(bounds.getMaxY()));
    header.put((byte) Math.min(7, maxZoom));
    header.putInt(e7(bounds.centre().x)).putInt(e7(bounds.centre().y));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(header.array());
      out.write(entries.root());
      out.write(packedMetadata);
      out.write(entries.leaves());
      Files.copy(waiting, out);
    }
  }

  /** Removes what waited. */
  @Override
  public void close() throws IOException {
    tiles.close();
    Files.deleteIfExists(waiting);
  }

  private static int e7(double degrees) {
    return (int) Math.round(degrees * 1e7);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
    try (OutputStream gzip = new GZIPOutputStream(out, 8192)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static Content contentOf(byte[] bytes) {
    try {
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new Content(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
