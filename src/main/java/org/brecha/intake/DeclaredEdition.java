package org.brecha.intake;

/**
 * What a GeoJSON file says about itself in the member {@code boundary_edition}, so that schematic
 * boundaries stay schematic wherever they go. Every part may be null.
 *
 * @param level {@code adm1}, {@code adm2}, {@code adm3}
 * @param kind {@code schematic}, or what else the file says
 * @param attribution all credits in one text
 */
record DeclaredEdition(
    String country,
    String level,
    String label,
    String kind,
    String publisher,
    String licence,
    String attribution,
    String date) {

  static final DeclaredEdition NOTHING =
      new DeclaredEdition(null, null, null, null, null, null, null, null);
}
