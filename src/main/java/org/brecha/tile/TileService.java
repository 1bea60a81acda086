package org.brecha.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Answers tile addresses from the current snapshot, from memory where the same address was asked
 * before. What is kept belongs to one edition and goes with it. Thread-safe.
 */
@Component
@EnableConfigurationProperties(TileSettings.class)
class TileService {

  private static final byte[] NOTHING = {};
  private static final int ROUGH_ENTRY_BYTES = 200;

  private final Publication publication;
  private final VectorTileSlicer slicer;
  private final long cacheBytes;
  private volatile Shelf shelf;

  TileService(Publication publication, VectorTileSlicer slicer, TileSettings settings) {
    this.publication = publication;
    this.slicer = slicer;
    this.cacheBytes = settings.cacheSize().toBytes();
  }

  /**
   * @param path raw path of the address
   * @param query raw query string, or null
   * @param gzip whether the client takes gzip
   * @throws ProblemException whatever the client must be told instead
   */
  TileAnswer answer(String path, String query, boolean gzip) {
    Shelf current = shelf();
    if (cacheBytes == 0) {
      return make(current, path, query, gzip);
    }
    String key = (gzip ? "z" : "i") + path + (query == null ? "" : "?" + query);
    TileAnswer kept = current.answers.getIfPresent(key);
    if (kept == null) {
      kept = make(current, path, query, gzip);
      current.answers.put(key, kept);
    }
    return kept;
  }

  private Shelf shelf() {
    LayerSnapshot snapshot =
        publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
    Shelf current = shelf;
    if (current == null || current.snapshot != snapshot) {
      current = new Shelf(snapshot, cacheBytes);
      shelf = current;
    }
    return current;
  }

  private TileAnswer make(Shelf current, String path, String query, boolean gzip) {
    TileRequest request = TileRequest.parse(path, query, current.snapshot);
    return request.format() == TileFormat.MVT
        ? vector(request, current.tag, gzip)
        : image(request, current.painters, current.tag);
  }

  private TileAnswer vector(TileRequest asked, String tag, boolean gzip) {
    byte[] tile =
        asked
            .slice()
            .map(slice -> asked.layer().table(slice))
            .map(table -> slicer.slice(asked.layer(), table, asked.z(), asked.x(), asked.y()))
            .orElse(NOTHING);
    if (tile.length == 0) {
      return new TileAnswer(204, NOTHING, null, false, tag, false, asked.pinned());
    }
    byte[] body = gzip ? gzip(tile) : tile;
    String ofEncoding = gzip ? EntityTag.gzipped(tag) : tag;
    return new TileAnswer(
        200, body, TileFormat.MVT.mediaType(), gzip, ofEncoding, true, asked.pinned());
  }

  private static TileAnswer image(TileRequest asked, Painters painters, String tag) {
    byte[] tile =
        asked
            .slice()
            .map(slice -> painters.of(asked.layer(), asked.style(), slice, asked.classes()))
            .map(painter -> painter.paint(asked.z(), asked.x(), asked.y(), asked.scale()))
            .orElse(NOTHING);
    byte[] body = tile.length == 0 ? EmptyImage.of(asked.scale()) : tile;
    return new TileAnswer(200, body, TileFormat.PNG.mediaType(), false, tag, false, asked.pinned());
  }

  private static byte[] gzip(byte[] tile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(tile.length / 2 + 64);
    try (GZIPOutputStream gzip = new FastGzip(out)) {
      gzip.write(tile);
    } catch (IOException e) {
      throw new UncheckedIOException("gzip into memory failed", e);
    }
    return out.toByteArray();
  }

  /** Tiles are packed while somebody waits: most of the gain at a fraction of the time. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** What is kept of one edition. */
  private static final class Shelf {

    final LayerSnapshot snapshot;
    final String tag;
    final Cache<String, TileAnswer> answers;
    final Painters painters = new Painters();

    Shelf(LayerSnapshot snapshot, long bytes) {
      this.snapshot = snapshot;
      this.tag = '"' + EntityTag.version(snapshot.edition()) + '"';
      this.answers =
          Caffeine.newBuilder()
              .maximumWeight(bytes)
              .weigher(
                  (String key, TileAnswer answer) ->
                      key.length() + answer.body().length + ROUGH_ENTRY_BYTES)
              .build();
    }
  }
}
