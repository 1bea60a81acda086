package org.brecha.ogc;

/** The representations of tiles and of what describes them. */
final class TileFormats {

  static final String MVT = "application/vnd.mapbox-vector-tile";

  /** TileJSON 3.0.0, for sets in the mercator of the web: it knows no other. */
  static final Format TILE_JSON =
      Format.of("tilejson", "application/vnd.mapbox.tile+json", "TileJSON");

  static final Formats VECTOR_TILE =
      Formats.of(Format.of("mvt", MVT, "Mapbox Vector Tile").alsoAs("application/x-protobuf"));

  static final Formats MAP_TILE = Formats.of(Format.of("png", Formats.PNG, "PNG"));

  static final Formats TILESET = Formats.DOCUMENT;

  static final Formats MERCATOR_TILESET = Formats.DOCUMENT.and(TILE_JSON);

  private TileFormats() {}
}
