package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.brecha.http.LinkHeader;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The routes of OGC API Features. Each does the same four things: take the current snapshot, check
 * the parameters, make the document, send it in the format asked for.
 */
@RestController
class FeaturesController {

  /** Header of OGC API Features Part 2, clause 6.2.2.3: the system in angle brackets. */
  private static final String CONTENT_CRS = "Content-Crs";

  private final Visits visits;
  private final OgcSettings settings;
  private final LinkedData linkedData;

  FeaturesController(Visits visits, OgcSettings settings, LinkedData linkedData) {
    this.linkedData = linkedData;
    this.visits = visits;
    this.settings = settings;
  }

  @GetMapping("/ogc/collections/{id}/{fields:schema|queryables|sortables}")
  void fields(
      @PathVariable("id") String id,
      @PathVariable("fields") String fields,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    send(FieldsDocument.at(fields), id, request, response);
  }

  @GetMapping("/ogc/collections/{id}/schema/geojson")
  void geoJsonSchema(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(FieldsDocument.GEO_JSON, id, request, response);
  }

  private void send(
      FieldsDocument fields, String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    Visit visit = visits.begin(request, snapshot, fields.path(layer), Formats.SCHEMA);
    visit.send(
        request, response, () -> fields.document(visit, layer), () -> fields.page(visit, layer));
  }

  @GetMapping("/ogc/collections/{id}/items")
  void items(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    Visit visit =
        visits.begin(
            request,
            snapshot,
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
        LinkHeader.add(response, link.href(), link.rel(), link.type());
      }
    }
    if (visit.isHtml()) {
      HtmlPage page = ItemsPage.table(visit, features, query.fields(), links);
      visit.send(request, response, linkedData.addLayer(page, visit, layer));
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
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    ItemsQuery.requireId(featureId);
    Visit visit =
        visits.begin(
            request,
            snapshot,
            CollectionDocument.path(layer) + "/items/" + featureId,
            Formats.FEATURES,
            ItemsQuery.itemParameters(layer));
    ItemsQuery query = ItemsQuery.of(layer, visit, settings);
    FeatureSelection feature = FeatureSelection.ofId(layer, query.features(), featureId);
    if (feature.matched() == 0) {
      throw new ProblemException(
          Problem.notFound("There is no feature of this id and time in " + layer.id() + "."));
    }
    List<Link> links = new ArrayList<>(visit.selfAndAlternate());
    links.add(collectionLink(visit, layer));
    if (visit.isHtml()) {
      HtmlPage page = ItemsPage.item(visit, feature, query.fields(), links);
      visit.send(request, response, linkedData.addLayer(page, visit, layer));
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
      String href = visit.hrefOfPage(next);
      links.add(new Link(href, "next", type, visit.say("Página siguiente", "Next page")));
    }
    int end = Math.min(query.offset(), features.matched());
    if (end > 0) {
      int before = Math.max(0, end - query.limit());
      // Near the beginning there are fewer features than a page has: it must not reach into this
      // one.
      boolean whole = end - before == query.limit();
      String href = whole ? visit.hrefOfPage(before) : visit.hrefOfPage(before, end - before);
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
}
