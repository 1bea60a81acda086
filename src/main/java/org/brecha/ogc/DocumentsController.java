package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The documents that all parts of the API share. */
@RestController
@EnableConfigurationProperties(OgcSettings.class)
class DocumentsController {

  private final Visits visits;
  private final OgcParts parts;
  private final OgcSettings settings;
  private final LinkedData linkedData;

  DocumentsController(Visits visits, OgcParts parts, OgcSettings settings, LinkedData linkedData) {
    this.linkedData = linkedData;
    this.visits = visits;
    this.parts = parts;
    this.settings = settings;
  }

  @GetMapping({"/ogc", "/ogc/"})
  void landing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visits.begin(request, visits.snapshot(), "/ogc", Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> LandingDocument.document(visit, parts),
        () -> linkedData.addCatalogue(LandingDocument.page(visit, parts), visit));
  }

  @GetMapping("/ogc/conformance")
  void conformance(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visits.begin(request, visits.snapshot(), "/ogc/conformance", Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> ConformanceDocument.document(visit, parts),
        () -> ConformanceDocument.page(visit, parts));
  }

  @GetMapping("/ogc/api")
  void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visits.begin(request, visits.snapshot(), "/ogc/api", Formats.API);
    ApiDocument api = new ApiDocument(visit, settings, parts);
    visit.send(request, response, api::toJson, () -> ApiPage.of(visit, api));
  }

  @GetMapping("/ogc/collections")
  void collections(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visits.begin(request, visits.snapshot(), "/ogc/collections", Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> CollectionDocument.list(visit, parts),
        () -> linkedData.addCatalogue(CollectionDocument.listPage(visit), visit));
  }

  @GetMapping("/ogc/collections/{id}")
  void collection(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    Visit visit = visits.begin(request, snapshot, CollectionDocument.path(layer), Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> CollectionDocument.one(visit, parts, layer),
        () -> linkedData.addLayer(CollectionDocument.onePage(visit, parts, layer), visit, layer));
  }
}
