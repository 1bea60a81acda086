package org.brecha.ogc;

import java.util.List;
import java.util.Map;
import org.brecha.catalogue.DcatDocument;
import org.brecha.catalogue.IsoDocument;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.catalogue.RecordDocument;
import org.brecha.catalogue.SchemaOrgDocument;
import org.brecha.layer.Layer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and the metadata of a layer in every form, as bytes. */
@Component
final class CatalogueDocuments {

  /** Path of the whole catalogue. */
  static final String PATH = "/ogc/catalogue";

  static final Format RECORD =
      Format.of("record", RecordDocument.MEDIA_TYPE, "OGC API Records").alsoAs(Formats.JSON);
  static final Format DCAT = Format.of("dcat", DcatDocument.MEDIA_TYPE, "DCAT 3 (JSON-LD)");
  static final Format ISO = Format.of("iso", IsoDocument.MEDIA_TYPE, "ISO 19115-3 (XML)");
  static final Format SCHEMA_ORG =
      Format.of(
          "schemaorg", DcatDocument.MEDIA_TYPE + ";profile=\"https://schema.org/\"", "schema.org");

  static final Formats OF_LAYER = Formats.of(RECORD, DCAT, ISO, SCHEMA_ORG, Formats.PAGE);
  static final Formats OF_ALL = Formats.of(DCAT, RECORD, SCHEMA_ORG, Formats.PAGE);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LayerDescriptions descriptions;

  CatalogueDocuments(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  /** All layers in the format of the visit, which is not a page. */
  byte[] all(Visit visit) {
    List<LayerDescription> layers = descriptions.all(visit.snapshot(), visit.href(""));
    String address = visit.href(PATH);
    return JSON.writeValueAsBytes(
        switch (visit.f()) {
          case "dcat" ->
              DcatDocument.catalogue(
                  address,
                  visit.href("/downloads"),
                  LandingDocument.TITLE,
                  LandingDocument.DESCRIPTION,
                  layers);
          case "schemaorg" ->
              new SchemaOrgDocument(visit.lang())
                  .catalogue(address, LandingDocument.TITLE, LandingDocument.DESCRIPTION, layers);
          default -> new RecordDocument(visit.lang()).records(layers, links(visit));
        });
  }

  /** One layer in the format of the visit, which is not a page. */
  byte[] one(Visit visit, Layer layer, LayerDescription described) {
    return switch (visit.f()) {
      case "dcat" -> JSON.writeValueAsBytes(DcatDocument.dataset(described));
      case "iso" -> IsoDocument.of(described);
      case "schemaorg" ->
          JSON.writeValueAsBytes(
              new SchemaOrgDocument(visit.lang())
                  .dataset(described, visit.href(PATH), layer.fields()));
      default ->
          JSON.writeValueAsBytes(new RecordDocument(visit.lang()).record(described, links(visit)));
    };
  }

  private static List<Map<String, Object>> links(Visit visit) {
    return visit.selfAndAlternate().stream().map(Link::toJson).toList();
  }
}
