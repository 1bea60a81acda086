package org.brecha.selection;

import java.util.List;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;

/**
 * Paths outside of the OGC tree whose room the definition of the API does not know. Spring beans:
 * the definition lists exactly those there are.
 */
public interface AskedPaths {

  /** The paths that answer for a snapshot. */
  List<AskedPath> of(LayerSnapshot snapshot);

  /**
   * One of them, asked by GET.
   *
   * @param path from the root of the server
   * @param id unique among all operations
   * @param layer whose slice is chosen by the usual parameters, or null
   * @param parameters those of its own
   * @param mediaType of the answer
   */
  record AskedPath(
      String path,
      String id,
      Words title,
      Layer layer,
      List<AskedParameter> parameters,
      String mediaType) {}
}
