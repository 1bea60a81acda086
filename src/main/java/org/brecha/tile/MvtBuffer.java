package org.brecha.tile;

import java.util.Arrays;

/** A growing byte buffer that writes protobuf primitives. Not thread-safe. */
final class MvtBuffer {

  byte[] bytes;
  int size;

  MvtBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  void clear() {
    size = 0;
  }

  void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }

  /** Writes an unsigned varint. */
  void varint(int value) {
    ensure(5);
    int v = value;
    while ((v & ~0x7f) != 0) {
      bytes[size++] = (byte) (v | 0x80);
      v >>>= 7;
    }
    bytes[size++] = (byte) v;
  }

  void varint(long value) {
    ensure(10);
    long v = value;
    while ((v & ~0x7fL) != 0) {
      bytes[size++] = (byte) (v | 0x80);
      v >>>= 7;
    }
    bytes[size++] = (byte) v;
  }

  void zigZag(int value) {
    varint((value << 1) ^ (value >> 31));
  }

  void fixed64(long value) {
    ensure(8);
    for (int i = 0; i < 8; i++) {
      bytes[size++] = (byte) (value >>> (8 * i));
    }
  }

  void copy(byte[] from, int start, int end) {
    int n = end - start;
    ensure(n);
    System.arraycopy(from, start, bytes, size, n);
    size += n;
  }

  void copy(MvtBuffer from) {
    copy(from.bytes, 0, from.size);
  }

  static int sizeOfVarint(int value) {
    return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
  }
}
