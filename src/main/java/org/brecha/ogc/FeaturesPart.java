package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.Layer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** OGC API Common and Features with its filters: the part that the others stand on. */
@Component
@Order(0)
final class FeaturesPart implements OgcPart {

  private static final List<String> CLASSES =
      List.of(
          "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
          "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
          "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
          "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
          "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
          "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
          "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
          "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas",
          "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/sortables",
          "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
          "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json",
          "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
          "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
          "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
          "http://www.opengis.net/spec/cql2/1.0/conf/accent-insensitive-comparison",
          "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
          "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions-plus",
          "http://www.opengis.net/spec/cql2/1.0/conf/spatial-functions",
          "http://www.opengis.net/spec/cql2/1.0/conf/temporal-functions",
          "http://www.opengis.net/spec/cql2/1.0/conf/property-property",
          "http://www.opengis.net/spec/cql2/1.0/conf/arithmetic");

  @Override
  public List<String> conformance() {
    return CLASSES;
  }

  @Override
  public List<Link> landingLinks(Visit visit) {
    return List.of(
        new Link(
            visit.href("/ogc/collections"),
            "data",
            Formats.JSON,
            visit.say("Colecciones de datos", "Collections of data")));
  }

  @Override
  public List<Link> collectionLinks(Visit visit, Layer layer) {
    String path = visit.href(CollectionDocument.path(layer));
    List<Link> links = new ArrayList<>();
    links.add(
        new Link(
            path + "/items?f=json", "items", Formats.GEO_JSON, visit.say("Elementos", "Items")));
    links.add(
        new Link(
            path + "/items?f=html",
            "items",
            Formats.HTML,
            visit.say("Elementos, como tabla", "Items, as a table")));
    for (FieldsDocument fields : FieldsDocument.values()) {
      links.add(fields.link(visit, layer));
    }
    links.add(
        new Link(
            visit.href("/tiles/" + layer.id() + ".json"),
            "related",
            Formats.JSON,
            visit.say("Teselas (TileJSON)", "Tiles (TileJSON)")));
    links.add(
        new Link(
            visit.href("/legend/" + layer.id() + ".json"),
            "related",
            Formats.JSON,
            visit.say("Leyenda", "Legend")));
    return links;
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    for (Layer layer : visit.snapshot().layers()) {
      String path = "/collections/" + layer.id();
      String title = visit.say(layer.title());
      String id = layer.id();
      paths.get(path, "describe_" + id, title, List.of(), Formats.DOCUMENT, "collection");
      for (FieldsDocument fields : FieldsDocument.values()) {
        fields.addPath(visit, paths, layer);
      }
      paths.get(
          path + "/items",
          "items_" + id,
          title + visit.say(": elementos", ": items"),
          ApiParameters.ofItems(visit, layer),
          Formats.FEATURES,
          "featureCollection");
      paths.get(
          path + "/items/{featureId}",
          "item_" + id,
          title + visit.say(": un elemento", ": one item"),
          ApiParameters.ofItem(visit, layer),
          Formats.FEATURES,
          "feature");
    }
  }
}
