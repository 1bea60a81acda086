package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A few units drawn by hand, with what mosaics stumble over. */
public final class Drawing {

  private Drawing() {}

  /** Neighbours with a wavy border, a hole with an enclave in it, islands, a sliver, a speck. */
  public static List<Geometry> units() {
    List<Geometry> units = new ArrayList<>();
    String wavy = "-84.0 9.0, -83.98 9.1, -84.03 9.2, -83.97 9.31, -84.01 9.4, -84.0 9.5";
    String ywav = "-84.0 9.5, -84.01 9.4, -83.97 9.31, -84.03 9.2, -83.98 9.1, -84.0 9.0";
    String lake = "-84.3 9.2, -84.2 9.2, -84.21 9.25, -84.2 9.3, -84.3 9.3, -84.3 9.2";
    units.add(wkt("POLYGON ((-84.5 9.0, " + wavy + ", -84.5 9.5, -84.5 9.0), (" + lake + "))"));
    units.add(wkt("POLYGON ((-83.5 9.0, -83.5 9.5, " + ywav + ", -83.5 9.0))"));
    units.add(wkt("POLYGON ((" + lake + "))"));
    units.add(
        wkt(
            "MULTIPOLYGON (((-83.5 9.0, -83.4 9.0, -83.4 9.5, -83.5 9.5, -83.5 9.0)),"
                + " ((-83.2 9.1, -83.1 9.1, -83.15 9.2, -83.2 9.1)),"
                + " ((-87.06 5.5, -87.03 5.5, -87.03 5.55, -87.06 5.55, -87.06 5.5)))"));
    units.add(
        wkt("POLYGON ((-84.5 9.5, -84 9.5, -83.5 9.5, -83.5 9.5008, -84.5 9.5008, -84.5 9.5))"));
    units.add(wkt("POLYGON ((-83 9, -82.99999 9, -82.99999 9.00001, -83 9.00001, -83 9))"));
    units.add(wkt("POINT (-82.5 9.25)"));
    return units;
  }

  static Geometry wkt(String text) {
    try {
      return new WKTReader().read(text);
    } catch (ParseException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
