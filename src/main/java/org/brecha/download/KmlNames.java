package org.brecha.download;

import java.util.Locale;
import java.util.Set;

/**
 * Names under which fields stand in KML. GDAL's LIBKML has columns of its own for what KML says of
 * a placemark: a field of the same name would be read into them, and {@code 2022} is no time of
 * day, {@code yes} no number. {@code name} keeps its name, for it says what KML's name says.
 */
final class KmlNames {

  private static final Set<String> TAKEN =
      Set.of(
          "description",
          "timestamp",
          "begin",
          "end",
          "tessellate",
          "extrude",
          "visibility",
          "draworder");

  private KmlNames() {}

  /** The field's own name, with a low line behind it where readers would mix it up. */
  static String of(String field) {
    return TAKEN.contains(field.toLowerCase(Locale.ROOT)) ? field + '_' : field;
  }
}
