package org.brecha.ogc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.layer.ClassChoice;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;
import org.brecha.selection.SliceChoice;
import org.locationtech.jts.geom.Envelope;

/**
 * Whose tiles are asked for: those of a collection, painted in a style of it, or those of several
 * collections in one.
 *
 * @param path address of the list of tilesets
 * @param layers in the order in which they lie in a tile, the lowest first
 * @param style null for vector tiles; one of the single layer's styles otherwise
 * @param dataset whether the tiles hold the layers that {@code collections} chooses
 */
record TileSource(String path, List<Layer> layers, String style, boolean dataset) {

  static final String DATASET_PATH = "/ogc/tiles";

  private static final String COLLECTIONS = "collections";

  static TileSource ofCollection(Layer layer) {
    return new TileSource(CollectionDocument.path(layer) + "/tiles", List.of(layer), null, false);
  }

  static TileSource mapOfCollection(Layer layer) {
    return new TileSource(
        CollectionDocument.path(layer) + "/map/tiles",
        List.of(layer),
        layer.styles().get(0),
        false);
  }

  /**
   * @param style its id or its short name
   * @throws ProblemException 404 if the layer has no such style
   */
  static TileSource mapOfStyle(Layer layer, String style) {
    StyleChoice choice = StyleChoice.of(layer, style);
    return new TileSource(
        CollectionDocument.path(layer) + "/styles/" + choice.id() + "/map/tiles",
        List.of(layer),
        choice.style(),
        false);
  }

  /**
   * The collections that {@code collections} names, in its order; without it the units with their
   * figures and their boundaries, of all levels.
   *
   * @throws ProblemException 400 for a collection that there is not, or that is named twice
   */
  static TileSource ofDataset(LayerSnapshot snapshot, String rawQuery) {
    List<Layer> layers = new ArrayList<>();
    String asked = QueryParameters.parse(rawQuery).get(COLLECTIONS, null);
    for (String id : asked == null ? usual(snapshot) : List.of(asked.split(",", -1))) {
      Layer layer =
          snapshot
              .findLayer(id)
              .orElseThrow(
                  () ->
                      QueryParameters.refuse(
                          COLLECTIONS,
                          "must be among "
                              + String.join(
                                  ", ", snapshot.layers().stream().map(Layer::id).toList())));
      if (layers.contains(layer)) {
        throw QueryParameters.refuse(COLLECTIONS, "names " + id + " twice");
      }
      layers.add(layer);
    }
    return new TileSource(DATASET_PATH, layers, null, true);
  }

  private static List<String> usual(LayerSnapshot snapshot) {
    return snapshot.layers().stream()
        .map(Layer::id)
        .filter(id -> id.startsWith("coverage_gap_") || id.startsWith("boundaries_"))
        .toList();
  }

  boolean isMap() {
    return style != null;
  }

  /** Names of the parameters that tilesets and tiles know besides f and lang. */
  List<String> parameters() {
    Set<String> names = new LinkedHashSet<>();
    if (dataset) {
      names.add(COLLECTIONS);
    }
    layers.forEach(layer -> names.addAll(SliceChoice.parameters(layer)));
    if (isMap()) {
      names.addAll(ClassChoice.PARAMETERS);
    }
    return List.copyOf(names);
  }

  Formats tileFormats() {
    return isMap() ? TileFormats.MAP_TILE : TileFormats.VECTOR_TILE;
  }

  /** Degrees, x the longitude; null-envelope if nothing is there. */
  Envelope bounds() {
    Envelope all = new Envelope();
    layers.forEach(layer -> all.expandToInclude(layer.mosaic().bounds()));
    return all;
  }

  Words title() {
    return dataset ? LandingDocument.TITLE : layers.get(0).title();
  }

  List<String> attribution() {
    Set<String> credits = new LinkedHashSet<>();
    layers.forEach(layer -> credits.addAll(layer.attribution()));
    return List.copyOf(credits);
  }

  boolean schematic() {
    return layers.stream().anyMatch(Layer::schematic);
  }
}
