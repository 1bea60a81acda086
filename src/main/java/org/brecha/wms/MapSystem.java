package org.brecha.wms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.brecha.crs.ReferenceSystem;
import org.brecha.layer.Layer;

/** Our reference systems by the names that WMS gives them. */
final class MapSystem {

  private MapSystem() {}

  static Optional<ReferenceSystem> find(String name) {
    for (ReferenceSystem system : ReferenceSystem.values()) {
      if (name(system).equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(system);
      }
    }
    return Optional.empty();
  }

  static String name(ReferenceSystem system) {
    return system == ReferenceSystem.CRS84 ? "CRS:84" : "EPSG:" + system.code();
  }

  /** Those in which a layer can be painted. */
  static List<ReferenceSystem> of(Layer layer) {
    return ReferenceSystem.of(layer.mosaic().bounds());
  }

  /** Whether northings or latitudes come first: in 1.3.0 as the authority has it, never before. */
  static boolean isNorthFirst(ReferenceSystem system, boolean legacy) {
    return !legacy && system.isNorthFirst();
  }
}
