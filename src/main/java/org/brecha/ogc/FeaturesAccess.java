package org.brecha.ogc;

import java.util.List;
import org.brecha.catalogue.Distribution;
import org.brecha.catalogue.LayerAccess;
import org.brecha.layer.Layer;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the catalogue that layers can be had feature by feature, as tiles and as pictures. */
@Component
@Order(10)
final class FeaturesAccess implements LayerAccess {

  private static final String SPEC = "http://www.opengis.net/spec/";

  @Override
  public List<Distribution> distributionsOf(Layer layer, String base) {
    return List.of(
        service(
            "features",
            new Words("Elementos (OGC API Features)", "Features (OGC API Features)"),
            base + CollectionDocument.path(layer) + "/items",
            Formats.GEO_JSON,
            SPEC + "ogcapi-features-1/1.0"),
        service(
            "tiles",
            new Words("Teselas vectoriales (TileJSON 3.0)", "Vector tiles (TileJSON 3.0)"),
            base + "/tiles/" + layer.id() + ".json",
            Formats.JSON,
            "https://github.com/mapbox/tilejson-spec/tree/master/3.0.0"),
        service(
            "vector-tiles",
            new Words("Teselas vectoriales (OGC API Tiles)", "Vector tiles (OGC API Tiles)"),
            base + TileSource.ofCollection(layer).path() + "?f=json",
            Formats.JSON,
            SPEC + "ogcapi-tiles-1/1.0"),
        service(
            "map-tiles",
            new Words("Teselas de mapa (OGC API Tiles)", "Map tiles (OGC API Tiles)"),
            base + TileSource.mapOfCollection(layer).path() + "?f=json",
            Formats.JSON,
            SPEC + "ogcapi-tiles-1/1.0"),
        service(
            "map",
            new Words("Mapa como imagen (OGC API Maps)", "Map as a picture (OGC API Maps)"),
            base + MapsPart.path(layer) + "?f=png",
            Formats.PNG,
            SPEC + "ogcapi-maps-1/1.0"));
  }

  private static Distribution service(
      String form, Words title, String href, String mediaType, String conformsTo) {
    return new Distribution(Distribution.Kind.SERVICE, form, title, href, mediaType, conformsTo);
  }
}
