package org.brecha.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/**
 * The entries of a PMTiles archive in ascending order of tile ids. A tile that equals the one
 * before it only lengthens that entry's run. Not thread-safe; 28 bytes an entry.
 */
final class PmtilesDirectory {

  private long[] ids = new long[1024];
  private long[] offsets = new long[1024];
  private int[] lengths = new int[1024];
  private int[] runs = new int[1024];
  private int size;
  private long addressed;

  int size() {
    return size;
  }

  /** Number of tiles that have an entry or are in the run of one. */
  long addressed() {
    return addressed;
  }

  /**
   * @param id above all ids so far
   */
  void add(long id, long offset, int length) {
    addressed++;
    int last = size - 1;
    if (last >= 0 && offsets[last] == offset && ids[last] + runs[last] == id) {
      runs[last]++;
      return;
    }
    append(id, offset, length, 1);
  }

  private void append(long id, long offset, int length, int run) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      offsets = Arrays.copyOf(offsets, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
      runs = Arrays.copyOf(runs, 2 * size);
    }
    ids[size] = id;
    offsets[size] = offset;
    lengths[size] = length;
    runs[size] = run;
    size++;
  }

  /**
   * The directory as it is written.
   *
   * @param root gzipped
   * @param leaves each gzipped, one after the other; empty if the root holds all entries
   */
  record Written(byte[] root, byte[] leaves) {}

  /**
   * Writes the entries so that the root fits: all in the root, or in leaves that grow until it
   * does.
   *
   * @param mostRootBytes what the root may have gzipped
   */
  Written write(int mostRootBytes) {
    byte[] all = bytes(0, size);
    if (all.length <= mostRootBytes) {
      return new Written(all, new byte[0]);
    }
    for (int entries = 4096; ; entries *= 2) {
      Written written = withLeaves(entries);
      if (written.root().length <= mostRootBytes) {
        return written;
      }
    }
  }

  private Written withLeaves(int entries) {
    PmtilesDirectory root = new PmtilesDirectory();
    ByteArrayOutputStream leaves = new ByteArrayOutputStream();
    for (int from = 0; from < size; from += entries) {
      byte[] leaf = bytes(from, Math.min(size, from + entries));
      // A run of 0 says that the entry is of a leaf.
      root.append(ids[from], leaves.size(), leaf.length, 0);
      leaves.writeBytes(leaf);
    }
    return new Written(root.bytes(0, root.size), leaves.toByteArray());
  }

  private byte[] bytes(int from, int to) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      varint(out, to - from);
      for (int i = from; i < to; i++) {
        varint(out, ids[i] - (i == from ? 0 : ids[i - 1]));
      }
      for (int i = from; i < to; i++) {
        varint(out, runs[i]);
      }
      for (int i = from; i < to; i++) {
        varint(out, lengths[i]);
      }
      for (int i = from; i < to; i++) {
        boolean follows = i > from && offsets[i] == offsets[i - 1] + lengths[i - 1];
        varint(out, follows ? 0 : offsets[i] + 1);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing into memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static void varint(OutputStream out, long value) throws IOException {
    long rest = value;
    while (rest > 127) {
      out.write((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
