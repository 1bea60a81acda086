package org.brecha.tile;

/** What a tile can be asked as. */
enum TileFormat {
  MVT("application/vnd.mapbox-vector-tile"),
  PNG("image/png");

  private final String mediaType;

  TileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }
}
