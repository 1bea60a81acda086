package org.brecha.wms;

import java.util.List;
import org.brecha.catalogue.Distribution;
import org.brecha.catalogue.LayerAccess;
import org.brecha.layer.Layer;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the catalogue that layers can be had as a map service. */
@Component
@Order(40)
class WmsAccess implements LayerAccess {

  @Override
  public List<Distribution> distributionsOf(Layer layer, String base) {
    if (layer.mosaic().size() == 0) {
      return List.of();
    }
    return List.of(
        new Distribution(
            Distribution.Kind.SERVICE,
            "wms",
            new Words("Servicio de mapas (WMS 1.3.0)", "Map service (WMS 1.3.0)"),
            base + "/wms?SERVICE=WMS&REQUEST=GetCapabilities",
            "text/xml",
            "http://www.opengis.net/def/serviceType/ogc/wms"));
  }
}
