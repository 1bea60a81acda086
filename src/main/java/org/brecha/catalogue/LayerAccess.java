package org.brecha.catalogue;

import java.util.List;
import org.brecha.layer.Layer;

/** Tells of a service that serves layers, other than as files. Spring beans in their order. */
public interface LayerAccess {

  /**
   * @param base what stands before a path in links
   * @return empty if the service does not have the layer
   */
  List<Distribution> distributionsOf(Layer layer, String base);
}
