package org.brecha.tile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.EntityTag;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Mosaic;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer as TileJSON 3.0.0 (Mapbox, 2020), with members of our own for what a map of figures
 * needs: {@code edition}, {@code schematic}, {@code styles}, {@code indicators}, {@code default}.
 */
final class TileJson {

  private TileJson() {}

  /**
   * @param base what links start with, see {@link org.brecha.http.PublicLinks}
   * @param query parameters to keep in the tile addresses; {@code v} is added
   */
  static Map<String, Object> of(
      LayerSnapshot snapshot, Layer layer, String base, QueryParameters query) {
    String parameters = query.with("v", EntityTag.version(snapshot.edition()));
    String tiles = base + TileRequest.ROOT + layer.id() + "/{z}/{x}/{y}";
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tilejson", "3.0.0");
    json.put("name", layer.id());
    json.put("description", layer.title().es() + " | " + layer.title().en());
    json.put("version", "1.0.0");
    json.put("attribution", attribution(layer));
    json.put("scheme", "xyz");
    json.put("tiles", List.of(tiles + ".mvt" + parameters));
    json.put("minzoom", 0);
    json.put("maxzoom", Mosaic.MAX_ZOOM);
    Envelope bounds = layer.mosaic().bounds();
    if (!bounds.isNull()) {
      json.put(
          "bounds",
          List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()));
      json.put("center", List.of(bounds.centre().x, bounds.centre().y, 7));
    }
    json.put("vector_layers", List.of(vectorLayer(layer)));
    json.put("edition", snapshot.edition());
    json.put("schematic", layer.schematic());
    json.put("title", words(layer.title()));
    json.put("summary", words(layer.summary()));
    json.put("credits", layer.attribution());
    json.put("png", List.of(tiles + ".png" + parameters, tiles + "@2x.png" + parameters));
    json.put("legend", base + "/legend/" + layer.id() + ".json" + query.text());
    json.put("styles", layer.styles());
    json.put("style", style(layer, base, query));
    json.put("indicators", indicators(layer));
    json.put("periods", layer.indicators().isEmpty() ? periods(layer, null) : List.of());
    json.put("default", slice(layer.defaultSlice(null)));
    return json;
  }

  /** Address of the MapLibre style of the same figures; QGIS and MapLibre take it as it is. */
  private static String style(Layer layer, String base, QueryParameters query) {
    Map<String, String> kept = new LinkedHashMap<>(query.matching(TileRequest.SLICE::contains));
    kept.put("f", "mbs");
    String style = query.get("style", layer.styles().get(0));
    return base + "/ogc/styles/" + layer.id() + "_" + style + QueryParameters.toQuery(kept);
  }

  static Map<String, Object> slice(Slice slice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("indicator", slice.indicator());
    json.put("period", slice.period() == null ? null : slice.period().text());
    return json;
  }

  static Map<String, String> words(Words words) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("es", words.es());
    json.put("en", words.en());
    return json;
  }

  private static Map<String, Object> vectorLayer(Layer layer) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (LayerField field : layer.fields()) {
      fields.put(field.name(), field.type() + ": " + field.title().en());
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", layer.id());
    json.put("description", layer.summary().en());
    json.put("minzoom", 0);
    json.put("maxzoom", Mosaic.MAX_ZOOM);
    json.put("fields", fields);
    return json;
  }

  private static List<Map<String, Object>> indicators(Layer layer) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (String code : layer.indicators()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("code", code);
      json.put("title", words(layer.indicatorTitle(code)));
      json.put("reported_crime", layer.isReportedCrime(code));
      json.put("periods", periods(layer, code));
      json.put("default_period", slice(layer.defaultSlice(code)).get("period"));
      all.add(json);
    }
    return all;
  }

  private static List<String> periods(Layer layer, String indicator) {
    return layer.periods(indicator).stream().map(Period::text).toList();
  }

  /** TileJSON's attribution is HTML that map libraries put into their page as it is. */
  private static String attribution(Layer layer) {
    return String.join(
        " · ",
        layer.attribution().stream()
            .map(credit -> credit.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
            .toList());
  }
}
