package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.QueryParameters;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The metadata of every layer and of all together. */
@RestController
class MetadataController {

  /** Name of the edition that a citation speaks of. */
  static final String EDITION = "edition";

  private final Visits visits;
  private final LayerDescriptions descriptions;
  private final CatalogueDocuments documents;
  private final LinkedData linkedData;

  MetadataController(
      Visits visits,
      LayerDescriptions descriptions,
      CatalogueDocuments documents,
      LinkedData linkedData) {
    this.visits = visits;
    this.descriptions = descriptions;
    this.documents = documents;
    this.linkedData = linkedData;
  }

  @GetMapping("/ogc/catalogue")
  void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Visit visit =
        visits.begin(request, snapshot, CatalogueDocuments.PATH, CatalogueDocuments.OF_ALL);
    if (visit.isHtml()) {
      List<LayerDescription> layers = descriptions.all(snapshot, visit.href(""));
      HtmlPage page = MetadataPage.all(visit, layers, descriptions.publisher());
      visit.send(request, response, linkedData.addCatalogue(page, visit));
    } else {
      visit.send(request, response, out -> out.write(documents.all(visit)));
    }
  }

  @GetMapping("/ogc/collections/{id}/metadata")
  void metadata(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    String path = LayerDescriptions.path(layer.id());
    Visit visit =
        visits.begin(request, snapshot, path, CatalogueDocuments.OF_LAYER, List.of(EDITION));
    String cited = visit.query().get(EDITION, snapshot.edition());
    if (!cited.matches("[0-9a-f]{8,64}")) {
      throw QueryParameters.refuse(EDITION, "must be 8 to 64 hexadecimal digits in lower case");
    }
    LayerDescription described = descriptions.of(snapshot, layer, visit.href(""), cited);
    if (visit.isHtml()) {
      HtmlPage page = MetadataPage.of(visit, described);
      visit.send(request, response, linkedData.addLayer(page, visit, layer));
    } else {
      visit.send(request, response, out -> out.write(documents.one(visit, layer, described)));
    }
  }
}
