package org.brecha.ogc;

import java.util.List;
import org.brecha.catalogue.Distribution;
import org.brecha.catalogue.LayerAccess;
import org.brecha.layer.Layer;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the catalogue that layers can be had feature by feature, and as vector tiles. */
@Component
@Order(10)
final class FeaturesAccess implements LayerAccess {

  @Override
  public List<Distribution> distributionsOf(Layer layer, String base) {
    return List.of(
        new Distribution(
            Distribution.Kind.SERVICE,
            "features",
            new Words("Elementos (OGC API Features)", "Features (OGC API Features)"),
            base + CollectionDocument.path(layer) + "/items",
            Formats.GEO_JSON,
            "http://www.opengis.net/spec/ogcapi-features-1/1.0"),
        new Distribution(
            Distribution.Kind.SERVICE,
            "tiles",
            new Words("Teselas vectoriales (TileJSON 3.0)", "Vector tiles (TileJSON 3.0)"),
            base + "/tiles/" + layer.id() + ".json",
            Formats.JSON,
            "https://github.com/mapbox/tilejson-spec/tree/master/3.0.0"));
  }
}
