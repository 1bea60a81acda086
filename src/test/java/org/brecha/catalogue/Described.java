package org.brecha.catalogue;

import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.Words;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Describes layers of the mini-atlas, with one form that a test knows. */
final class Described {

  static final String BASE = "https://map.example.org/brecha";
  static final CatalogueSettings UNKNOWN = new CatalogueSettings("", "", "");
  static final CatalogueSettings KNOWN =
      new CatalogueSettings(
          "Observatorio de Prueba", "https://observatorio.example.org/", "datos@example.org");

  private Described() {}

  private record Form(String extension, String mediaType, Words title) implements LayerForm {}

  static LayerDescriptions descriptions(CatalogueSettings settings) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("csv", new Form("csv", "text/csv; header=present", new Words("CSV", "CSV")));
    return new LayerDescriptions(
        settings, beans.getBeanProvider(LayerForm.class), beans.getBeanProvider(LayerAccess.class));
  }

  static LayerDescription layer(String id, CatalogueSettings settings) {
    LayerSnapshot snapshot = MiniAtlas.snapshot();
    Layer layer = snapshot.findLayer(id).orElseThrow();
    return descriptions(settings).of(snapshot, layer, BASE);
  }
}
