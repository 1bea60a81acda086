package org.brecha.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes one tile with one layer. Keys and values get their place in the tile when first used;
 * stamps instead of a map say which have one already. Not thread-safe; keep one a thread.
 */
final class MvtLayer {

  private static final int VERSION = 2;

  private final MvtBuffer features = new MvtBuffer(1 << 15);
  private final MvtBuffer tags = new MvtBuffer(256);
  private int stamp;
  private int[] keyStamp = new int[64];
  private int[] keyPlace = new int[64];
  private int[] keyList = new int[64];
  private int keys;
  private int[] valueStamp = new int[1024];
  private int[] valuePlace = new int[1024];
  private int[] valueList = new int[1024];
  private int values;
  private MvtTags table;

  void begin(MvtTags table) {
    this.table = table;
    features.clear();
    keys = 0;
    values = 0;
    if (keyStamp.length < table.keyCount()) {
      keyStamp = new int[table.keyCount()];
      keyPlace = new int[table.keyCount()];
      keyList = new int[table.keyCount()];
    }
    if (valueStamp.length < table.valueCount()) {
      valueStamp = new int[table.valueCount()];
      valuePlace = new int[table.valueCount()];
      valueList = new int[table.valueCount()];
    }
    if (++stamp == 0) {
      Arrays.fill(keyStamp, 0);
      Arrays.fill(valueStamp, 0);
      stamp = 1;
    }
  }

  boolean isEmpty() {
    return features.size == 0;
  }

  /**
   * @param type 1 for points, 2 for lines, 3 for polygons
   */
  void feature(int row, int type, MvtBuffer geometry) {
    writeTags(row);
    int id = row + 1;
    int length = 1 + MvtBuffer.sizeOfVarint(id) + 2;
    if (tags.size > 0) {
      length += 1 + MvtBuffer.sizeOfVarint(tags.size) + tags.size;
    }
    length += 1 + MvtBuffer.sizeOfVarint(geometry.size) + geometry.size;
    features.varint(2 << 3 | 2);
    features.varint(length);
    features.varint(1 << 3);
    features.varint(id);
    if (tags.size > 0) {
      features.varint(2 << 3 | 2);
      features.varint(tags.size);
      features.copy(tags);
    }
    features.varint(3 << 3);
    features.varint(type);
    features.varint(4 << 3 | 2);
    features.varint(geometry.size);
    features.copy(geometry);
  }

  private void writeTags(int row) {
    MvtTags t = table;
    int[] pairs = t.pairs;
    int from = t.rowAt[row];
    int to = t.rowAt[row + 1];
    int now = stamp;
    MvtBuffer out = tags;
    out.clear();
    out.ensure(5 * (to - from));
    byte[] bytes = out.bytes;
    int size = 0;
    for (int i = from; i < to; i += 2) {
      int key = pairs[i];
      if (keyStamp[key] != now) {
        keyStamp[key] = now;
        keyPlace[key] = keys;
        keyList[keys++] = key;
      }
      size = put(bytes, size, keyPlace[key]);
      int value = pairs[i + 1];
      if (valueStamp[value] != now) {
        valueStamp[value] = now;
        valuePlace[value] = values;
        valueList[values++] = value;
      }
      size = put(bytes, size, valuePlace[value]);
    }
    out.size = size;
  }

  private static int put(byte[] bytes, int at, int value) {
    int v = value;
    int size = at;
    while ((v & ~0x7f) != 0) {
      bytes[size++] = (byte) (v | 0x80);
      v >>>= 7;
    }
    bytes[size++] = (byte) v;
    return size;
  }

  /** The finished tile. */
  byte[] finish(String name, int extent) {
    byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
    int keyLength = 0;
    for (int i = 0; i < keys; i++) {
      keyLength += table.keyAt[keyList[i] + 1] - table.keyAt[keyList[i]];
    }
    int valueLength = 0;
    for (int i = 0; i < values; i++) {
      valueLength += table.valueAt[valueList[i] + 1] - table.valueAt[valueList[i]];
    }
    int length =
        2
            + 1
            + MvtBuffer.sizeOfVarint(nameBytes.length)
            + nameBytes.length
            + features.size
            + keyLength
            + valueLength
            + 1
            + MvtBuffer.sizeOfVarint(extent);
    MvtBuffer out = new MvtBuffer(1 + MvtBuffer.sizeOfVarint(length) + length);
    out.bytes[out.size++] = 3 << 3 | 2;
    putVarint(out, length);
    out.bytes[out.size++] = 15 << 3;
    out.bytes[out.size++] = VERSION;
    out.bytes[out.size++] = 1 << 3 | 2;
    putVarint(out, nameBytes.length);
    out.copy(nameBytes, 0, nameBytes.length);
    out.copy(features);
    for (int i = 0; i < keys; i++) {
      out.copy(table.keyBytes, table.keyAt[keyList[i]], table.keyAt[keyList[i] + 1]);
    }
    for (int i = 0; i < values; i++) {
      out.copy(table.valueBytes, table.valueAt[valueList[i]], table.valueAt[valueList[i] + 1]);
    }
    out.bytes[out.size++] = 5 << 3;
    putVarint(out, extent);
    table = null;
    return out.bytes;
  }

  /** Writes into a buffer whose size is exact already. */
  private static void putVarint(MvtBuffer out, int value) {
    out.size = put(out.bytes, out.size, value);
  }
}
