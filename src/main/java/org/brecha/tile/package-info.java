/**
 * Tile arithmetic, slicing, MVT, PNG, TileJSON, their endpoints and cache. May import: {@code
 * layer}, {@code http} and {@code crs}. Start at {@code TileService}.
 */
package org.brecha.tile;
