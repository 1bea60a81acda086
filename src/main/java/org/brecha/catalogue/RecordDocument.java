package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brecha.layer.Licence;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * Descriptions as records of OGC API Records Part 1 (OGC 20-004r1): GeoJSON features, in one
 * language. What is unknown is left out.
 */
public final class RecordDocument {

  public static final String MEDIA_TYPE = "application/geo+json";

  /** The class that the records say they meet. */
  public static final String RECORD_CORE =
      "http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core";

  private static final String INSPIRE = "http://inspire.ec.europa.eu/theme";

  private final boolean english;
  private final String language;

  /**
   * @param language {@code es} or {@code en}
   */
  public RecordDocument(String language) {
    this.language = language;
    this.english = language.equals("en");
  }

  private String say(Words words) {
    return english ? words.en() : words.es();
  }

  /** All layers. */
  public Map<String, Object> records(List<LayerDescription> layers, List<?> links) {
    return Node.of(
        "type", "FeatureCollection",
        "numberMatched", layers.size(),
        "numberReturned", layers.size(),
        "features", layers.stream().map(layer -> record(layer, List.of())).toList(),
        "links", links);
  }

  /**
   * One layer.
   *
   * @param links JSON objects with href, rel, type and title that stand before those of the layer
   */
  public Map<String, Object> record(LayerDescription layer, List<?> links) {
    List<Object> all = new ArrayList<>(links);
    all.addAll(links(layer));
    Map<String, Object> record =
        Node.of(
            "type", "Feature",
            "id", layer.id(),
            "conformsTo", List.of(RECORD_CORE));
    // Both are required members, null where there is nothing to say.
    record.put("time", time(layer));
    record.put("geometry", geometry(layer.bounds()));
    record.put("properties", properties(layer));
    record.put("links", all);
    return record;
  }

  private static Map<String, Object> time(LayerDescription layer) {
    return layer.begin() == null
        ? null
        : Node.of(
            "interval",
            List.of(layer.begin().toString(), layer.end().toString()),
            "resolution",
            "P1Y");
  }

  private static Map<String, Object> geometry(Envelope box) {
    if (box == null) {
      return null;
    }
    List<List<Double>> ring =
        List.of(
            List.of(box.getMinX(), box.getMinY()),
            List.of(box.getMaxX(), box.getMinY()),
            List.of(box.getMaxX(), box.getMaxY()),
            List.of(box.getMinX(), box.getMaxY()),
            List.of(box.getMinX(), box.getMinY()));
    return Node.of("type", "Polygon", "coordinates", List.of(ring));
  }

  private Map<String, Object> properties(LayerDescription layer) {
    return Node.of(
        "type", "dataset",
        "title", say(layer.title()),
        "description", say(layer.fullSummary()),
        "keywords", layer.keywords().stream().map(keyword -> say(keyword.label())).toList(),
        "themes", themes(layer),
        "language", Node.of("code", language),
        "languages", List.of(Node.of("code", "es"), Node.of("code", "en")),
        "resourceLanguages", List.of(Node.of("code", "es"), Node.of("code", "en")),
        "updated", layer.updated().toString(),
        "contacts", contacts(layer.publisher()),
        "license", licence(layer),
        "rights", say(layer.terms()) + " " + String.join("; ", layer.credits()),
        "formats", formats(layer),
        "edition", layer.edition(),
        "schematic", layer.schematic(),
        "lineage", say(layer.lineage()),
        "citation", say(layer.citation()));
  }

  private List<Object> themes(LayerDescription layer) {
    List<Map<String, Object>> concepts =
        layer.keywords().stream()
            .filter(keyword -> keyword.concept() != null)
            .map(k -> Node.of("id", k.concept(), "title", say(k.label()), "url", k.concept()))
            .toList();
    return concepts.isEmpty()
        ? List.of()
        : List.of(Node.of("concepts", concepts, "scheme", INSPIRE));
  }

  private static List<Map<String, Object>> contacts(Publisher publisher) {
    if (publisher.name() == null) {
      return List.of();
    }
    List<Object> links = new ArrayList<>();
    if (publisher.url() != null) {
      links.add(Node.of("href", publisher.url(), "rel", "about", "type", "text/html"));
    }
    if (publisher.contact() != null && !publisher.isContactByMail()) {
      links.add(Node.of("href", publisher.contact(), "rel", "about", "type", "text/html"));
    }
    return List.of(
        Node.of(
            "organization",
            publisher.name(),
            "emails",
            publisher.isContactByMail() ? List.of(Node.of("value", publisher.contact())) : null,
            "links",
            links,
            "roles",
            List.of("publisher")));
  }

  /**
   * "other" is the standard's word for what no identifier of SPDX can say; links name the terms.
   */
  private static String licence(LayerDescription layer) {
    Licence common = layer.commonLicence();
    if (common != null && common.spdx() != null) {
      return common.spdx();
    }
    return layer.sources().isEmpty() ? null : "other";
  }

  private List<Map<String, Object>> formats(LayerDescription layer) {
    return layer.distributions().stream()
        .filter(form -> form.kind() == Distribution.Kind.FILE)
        .map(form -> Node.of("name", say(form.title()), "mediaType", form.mediaType()))
        .toList();
  }

  private List<Map<String, Object>> links(LayerDescription layer) {
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(
        Node.of(
            "href",
            layer.address(),
            "rel",
            "about",
            "type",
            "application/json",
            "title",
            say(layer.title())));
    for (Distribution form : layer.distributions()) {
      boolean file = form.kind() == Distribution.Kind.FILE;
      links.add(
          Node.of(
              "href", form.href(),
              "rel", file ? "enclosure" : "service",
              "type", form.mediaType(),
              "title", say(form.title())));
    }
    for (Licence licence : layer.licences()) {
      links.add(
          Node.of(
              "href",
              licence.url(),
              "rel",
              "license",
              "type",
              "text/html",
              "title",
              licence.name()));
    }
    return links;
  }
}
