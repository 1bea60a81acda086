package org.brecha.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes the rings out of well-known binary (OGC 06-103r4; Z and M, ISO and extended flavour)
 * without asking whether they make sense: repair comes later and wants to see them as they are.
 */
final class WkbRings {

  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;

  private WkbRings() {}

  /**
   * The feature of a geometry.
   *
   * @throws BoundaryFileException if the bytes end too early
   */
  static BoundaryFeature read(String at, Map<String, Object> attributes, ByteBuffer wkb) {
    try {
      int position = wkb.position();
      int type = type(wkb) % 1000;
      List<List<double[]>> polygons = new ArrayList<>();
      if (type == POLYGON) {
        wkb.position(position);
        polygons.add(polygon(wkb));
      } else if (type == MULTI_POLYGON) {
        int parts = wkb.getInt();
        for (int i = 0; i < parts; i++) {
          polygons.add(polygon(wkb));
        }
      } else {
        return new BoundaryFeature(at, attributes, null, true, "WKB type " + type);
      }
      return BoundaryFeature.of(at, attributes, polygons);
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new BoundaryFileException(at, "malformed-wkb", "has a geometry that is cut off");
    }
  }

  /** Byte order and type; the high bits of the extended flavour become thousands. */
  private static int type(ByteBuffer wkb) {
    wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = wkb.getInt();
    int type = code & 0xffff;
    if ((code & 0x80000000) != 0) {
      type += 1000;
    }
    if ((code & 0x40000000) != 0) {
      type += 2000;
    }
    if ((code & 0x20000000) != 0) {
      wkb.getInt();
    }
    return type;
  }

  private static List<double[]> polygon(ByteBuffer wkb) {
    int type = type(wkb);
    int dimension = 2 + (type / 1000 == 3 ? 2 : type / 1000 == 0 ? 0 : 1);
    int count = wkb.getInt();
    List<double[]> rings = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      int points = wkb.getInt();
      if (points < 0 || (long) points * dimension * 8 > wkb.remaining()) {
        throw new BufferUnderflowException();
      }
      double[] ring = new double[2 * points];
      for (int i = 0; i < points; i++) {
        ring[2 * i] = wkb.getDouble();
        ring[2 * i + 1] = wkb.getDouble();
        wkb.position(wkb.position() + 8 * (dimension - 2));
      }
      rings.add(ring);
    }
    return rings;
  }
}
