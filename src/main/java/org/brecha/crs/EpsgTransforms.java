package org.brecha.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;

/**
 * Transforms between degrees and a projected system of EPSG's register, by GeoTools, with the shift
 * of the datum. Always decoded as easting, northing: whose axes are defined the other way is turned
 * round by {@link ReferenceSystem}. Opening the register takes seconds, so each is made when first
 * asked for and kept. Thread-safe.
 */
final class EpsgTransforms {

  private final MathTransform forward;
  private final MathTransform back;

  private EpsgTransforms(int code) {
    try {
      CoordinateReferenceSystem degrees = CRS.decode("EPSG:4326", true);
      CoordinateReferenceSystem projected = CRS.decode("EPSG:" + code, true);
      forward = CRS.findMathTransform(degrees, projected, true);
      back = CRS.findMathTransform(projected, degrees, true);
    } catch (FactoryException e) {
      throw new IllegalStateException("the bundled register of EPSG lacks " + code, e);
    }
  }

  private static final class Crtm05 {
    private static final EpsgTransforms ONLY = new EpsgTransforms(5367);
  }

  private static final class Utm17 {
    private static final EpsgTransforms ONLY = new EpsgTransforms(32617);
  }

  static EpsgTransforms crtm05() {
    return Crtm05.ONLY;
  }

  static EpsgTransforms utm17() {
    return Utm17.ONLY;
  }

  void fromLonLat(double[] positions, int count) {
    run(forward, positions, count);
  }

  void toLonLat(double[] positions) {
    run(back, positions, positions.length / 2);
  }

  private static void run(MathTransform transform, double[] positions, int count) {
    try {
      transform.transform(positions, 0, positions, 0, count);
    } catch (TransformException e) {
      throw new IllegalArgumentException("positions outside of the projection", e);
    }
  }
}
