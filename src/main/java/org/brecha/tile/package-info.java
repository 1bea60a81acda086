/**
 * Tile arithmetic, slicing, MVT, PNG, TileJSON, their endpoints and cache. May import: {@code
 * layer} and {@code http}. Start at {@code TileService}.
 */
package org.brecha.tile;
