package org.brecha.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metadata are there in every form, and every document leads to them. */
@OgcWebTest
class MetadataWebTest {

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">([^<>&]*)</script>");
  private static final String METADATA = "/ogc/collections/coverage_gap_adm2/metadata";

  private static final String SPEC = "http://www.opengis.net/spec/";

  @LocalServerPort private int port;

  @Test
  void everyFormOfALayerAnswersWithItsMediaType() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String path = "/ogc/collections/" + layer.id() + "/metadata?f=";
      assertThat(get(path + "record").type()).isEqualTo("application/geo+json");
      assertThat(get(path + "dcat").type()).isEqualTo("application/ld+json");
      assertThat(get(path + "iso").type()).isEqualTo("application/xml");
      assertThat(get(path + "schemaorg").type()).startsWith("application/ld+json;profile=");
      assertThat(get(path + "html").type()).isEqualTo("text/html;charset=UTF-8");
    }
  }

  /** Required members of recordGeoJSON.yaml of OGC API Records Part 1. */
  @Test
  void aRecordHasTheMembersThatTheStandardRequires() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      JsonNode record = get("/ogc/collections/" + layer.id() + "/metadata?f=record&lang=en").json();
      assertThat(record.propertyNames())
          .contains("id", "type", "time", "geometry", "properties", "links", "conformsTo");
      assertThat(record.get("type").stringValue()).isEqualTo("Feature");
      assertThat(record.get("id").stringValue()).isEqualTo(layer.id());
      JsonNode properties = record.get("properties");
      assertThat(properties.get("type").stringValue()).isEqualTo("dataset");
      assertThat(properties.get("title").stringValue()).isEqualTo(layer.title().en());
      assertThat(properties.get("edition").stringValue()).isEqualTo(MiniAtlas.snapshot().edition());
      for (JsonNode theme : Answer.list(properties.get("themes"))) {
        assertThat(theme.hasNonNull("scheme") && theme.get("concepts").size() > 0).isTrue();
      }
      for (JsonNode link : Answer.list(record.get("links"))) {
        assertThat(link.hasNonNull("href") && link.hasNonNull("rel")).isTrue();
      }
    }
    JsonNode gap = get(METADATA + "?f=record").json();
    assertThat(gap.get("time").get("interval").get(0).stringValue()).isEqualTo("2018-01-01");
    assertThat(gap.get("geometry").get("type").stringValue()).isEqualTo("Polygon");
    JsonNode units = get("/ogc/collections/boundaries_adm2/metadata?f=record").json();
    assertThat(units.get("time").isNull()).isTrue();
  }

  @Test
  void theCatalogueHoldsEveryLayerInEveryForm() throws Exception {
    int layers = MiniAtlas.snapshot().layers().size();
    JsonNode dcat = get("/ogc/catalogue?f=dcat").json();
    assertThat(dcat.get("@type").stringValue()).isEqualTo("dcat:Catalog");
    assertThat(dcat.get("dcat:dataset").size()).isEqualTo(layers);
    assertThat(get("/ogc/catalogue?f=record").json().get("features").size()).isEqualTo(layers);
    assertThat(get("/ogc/catalogue?f=schemaorg").json().get("dataset").size()).isEqualTo(layers);
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      assertThat(get("/ogc/catalogue?f=html&lang=es").body()).contains(layer.title().es());
    }
  }

  @Test
  void everyServiceOfALayerIsADistributionAndAnswersAsItsMediaType() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      String path = "/ogc/collections/" + layer.id();
      Map<String, String> standards = new HashMap<>();
      for (JsonNode form :
          Answer.list(get(path + "/metadata?f=dcat").json().get("dcat:distribution"))) {
        if (form.has("dcat:accessService")) {
          JsonNode service = form.get("dcat:accessService");
          String address = service.get("dcat:endpointURL").get("@id").stringValue();
          assertThat(form.get("dcat:accessURL").get("@id").stringValue()).isEqualTo(address);
          String asked = address.substring(address.indexOf("/", 8));
          standards.put(asked, service.get("dct:conformsTo").get("@id").stringValue());
          Answer answer = get(asked);
          assertThat(answer.status()).as(address).isEqualTo(200);
          assertThat("https://www.iana.org/assignments/media-types/" + answer.type().split(";")[0])
              .isEqualTo(form.get("dcat:mediaType").get("@id").stringValue());
        }
      }
      assertThat(standards)
          .containsEntry(path + "/items", SPEC + "ogcapi-features-1/1.0")
          .containsEntry(path + "/tiles?f=json", SPEC + "ogcapi-tiles-1/1.0")
          .containsEntry(path + "/map/tiles?f=json", SPEC + "ogcapi-tiles-1/1.0")
          .containsEntry(path + "/map?f=png", SPEC + "ogcapi-maps-1/1.0");
    }
  }

  @Test
  void aRecordOfSeveralLicencesSaysOtherAndLinksThem() throws Exception {
    JsonNode record = get(METADATA + "?f=record").json();
    assertThat(record.get("properties").get("license").stringValue()).isEqualTo("other");
    assertThat(Answer.list(record.get("links")))
        .filteredOn(link -> link.get("rel").stringValue().equals("license"))
        .extracting(link -> link.get("href").stringValue())
        .contains("https://creativecommons.org/publicdomain/zero/1.0/");
  }

  @Test
  void nothingUnknownIsMadeUp() throws Exception {
    JsonNode dataset = get(METADATA + "?f=dcat").json();
    assertThat(dataset.has("dct:publisher")).isFalse();
    assertThat(dataset.has("dcat:contactPoint")).isFalse();
    for (JsonNode form : Answer.list(dataset.get("dcat:distribution"))) {
      assertThat(form.has("dct:license")).isFalse();
      assertThat(form.get("dct:rights").toString()).contains("unknown (invented-cases.csv)");
    }
    assertThat(get(METADATA + "?f=html&lang=en").body())
        .contains("unknown (demonstration data)")
        .contains("Schematic boundaries, not official ones");
  }

  @Test
  void aCitationOfAnotherEditionIsToldThatTheDataHaveChanged() throws Exception {
    String now = MiniAtlas.snapshot().edition();
    String other = "0123456789abcdef0123456789abcdef";
    assertThat(get(METADATA + "?f=html&lang=en&edition=" + now).body())
        .doesNotContain("The data have changed since the edition cited");
    for (String format : List.of("html", "record", "dcat", "iso", "schemaorg")) {
      Answer answer = get(METADATA + "?lang=en&f=" + format + "&edition=" + other);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("edition cited, " + other).contains(now);
    }
    Answer wrong = get(METADATA + "?edition=newest");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().get("detail").stringValue()).startsWith("edition: ");
    assertThat(get(METADATA + "?f=xml").status()).isEqualTo(400);
    assertThat(get(METADATA + "?page=1").status()).isEqualTo(400);
  }

  @Test
  void collectionsLinkToTheirMetadataAndToTheLicencesOfTheirSources() throws Exception {
    Answer collection = get("/ogc/collections/coverage_gap_adm2?f=json");
    assertThat(collection.links("describedby"))
        .extracting(link -> link.get("type").stringValue())
        .contains("application/geo+json", "application/ld+json", "application/xml");
    assertThat(collection.links("about")).hasSize(1);
    assertThat(collection.links("license"))
        .extracting(link -> link.get("href").stringValue())
        .contains("https://creativecommons.org/publicdomain/zero/1.0/");
    for (JsonNode link : collection.links("describedby")) {
      assertThat(Answer.to(link.get("href").stringValue()).status()).isEqualTo(200);
    }
    assertThat(get("/ogc/conformance").body())
        .contains("http://www.opengis.net/spec/ogcapi-records-1/1.0/conf/record-core");
  }

  @Test
  void pagesForPeopleCarryLinkedDataThatNothingCanBreakOutOf() throws Exception {
    assertThat(linkedData("/ogc").get("@type").stringValue()).isEqualTo("DataCatalog");
    assertThat(linkedData("/ogc/collections").get("@type").stringValue()).isEqualTo("DataCatalog");
    for (String path :
        List.of("/ogc/collections/coverage_gap_adm2", "/ogc/collections/coverage_gap_adm2/items")) {
      JsonNode dataset = linkedData(path);
      assertThat(dataset.get("@type").stringValue()).isEqualTo("Dataset");
      assertThat(dataset.get("description").stringValue().length()).isBetween(50, 5000);
      assertThat(dataset.has("license")).isFalse();
      assertThat(dataset.get("variableMeasured").size()).isGreaterThan(50);
    }
  }

  private JsonNode linkedData(String path) throws Exception {
    Matcher data = DATA.matcher(get(path + "?f=html").body());
    assertThat(data.find()).as(path).isTrue();
    JsonNode found = JsonMapper.shared().readTree(data.group(1));
    assertThat(data.find()).as("a second block in " + path).isFalse();
    return found;
  }

  @Test
  void theDownloadsPageShowsEveryLayerWithItsTermsInBothLanguages() throws Exception {
    for (String lang : List.of("es", "en")) {
      String page = get("/downloads?lang=" + lang + "&f=html").body();
      for (Layer layer : MiniAtlas.snapshot().layers()) {
        assertThat(page).contains("id=\"" + layer.id() + "\"");
        assertThat(page)
            .contains(HtmlPage.escape(lang.equals("es") ? layer.title().es() : layer.title().en()));
      }
      assertThat(page).contains("/downloads/dictionary", "?bbox=", "filter=rate_per_100k");
    }
    assertThat(get("/downloads?f=dcat").json().get("@type").stringValue())
        .isEqualTo("dcat:Catalog");
    assertThat(get("/downloads?x=1").status()).isEqualTo(400);
  }

  private Answer get(String path) throws Exception {
    return Answer.to("http://localhost:" + port + path);
  }
}
