package org.brecha.tile;

import java.util.Objects;

/**
 * A finished answer to a tile request, ready to be sent any number of times.
 *
 * @param status 200 or 204
 * @param body never to be changed; empty for 204
 * @param contentType null for 204
 * @param gzipped whether the body is gzipped
 * @param tag strong entity tag with its quotes
 * @param varies whether another Accept-Encoding would get other bytes
 * @param pinned whether the address names the edition, so that the answer holds for ever
 */
record TileAnswer(
    int status,
    byte[] body,
    String contentType,
    boolean gzipped,
    String tag,
    boolean varies,
    boolean pinned) {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** Short, because the next edition comes to the same address; the tag makes asking cheap. */
  private static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";

  TileAnswer {
    Objects.requireNonNull(body);
    Objects.requireNonNull(tag);
  }

  String cacheControl() {
    return pinned ? FOR_EVER : FOR_A_WHILE;
  }
}
