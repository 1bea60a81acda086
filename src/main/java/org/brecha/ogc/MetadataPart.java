package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.catalogue.RecordDocument;
import org.brecha.layer.Layer;
import org.brecha.layer.Licence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Metadata: what leads to them, and the licences that sources of a layer name. */
@Component
@Order(50)
final class MetadataPart implements OgcPart {

  private final LayerDescriptions descriptions;

  MetadataPart(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public List<String> conformance() {
    return List.of(RecordDocument.RECORD_CORE);
  }

  @Override
  public List<Link> landingLinks(Visit visit) {
    List<Link> links = new ArrayList<>();
    for (Format format : CatalogueDocuments.OF_ALL.all()) {
      links.add(
          new Link(
              visit.href(CatalogueDocuments.PATH) + "?f=" + format.f(),
              "describedby",
              format.mediaType(),
              visit.say("Catálogo. ", "Catalogue. ") + visit.say(format.title())));
    }
    links.add(
        new Link(
            visit.href("/downloads?f=html"),
            "related",
            Formats.HTML,
            visit.say("Descargas", "Downloads")));
    links.add(
        new Link(
            visit.href("/downloads/dictionary?f=html"),
            "related",
            Formats.HTML,
            visit.say("Diccionario de datos", "Data dictionary")));
    return links;
  }

  @Override
  public List<Link> collectionLinks(Visit visit, Layer layer) {
    List<Link> links = new ArrayList<>();
    String path = visit.href(LayerDescriptions.path(layer.id()));
    for (Format format : CatalogueDocuments.OF_LAYER.all()) {
      links.add(
          new Link(
              path + "?f=" + format.f(),
              format.equals(Formats.PAGE) ? "about" : "describedby",
              format.mediaType(),
              visit.say("Metadatos. ", "Metadata. ") + visit.say(format.title())));
    }
    for (Licence licence : descriptions.of(visit.snapshot(), layer, visit.href("")).licences()) {
      links.add(
          new Link(
              licence.url(),
              "license",
              Formats.HTML,
              visit.say("Licencia de fuentes: ", "Licence of sources: ") + licence.name()));
    }
    return links;
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    paths.get(
        "/catalogue",
        "getCatalogue",
        visit.say("Catálogo de todas las capas", "Catalogue of all layers"),
        List.of(),
        CatalogueDocuments.OF_ALL,
        "anyObject");
    for (Layer layer : visit.snapshot().layers()) {
      paths.get(
          "/collections/" + layer.id() + "/metadata",
          "metadata_" + layer.id(),
          visit.say(layer.title()) + visit.say(": metadatos", ": metadata"),
          List.of(edition(visit)),
          CatalogueDocuments.OF_LAYER,
          "anyObject");
    }
  }

  private static Object edition(Visit visit) {
    return ApiParameters.parameter(
        MetadataController.EDITION,
        visit.say(
            "Edición que nombra una cita; si es otra, la respuesta dice que los datos han"
                + " cambiado.",
            "Edition that a citation names; if it is another, the answer says that the data have"
                + " changed."),
        Members.of("type", "string", "pattern", "^[0-9a-f]{8,64}$"));
  }
}
