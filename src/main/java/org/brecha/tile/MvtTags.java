package org.brecha.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.brecha.layer.FeatureTable;

/**
 * The properties of a table, encoded once: every field name and every distinct value as the bytes
 * that a tile's layer needs, and for every row the numbers of its keys and values. Immutable and
 * thread-safe; holds no reference to the table.
 */
final class MvtTags {

  private static final int KEYS = 3 << 3 | 2;
  private static final int VALUES = 4 << 3 | 2;

  /** Encoded layer members of all keys and all values, and where each begins. */
  final byte[] keyBytes;

  final int[] keyAt;
  final byte[] valueBytes;
  final int[] valueAt;

  /** Key and value number in turn; row r has those from {@code rowAt[r]} to {@code rowAt[r+1]}. */
  final int[] pairs;

  final int[] rowAt;

  MvtTags(FeatureTable table) {
    int fields = table.fields().size();
    MvtBuffer keys = new MvtBuffer(256);
    keyAt = new int[fields + 1];
    for (int field = 0; field < fields; field++) {
      byte[] name = table.fields().get(field).name().getBytes(StandardCharsets.UTF_8);
      keys.varint(KEYS);
      keys.varint(name.length);
      keys.copy(name, 0, name.length);
      keyAt[field + 1] = keys.size;
    }
    keyBytes = Arrays.copyOf(keys.bytes, keys.size);

    Map<Object, Integer> numbers = new HashMap<>();
    MvtBuffer values = new MvtBuffer(4096);
    MvtBuffer one = new MvtBuffer(64);
    int[] starts = new int[1024];
    int[] found = new int[2 * fields * table.size()];
    int size = 0;
    rowAt = new int[table.size() + 1];
    for (int row = 0; row < table.size(); row++) {
      for (int field = 0; field < fields; field++) {
        Object value = table.value(row, field);
        if (value == null) {
          continue;
        }
        Integer number = numbers.get(value);
        if (number == null) {
          number = numbers.size();
          numbers.put(value, number);
          encode(value, one);
          values.varint(VALUES);
          values.varint(one.size);
          values.copy(one);
          if (number + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
          }
          starts[number + 1] = values.size;
        }
        found[size++] = field;
        found[size++] = number;
      }
      rowAt[row + 1] = size;
    }
    pairs = Arrays.copyOf(found, size);
    valueBytes = Arrays.copyOf(values.bytes, values.size);
    valueAt = Arrays.copyOf(starts, numbers.size() + 1);
  }

  int keyCount() {
    return keyAt.length - 1;
  }

  int valueCount() {
    return valueAt.length - 1;
  }

  /** Encodes a Value message: texts as string, numbers as double, whole numbers as uint or sint. */
  private static void encode(Object value, MvtBuffer out) {
    out.clear();
    if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.varint(1 << 3 | 2);
      out.varint(bytes.length);
      out.copy(bytes, 0, bytes.length);
    } else if (value instanceof Double number) {
      out.varint(3 << 3 | 1);
      out.fixed64(Double.doubleToRawLongBits(number));
    } else if (value instanceof Long number) {
      if (number >= 0) {
        out.varint(5 << 3);
        out.varint(number.longValue());
      } else {
        out.varint(6 << 3);
        out.varint((number << 1) ^ (number >> 63));
      }
    } else if (value instanceof Boolean flag) {
      out.varint(7 << 3);
      out.varint(flag ? 1 : 0);
    } else {
      throw new IllegalArgumentException("a tile cannot hold a " + value.getClass().getName());
    }
  }
}
