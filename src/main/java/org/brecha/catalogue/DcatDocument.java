package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.brecha.layer.Licence;
import org.brecha.layer.LicenceTerms;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * Descriptions as DCAT 3 (W3C Recommendation of 22 August 2024) with the properties and code lists
 * of DCAT-AP 3, in JSON-LD whose context stands inline, so that nothing has to be fetched to read
 * it. What is unknown is left out.
 */
public final class DcatDocument {

  public static final String MEDIA_TYPE = "application/ld+json";

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  private static final Map<String, Object> CONTEXT =
      Node.of(
          "dcat", "http://www.w3.org/ns/dcat#",
          "dct", "http://purl.org/dc/terms/",
          "foaf", "http://xmlns.com/foaf/0.1/",
          "vcard", "http://www.w3.org/2006/vcard/ns#",
          "adms", "http://www.w3.org/ns/adms#",
          "prov", "http://www.w3.org/ns/prov#",
          "spdx", "http://spdx.org/rdf/terms#",
          "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
          "geo", "http://www.opengis.net/ont/geosparql#",
          "xsd", "http://www.w3.org/2001/XMLSchema#");

  /** Media types of ours that IANA lists; others are named in words. */
  private static final Set<String> AT_IANA =
      Set.of(
          "application/geo+json",
          "application/geo+json-seq",
          "application/geopackage+sqlite3",
          "application/json",
          "application/vnd.google-earth.kml+xml",
          "application/vnd.mapbox-vector-tile",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/zip",
          "image/png",
          "text/csv",
          "text/html",
          "text/xml",
          "application/xml");

  /** Extension → code of the EU's list of file types. */
  private static final Map<String, String> FILE_TYPES =
      Map.of(
          "csv", "CSV",
          "geojson", "GEOJSON",
          "gpkg", "GPKG",
          "kml", "KML",
          "xlsx", "XLSX",
          "zip", "ZIP",
          "shp.zip", "SHP");

  private DcatDocument() {}

  /**
   * The whole catalogue.
   *
   * @param address of the catalogue
   * @param homepage for people
   */
  public static Map<String, Object> catalogue(
      String address, String homepage, Words title, Words about, List<LayerDescription> layers) {
    LayerDescription any = layers.get(0);
    return Node.of(
        "@context", CONTEXT,
        "@id", address,
        "@type", "dcat:Catalog",
        "dct:title", Node.texts(title),
        "dct:description", Node.texts(about),
        "dct:publisher", agent(any.publisher()),
        "dcat:contactPoint", contact(any.publisher()),
        "foaf:homepage", Node.reference(homepage),
        "dct:language", languages(),
        "dct:modified", Node.typed(any.updated(), "xsd:dateTime"),
        "dcat:version", any.edition(),
        "dcat:themeTaxonomy", Node.reference(AUTHORITY + "data-theme"),
        "dcat:dataset", layers.stream().map(DcatDocument::node).toList());
  }

  /** One layer as a document of its own. */
  public static Map<String, Object> dataset(LayerDescription layer) {
    Map<String, Object> document = Node.of("@context", CONTEXT);
    document.putAll(node(layer));
    return document;
  }

  private static Map<String, Object> node(LayerDescription layer) {
    String page = layer.address() + "/metadata?f=html";
    return Node.of(
        "@id", layer.address(),
        "@type", "dcat:Dataset",
        "dct:title", Node.texts(layer.title()),
        "dct:description", Node.texts(layer.fullSummary()),
        "dct:identifier", layer.id(),
        "dcat:keyword", keywords(layer),
        "dcat:theme", themes(layer),
        "dct:subject", subjects(layer),
        "dct:spatial", spatial(layer),
        "dct:temporal", temporal(layer),
        "dct:modified", Node.typed(layer.updated(), "xsd:dateTime"),
        "dcat:version", layer.edition(),
        "dct:language", languages(),
        "dct:publisher", agent(layer.publisher()),
        "dcat:contactPoint", contact(layer.publisher()),
        "dct:accessRights", Node.reference(AUTHORITY + "access-right/PUBLIC"),
        "dcat:landingPage", document(page),
        "dct:bibliographicCitation", Node.texts(layer.citation()),
        "dct:provenance", lineage(layer),
        "prov:wasDerivedFrom", layer.sources().stream().map(DcatDocument::source).toList(),
        "dcat:distribution",
            layer.distributions().stream().map(d -> distribution(layer, d)).toList());
  }

  private static List<Object> keywords(LayerDescription layer) {
    List<Object> keywords = new ArrayList<>();
    layer.keywords().forEach(keyword -> keywords.addAll(Node.texts(keyword.label())));
    return keywords;
  }

  private static List<Object> themes(LayerDescription layer) {
    List<Object> themes = new ArrayList<>();
    themes.add(Node.reference(AUTHORITY + "data-theme/REGI"));
    if (layer.keywords().stream().anyMatch(k -> k.label().en().contains("violence"))) {
      themes.add(Node.reference(AUTHORITY + "data-theme/JUST"));
      themes.add(Node.reference(AUTHORITY + "data-theme/SOCI"));
    }
    return themes;
  }

  private static List<Map<String, Object>> subjects(LayerDescription layer) {
    return layer.keywords().stream()
        .filter(keyword -> keyword.concept() != null)
        .map(keyword -> Node.reference(keyword.concept()))
        .toList();
  }

  private static List<Object> spatial(LayerDescription layer) {
    List<Object> places = new ArrayList<>();
    for (String country : layer.countries()) {
      String alpha3 = alpha3(country);
      if (alpha3 != null) {
        places.add(Node.reference(AUTHORITY + "country/" + alpha3));
      }
    }
    Envelope box = layer.bounds();
    if (box != null) {
      places.add(
          Node.of(
              "@type", "dct:Location", "dcat:bbox", Node.typed(polygon(box), "geo:wktLiteral")));
    }
    return places;
  }

  /** Null for codes that are in no list, as those of invented countries are. */
  private static String alpha3(String alpha2) {
    try {
      String code = new Locale("", alpha2).getISO3Country();
      return code.isEmpty() ? null : code;
    } catch (MissingResourceException e) {
      return null;
    }
  }

  /** Longitude first, as WKT without a reference system is in CRS84. */
  private static String polygon(Envelope box) {
    double west = box.getMinX();
    double south = box.getMinY();
    double east = box.getMaxX();
    double north = box.getMaxY();
    return String.format(
        Locale.ROOT,
        "POLYGON((%2$s %1$s, %4$s %1$s, %4$s %3$s, %2$s %3$s, %2$s %1$s))",
        south,
        west,
        north,
        east);
  }

  private static Map<String, Object> temporal(LayerDescription layer) {
    return layer.begin() == null
        ? null
        : Node.of(
            "@type", "dct:PeriodOfTime",
            "dcat:startDate", Node.typed(layer.begin(), "xsd:date"),
            "dcat:endDate", Node.typed(layer.end(), "xsd:date"));
  }

  private static List<Map<String, Object>> languages() {
    return List.of(
        Node.reference(AUTHORITY + "language/SPA"), Node.reference(AUTHORITY + "language/ENG"));
  }

  private static Map<String, Object> agent(Publisher publisher) {
    return publisher.name() == null
        ? null
        : Node.of(
            "@type", "foaf:Agent",
            "foaf:name", publisher.name(),
            "foaf:homepage", Node.reference(publisher.url()));
  }

  private static Map<String, Object> contact(Publisher publisher) {
    if (publisher.contact() == null) {
      return null;
    }
    String property = publisher.isContactByMail() ? "vcard:hasEmail" : "vcard:hasURL";
    return Node.of(
        "@type",
        "vcard:Kind",
        "vcard:fn",
        publisher.name(),
        property,
        Node.reference(publisher.contactHref()));
  }

  private static Map<String, Object> document(String address) {
    return Node.of("@id", address, "@type", "foaf:Document");
  }

  private static Map<String, Object> lineage(LayerDescription layer) {
    return Node.of("@type", "dct:ProvenanceStatement", "rdfs:label", Node.texts(layer.lineage()));
  }

  private static Map<String, Object> source(SourceFile file) {
    LicenceTerms terms = file.licence();
    return Node.of(
        "@type", "prov:Entity",
        "dct:title", Node.texts(file.title()),
        "dct:identifier", file.name(),
        "dct:description", file.origin(),
        "dct:publisher",
            file.publisher() == null
                ? null
                : Node.of("@type", "foaf:Agent", "foaf:name", file.publisher()),
        "dct:issued", Node.typed(file.published(), "xsd:date"),
        "prov:generatedAtTime",
            file.retrieved() == null
                ? null
                : Node.typed(file.retrieved() + "T00:00:00Z", "xsd:dateTime"),
        "dct:license", terms != null && terms.whole() ? licence(terms.named().get(0)) : null,
        "dct:rights", terms == null ? null : rights(terms.text()),
        "foaf:page", Node.reference(file.address()),
        "spdx:checksum",
            Node.of(
                "@type", "spdx:Checksum",
                "spdx:algorithm",
                    Node.reference("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
                "spdx:checksumValue", Node.typed(file.sha256(), "xsd:hexBinary")));
  }

  private static Map<String, Object> licence(Licence licence) {
    return licence == null ? null : Node.of("@id", licence.url(), "@type", "dct:LicenseDocument");
  }

  private static Map<String, Object> rights(Words words) {
    return Node.of("@type", "dct:RightsStatement", "rdfs:label", Node.texts(words));
  }

  private static Map<String, Object> distribution(LayerDescription layer, Distribution form) {
    boolean file = form.kind() == Distribution.Kind.FILE;
    boolean listed = AT_IANA.contains(form.plainMediaType());
    String type = FILE_TYPES.get(form.form());
    return Node.of(
        "@type",
        "dcat:Distribution",
        "dct:title",
        Node.texts(form.title()),
        "dcat:accessURL",
        Node.reference(form.href()),
        "dcat:downloadURL",
        file ? Node.reference(form.href()) : null,
        "dcat:accessService",
        file ? null : service(form),
        "dcat:mediaType",
        listed ? Node.reference(IANA + form.plainMediaType()) : null,
        "dct:format",
        type != null
            ? Node.reference(AUTHORITY + "file-type/" + type)
            : Node.of("@type", "dct:MediaTypeOrExtent", "rdfs:label", form.plainMediaType()),
        "dct:license",
        licence(layer.commonLicence()),
        "dct:rights",
        rights(layer.terms()));
  }

  private static Map<String, Object> service(Distribution form) {
    return Node.of(
        "@type", "dcat:DataService",
        "dct:title", Node.texts(form.title()),
        "dcat:endpointURL", Node.reference(form.href()),
        "dct:conformsTo", Node.reference(form.conformsTo()));
  }
}
