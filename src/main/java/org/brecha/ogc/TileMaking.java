package org.brecha.ogc;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.brecha.http.DateRange;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;
import org.brecha.layer.SliceException;
import org.brecha.layer.SliceQuestion;
import org.brecha.tile.AreaPainter;
import org.brecha.tile.AreaPicture;
import org.brecha.tile.PaintedLayer;
import org.brecha.tile.TileMatrix;
import org.brecha.tile.TileMatrixSet;
import org.brecha.tile.VectorTileSlicer;
import org.springframework.stereotype.Component;

/** Makes the bytes of a tile in any tile matrix set. Thread-safe. */
@Component
final class TileMaking {

  private final VectorTileSlicer slicer;
  private final AreaPainter painter;

  TileMaking(VectorTileSlicer slicer, AreaPainter painter) {
    this.slicer = slicer;
    this.painter = painter;
  }

  /**
   * @return the bytes; none if nothing is there, which only vector tiles can say
   * @throws org.brecha.http.ProblemException 400 for a parameter that chooses nothing
   */
  byte[] make(
      TileSource source, QueryParameters query, TileMatrixSet set, int matrix, int row, int col) {
    return source.isMap()
        ? map(source, query, set, matrix, row, col)
        : vector(source, query, set, matrix, row, col);
  }

  /** The tiles of single layers one after another are a tile of all of them (MVT 2.1, 4.1). */
  private byte[] vector(
      TileSource source, QueryParameters query, TileMatrixSet set, int matrix, int row, int col) {
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    for (Layer layer : source.layers()) {
      slice(layer, query)
          .map(layer::table)
          .map(table -> slicer.slice(layer, table, set, matrix, row, col))
          .ifPresent(tile::writeBytes);
    }
    return tile.toByteArray();
  }

  private byte[] map(
      TileSource source, QueryParameters query, TileMatrixSet set, int matrix, int row, int col) {
    Layer layer = source.layers().get(0);
    var classes = PaintedLayer.classes(layer, source.style(), query);
    List<PaintedLayer> painted =
        slice(layer, query).stream()
            .map(slice -> new PaintedLayer(layer, source.style(), slice, classes))
            .toList();
    int side = TileMatrix.TILE_PIXELS;
    return painter.paint(
        painted, new AreaPicture(set.system(), set.area(matrix, row, col), side, side, null));
  }

  /** The figures asked for, as for the tiles of the page: empty if there are none of that time. */
  private static Optional<Slice> slice(Layer layer, QueryParameters query) {
    Optional<DateRange> asked = query.datetime();
    try {
      return SliceQuestion.read(
          layer,
          query.matching(SliceQuestion.parameters(layer)::contains),
          asked.map(DateRange::start).orElse(null),
          asked.map(DateRange::end).orElse(null));
    } catch (SliceException e) {
      throw QueryParameters.refuse(e.parameter(), e.rule());
    }
  }

  /**
   * Checks the parameters without making anything.
   *
   * @throws org.brecha.http.ProblemException 400 for a parameter that chooses nothing
   */
  static void check(TileSource source, QueryParameters query) {
    for (Layer layer : source.layers()) {
      slice(layer, query);
      if (source.isMap()) {
        PaintedLayer.classes(layer, source.style(), query);
      }
    }
  }
}
