package org.brecha.download;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;
import org.brecha.tile.VectorTileSlicer;
import org.locationtech.jts.geom.Envelope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A layer as a PMTiles archive (version 3) of the same vector tiles that the server sends, for maps
 * without a server. Zooms from 0 to 12, fewer where that would be too many tiles; clients enlarge
 * the deepest ones. Only tiles with something in them.
 */
@Component
@Order(90)
final class PmtilesFormat implements ShelvedFormat {

  private static final int DEEPEST_ZOOM = 12;
  private static final int LEAST_ZOOM = 6;

  /** Over the bounds of the layer at the deepest zoom. */
  private static final long MOST_TILES = 60_000;

  private final VectorTileSlicer slicer;
  private final LayerDescriptions descriptions;
  private final JsonMapper json = JsonMapper.builder().build();

  PmtilesFormat(VectorTileSlicer slicer, LayerDescriptions descriptions) {
    this.slicer = slicer;
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "pmtiles";
  }

  @Override
  public String mediaType() {
    return "application/vnd.pmtiles";
  }

  @Override
  public Words title() {
    return new Words(
        "PMTiles: teselas vectoriales en un archivo, para mapas sin conexión",
        "PMTiles: vector tiles in one file, for offline maps");
  }

  @Override
  public void write(FileContent content, Path file) throws IOException {
    ChosenRows chosen = ChosenRows.of(content);
    Envelope bounds = bounds(chosen);
    int deepest = deepestZoom(bounds);
    BitSet rows = chosen.rowSet();
    Layer layer = content.layer();
    try (PmtilesArchive archive = new PmtilesArchive(file)) {
      TileWalk walk = new TileWalk(chosen);
      for (int zoom = 0; zoom <= deepest; zoom++) {
        int z = zoom;
        walk.visit(
            z,
            (id, x, y) -> {
              byte[] tile = slicer.slice(layer, chosen.table(), rows::get, z, x, y);
              if (tile.length > 0) {
                archive.add(id, tile);
              }
            });
      }
      if (archive.size() == 0) {
        // An archive must have a tile: one with nothing in it.
        archive.add(0, new byte[0]);
      }
      archive.finish(deepest, bounds, json.writeValueAsString(metadata(content, deepest)));
    }
  }

  private static Envelope bounds(ChosenRows chosen) {
    Envelope bounds = new Envelope();
    chosen.geometrySet().stream()
        .forEach(g -> bounds.expandToInclude(chosen.mosaic().lonLat(g).getEnvelopeInternal()));
    return bounds.isNull() ? new Envelope(-180, 180, -85, 85) : bounds;
  }

  /** The deepest zoom at which the bounds are not too many tiles. */
  static int deepestZoom(Envelope bounds) {
    int zoom = DEEPEST_ZOOM;
    while (zoom > LEAST_ZOOM && TileWalk.countTiles(bounds, zoom) > MOST_TILES) {
      zoom--;
    }
    return zoom;
  }

  private Map<String, Object> metadata(FileContent content, int deepest) {
    Layer layer = content.layer();
    LayerDescription told = descriptions.of(content.snapshot(), layer, content.base());
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", layer.id());
    metadata.put("description", layer.title().es() + " | " + layer.title().en());
    metadata.put("version", "1.0.0");
    metadata.put("type", "overlay");
    metadata.put("format", "pbf");
    metadata.put(
        "attribution", String.join(" · ", told.credits().stream().map(this::html).toList()));
    metadata.put("vector_layers", List.of(vectorLayer(layer, deepest)));
    metadata.put("edition", told.edition());
    metadata.put("schematic", layer.schematic());
    Slice slice = content.question().slice().orElse(Slice.NONE);
    metadata.put("indicator", slice.indicator());
    metadata.put("period", slice.period() == null ? null : slice.period().text());
    metadata.put("asked", Colophon.asked(content));
    metadata.put(
        "legend", content.base() + "/legend/" + layer.id() + ".json" + content.query().text());
    metadata.put("said", said(content, told));
    return metadata;
  }

  private static List<Map<String, String>> said(FileContent content, LayerDescription told) {
    List<Map<String, String>> said = new ArrayList<>();
    for (Colophon.Entry entry : Colophon.of(content, told)) {
      Map<String, String> one = new LinkedHashMap<>();
      one.put("es", entry.heading().es() + ": " + entry.text().es());
      one.put("en", entry.heading().en() + ": " + entry.text().en());
      said.add(one);
    }
    return said;
  }

  private static Map<String, Object> vectorLayer(Layer layer, int deepest) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (LayerField field : layer.fields()) {
      fields.put(
          field.name(),
          switch (field.type()) {
            case TEXT -> "String";
            case INTEGER, NUMBER -> "Number";
            case BOOLEAN -> "Boolean";
          });
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", layer.id());
    json.put("description", layer.summary().en());
    json.put("minzoom", 0);
    json.put("maxzoom", deepest);
    json.put("fields", fields);
    return json;
  }

  /** Map libraries put the attribution into their page as it is. */
  private String html(String credit) {
    return credit.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
