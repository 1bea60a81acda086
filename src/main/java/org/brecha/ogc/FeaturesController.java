package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.PublicLinks;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * OGC API Features: every route of it. Each does the same four things: take the current snapshot,
 * check the parameters, make the document, send it in the format asked for.
 */
@RestController
@EnableConfigurationProperties(OgcSettings.class)
class FeaturesController {

  /** Header of OGC API Features Part 2, clause 6.2.2.3: the system in angle brackets. */
  private static final String CONTENT_CRS = "Content-Crs";

  private final Publication publication;
  private final PublicLinks publicLinks;
  private final OgcSettings settings;

  FeaturesController(Publication publication, PublicLinks publicLinks, OgcSettings settings) {
    this.publication = publication;
    this.publicLinks = publicLinks;
    this.settings = settings;
  }

  @GetMapping({"/ogc", "/ogc/"})
  void landing(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visit(snapshot(), request, "/ogc", Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> LandingDocument.document(visit),
        () -> LandingDocument.page(visit));
  }

  @GetMapping("/ogc/conformance")
  void conformance(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visit(snapshot(), request, "/ogc/conformance", Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> ConformanceDocument.document(visit),
        () -> ConformanceDocument.page(visit));
  }

  @GetMapping("/ogc/api")
  void api(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visit(snapshot(), request, "/ogc/api", Formats.API);
    ApiDocument api = new ApiDocument(visit, settings);
    visit.send(request, response, api::toJson, () -> ApiPage.of(visit, api));
  }

  @GetMapping("/ogc/collections")
  void collections(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visit(snapshot(), request, "/ogc/collections", Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> CollectionDocument.list(visit),
        () -> CollectionDocument.listPage(visit));
  }

  @GetMapping("/ogc/collections/{id}")
  void collection(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    Visit visit = visit(snapshot, request, CollectionDocument.path(layer), Formats.DOCUMENT);
    visit.send(
        request,
        response,
        () -> CollectionDocument.one(visit, layer),
        () -> CollectionDocument.onePage(visit, layer));
  }

  @GetMapping("/ogc/collections/{id}/schema")
  void schema(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    Visit visit =
        visit(snapshot, request, CollectionDocument.path(layer) + "/schema", Formats.SCHEMA);
    visit.send(
        request,
        response,
        () -> SchemaDocument.schema(visit, layer),
        () -> SchemaPage.page(visit, layer, "Campos de los elementos.", "Fields of the items."));
  }

  @GetMapping("/ogc/collections/{id}/schema/geojson")
  void geoJsonSchema(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    Visit visit =
        visit(
            snapshot, request, CollectionDocument.path(layer) + "/schema/geojson", Formats.SCHEMA);
    visit.send(
        request,
        response,
        () -> SchemaDocument.geoJson(visit, layer),
        () -> SchemaPage.page(visit, layer, "Campos de los elementos.", "Fields of the items."));
  }

  @GetMapping("/ogc/collections/{id}/queryables")
  void queryables(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    Visit visit =
        visit(snapshot, request, CollectionDocument.path(layer) + "/queryables", Formats.SCHEMA);
    visit.send(
        request,
        response,
        () -> SchemaDocument.queryables(visit, layer),
        () ->
            SchemaPage.page(
                visit,
                layer,
                "Campos por los que se puede filtrar, como ?campo=valor o en filter (CQL2); además"
                    + " geometry, en filter.",
                "Fields that can be filtered by, as ?field=value or in filter (CQL2); geometry too,"
                    + " in filter."));
  }

  @GetMapping("/ogc/collections/{id}/sortables")
  void sortables(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    Visit visit =
        visit(snapshot, request, CollectionDocument.path(layer) + "/sortables", Formats.SCHEMA);
    visit.send(
        request,
        response,
        () -> SchemaDocument.sortables(visit, layer),
        () ->
            SchemaPage.page(
                visit,
                layer,
                "Campos por los que se puede ordenar, como ?sortby=-campo,otro.",
                "Fields to sort by, as ?sortby=-field,other."));
  }

  @GetMapping("/ogc/collections/{id}/items")
  void items(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    Visit visit =
        visit(
            snapshot,
            request,
            CollectionDocument.path(layer) + "/items",
            Formats.FEATURES,
            ItemsQuery.parameters(layer));
    ItemsQuery query = ItemsQuery.of(layer, visit, settings);
    FeatureSelection features = FeatureSelection.of(layer, query);
    List<Link> links = pageLinks(visit, layer, query, features);
    response.setHeader("OGC-NumberReturned", Integer.toString(features.rows().length));
    response.setHeader("OGC-NumberMatched", Integer.toString(features.matched()));
    for (Link link : links) {
      if (link.rel().equals("next") || link.rel().equals("prev")) {
        response.addHeader("Link", "<" + link.href() + ">; rel=\"" + link.rel() + "\"");
      }
    }
    if (visit.isHtml()) {
      visit.send(request, response, ItemsPage.table(visit, features, query.fields(), links));
    } else {
      response.setHeader(CONTENT_CRS, "<" + query.system().uri() + ">");
      visit.send(
          request,
          response,
          out -> new GeoJsonWriter(out, features, query).writeCollection(snapshot, links));
    }
  }

  @GetMapping("/ogc/collections/{id}/items/{featureId}")
  void item(
      @PathVariable("id") String id,
      @PathVariable("featureId") String featureId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    ItemsQuery.requireId(featureId);
    Visit visit =
        visit(
            snapshot,
            request,
            CollectionDocument.path(layer) + "/items/" + featureId,
            Formats.FEATURES,
            ItemsQuery.itemParameters(layer));
    ItemsQuery query = ItemsQuery.of(layer, visit, settings);
    FeatureSelection feature = FeatureSelection.ofId(layer, query.features().slice(), featureId);
    if (feature.matched() == 0) {
      throw new ProblemException(
          Problem.notFound("There is no feature of this id and time in " + layer.id() + "."));
    }
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    links.add(collectionLink(visit, layer));
    if (visit.isHtml()) {
      visit.send(request, response, ItemsPage.item(visit, feature, query.fields(), links));
    } else {
      response.setHeader(CONTENT_CRS, "<" + query.system().uri() + ">");
      visit.send(request, response, out -> new GeoJsonWriter(out, feature, query).writeItem(links));
    }
  }

  private static List<Link> pageLinks(
      Visit visit, Layer layer, ItemsQuery query, FeatureSelection features) {
    String type = visit.isHtml() ? Formats.HTML : Formats.GEO_JSON;
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    int next = query.offset() + features.rows().length;
    if (features.rows().length > 0 && next < features.matched()) {
      String href = visit.hrefWith("offset", Integer.toString(next));
      links.add(new Link(href, "next", type, visit.say("Página siguiente", "Next page")));
    }
    if (query.offset() > 0) {
      int before = Math.max(0, Math.min(query.offset(), features.matched()) - query.limit());
      String href = visit.hrefWith("offset", Integer.toString(before));
      links.add(new Link(href, "prev", type, visit.say("Página anterior", "Previous page")));
    }
    links.add(collectionLink(visit, layer));
    return links;
  }

  private static Link collectionLink(Visit visit, Layer layer) {
    return new Link(
        visit.href(CollectionDocument.path(layer)),
        "collection",
        Formats.JSON,
        visit.say(layer.title()));
  }

  private Visit visit(
      LayerSnapshot snapshot,
      HttpServletRequest request,
      String path,
      Formats formats,
      List<String> parameters) {
    return Visit.of(request, snapshot, publicLinks.base(request), path, formats, parameters);
  }

  private Visit visit(
      LayerSnapshot snapshot, HttpServletRequest request, String path, Formats formats) {
    return visit(snapshot, request, path, formats, List.of());
  }

  private LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }

  private static Layer layer(LayerSnapshot snapshot, String id) {
    return snapshot
        .findLayer(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("There is no such collection; /ogc/collections lists them.")));
  }
}
