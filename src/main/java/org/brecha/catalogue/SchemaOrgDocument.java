package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brecha.layer.LayerField;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * Descriptions as schema.org has them, for the engines that search for data: in one language, the
 * page's. What is unknown is left out.
 */
public final class SchemaOrgDocument {

  private final boolean english;

  /**
   * @param language {@code es} or {@code en}
   */
  public SchemaOrgDocument(String language) {
    this.english = language.equals("en");
  }

  private String say(Words words) {
    return words == null ? null : english ? words.en() : words.es();
  }

  /**
   * All layers, in few words each.
   *
   * @param address of the catalogue
   */
  public Map<String, Object> catalogue(
      String address, Words title, Words about, List<LayerDescription> layers) {
    LayerDescription any = layers.get(0);
    return Node.of(
        "@context", "https://schema.org",
        "@type", "DataCatalog",
        "@id", address,
        "url", address,
        "name", say(title),
        "description", say(about),
        "inLanguage", List.of("es", "en"),
        "dateModified", any.updated().toString(),
        "version", any.edition(),
        "isAccessibleForFree", true,
        "publisher", publisher(any.publisher()),
        "dataset",
            layers.stream()
                .map(
                    layer ->
                        Node.of(
                            "@type", "Dataset",
                            "@id", layer.address(),
                            "url", layer.address(),
                            "name", say(layer.title()),
                            "description", say(layer.fullSummary())))
                .toList());
  }

  /**
   * One layer.
   *
   * @param catalogue address of the catalogue that holds it
   * @param fields of the layer
   */
  public Map<String, Object> dataset(
      LayerDescription layer, String catalogue, List<LayerField> fields) {
    return Node.of(
        "@context",
        "https://schema.org",
        "@type",
        "Dataset",
        "@id",
        layer.address(),
        "url",
        layer.address(),
        "identifier",
        layer.id(),
        "name",
        say(layer.title()),
        "description",
        say(layer.fullSummary()),
        "keywords",
        layer.keywords().stream().map(keyword -> say(keyword.label())).toList(),
        "inLanguage",
        List.of("es", "en"),
        "version",
        layer.edition(),
        "dateModified",
        layer.updated().toString(),
        "isAccessibleForFree",
        true,
        "license",
        layer.commonLicence() == null ? null : layer.commonLicence().url(),
        "usageInfo",
        say(layer.terms()),
        "creditText",
        String.join("; ", layer.credits()),
        "publisher",
        publisher(layer.publisher()),
        "temporalCoverage",
        layer.begin() == null ? null : layer.begin() + "/" + layer.end(),
        "spatialCoverage",
        place(layer.bounds()),
        "includedInDataCatalog",
        Node.of("@type", "DataCatalog", "@id", catalogue, "url", catalogue),
        "isBasedOn",
        layer.sources().stream().map(this::source).toList(),
        "variableMeasured",
        fields.stream().map(this::variable).toList(),
        "distribution",
        distributions(layer));
  }

  private static Map<String, Object> publisher(Publisher publisher) {
    return publisher.name() == null
        ? null
        : Node.of(
            "@type",
            "Organization",
            "name",
            publisher.name(),
            "url",
            publisher.url(),
            "email",
            publisher.isContactByMail() ? publisher.contact() : null);
  }

  private static Map<String, Object> place(Envelope box) {
    return box == null
        ? null
        : Node.of(
            "@type",
            "Place",
            "geo",
            Node.of(
                "@type",
                "GeoShape",
                "box",
                String.format(
                    Locale.ROOT,
                    "%s %s %s %s",
                    box.getMinY(),
                    box.getMinX(),
                    box.getMaxY(),
                    box.getMaxX())));
  }

  private Map<String, Object> source(SourceFile file) {
    boolean whole = file.licence() != null && file.licence().whole();
    return Node.of(
        "@type",
        "CreativeWork",
        "name",
        say(file.title()),
        "identifier",
        "sha256:" + file.sha256(),
        "publisher",
        file.publisher() == null
            ? null
            : Node.of("@type", "Organization", "name", file.publisher()),
        "license",
        whole ? file.licence().named().get(0).url() : null,
        "usageInfo",
        file.licence() == null ? null : say(file.licence().text()),
        "datePublished",
        file.published() == null ? null : file.published().toString(),
        "url",
        file.address());
  }

  private Map<String, Object> variable(LayerField field) {
    return Node.of(
        "@type", "PropertyValue",
        "name", field.name(),
        "alternateName", say(field.title()),
        "description", say(field.description()));
  }

  private List<Object> distributions(LayerDescription layer) {
    List<Object> all = new ArrayList<>();
    for (Distribution form : layer.distributions()) {
      boolean file = form.kind() == Distribution.Kind.FILE;
      all.add(
          Node.of(
              "@type",
              "DataDownload",
              "name",
              say(form.title()),
              "encodingFormat",
              form.plainMediaType(),
              "contentUrl",
              file ? form.href() : null,
              "url",
              file ? null : form.href()));
    }
    return all;
  }
}
