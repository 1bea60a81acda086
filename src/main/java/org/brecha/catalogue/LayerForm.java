package org.brecha.catalogue;

import org.brecha.layer.Words;

/**
 * A kind of file that every layer can be had as, at {@code /downloads/{layer}.{extension}}. Spring
 * beans in their order: the catalogue lists exactly those there are.
 */
public interface LayerForm {

  /** Without the dot: {@code gpkg}. */
  String extension();

  /** With its parameters, if it has any. */
  String mediaType();

  Words title();
}
