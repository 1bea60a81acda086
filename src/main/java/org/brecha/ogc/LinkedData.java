package org.brecha.ogc;

import org.brecha.catalogue.LayerDescriptions;
import org.brecha.catalogue.SchemaOrgDocument;
import org.brecha.layer.Layer;
import org.springframework.stereotype.Component;

/** Puts the descriptions into the pages for people, where search engines look for them. */
@Component
final class LinkedData {

  private final LayerDescriptions descriptions;

  LinkedData(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  /** Adds all layers in few words. */
  HtmlPage addCatalogue(HtmlPage page, Visit visit) {
    return page.data(
        new SchemaOrgDocument(visit.lang())
            .catalogue(
                visit.href(CatalogueDocuments.PATH),
                LandingDocument.TITLE,
                LandingDocument.DESCRIPTION,
                descriptions.all(visit.snapshot(), visit.href(""))));
  }

  /** Adds one layer. */
  HtmlPage addLayer(HtmlPage page, Visit visit, Layer layer) {
    return page.data(
        new SchemaOrgDocument(visit.lang())
            .dataset(
                descriptions.of(visit.snapshot(), layer, visit.href("")),
                visit.href(CatalogueDocuments.PATH),
                layer.fields()));
  }
}
