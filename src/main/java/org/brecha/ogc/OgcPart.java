package org.brecha.ogc;

import java.util.List;
import org.brecha.layer.Layer;

/**
 * What one standard adds to the documents that all standards share: landing page, conformance,
 * collections and the definition of the API. Spring beans, asked in their {@code @Order}.
 */
interface OgcPart {

  /** URIs of the conformance classes that hold, and no other. */
  List<String> conformance();

  /** Links of the landing page. */
  default List<Link> landingLinks(Visit visit) {
    return List.of();
  }

  /** Links of one collection, and of its entry in the list of collections. */
  default List<Link> collectionLinks(Visit visit, Layer layer) {
    return List.of();
  }

  /** Describes every route of the part; the fuzz tests are made from what stands here. */
  default void addPaths(Visit visit, ApiPaths paths) {}
}
