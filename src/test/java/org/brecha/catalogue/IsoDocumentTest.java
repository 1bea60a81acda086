package org.brecha.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.apache.sis.metadata.iso.DefaultMetadata;
import org.apache.sis.xml.XML;
import org.brecha.layer.Layer;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;
import org.opengis.metadata.citation.OnlineResource;
import org.opengis.metadata.extent.GeographicBoundingBox;
import org.opengis.metadata.identification.DataIdentification;
import org.opengis.metadata.lineage.Source;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The ISO 19115-3 document, read back by Apache SIS, which knows nothing of us. */
class IsoDocumentTest {

  /** Elements of MD_Metadata in the order of the schema mdb/1.0. */
  private static final List<String> ORDER =
      List.of(
          "metadataIdentifier",
          "defaultLocale",
          "metadataScope",
          "contact",
          "dateInfo",
          "metadataStandard",
          "otherLocale",
          "metadataLinkage",
          "identificationInfo",
          "distributionInfo",
          "resourceLineage");

  @Test
  void anotherLibraryReadsTheSameTitleExtentLinksAndSources() throws Exception {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      LayerDescription described = Described.layer(layer.id(), Described.KNOWN);
      List<String> warnings = new ArrayList<>();
      Filter listener =
          (LogRecord warning) -> {
            warnings.add(warning.getMessage());
            return false;
          };
      DefaultMetadata read =
          (DefaultMetadata)
              XML.unmarshal(
                  new StreamSource(new ByteArrayInputStream(IsoDocument.of(described))),
                  Map.of(XML.WARNING_FILTER, listener));
      assertThat(warnings).as(layer.id()).isEmpty();
      assertThat(read.getMetadataIdentifier().getCode()).isEqualTo(layer.id());
      DataIdentification data = (DataIdentification) read.getIdentificationInfo().iterator().next();
      assertThat(data.getCitation().getTitle().toString(Locale.ENGLISH))
          .isEqualTo(layer.title().en());
      assertThat(data.getCitation().getTitle().toString(new Locale("es")))
          .isEqualTo(layer.title().es());
      assertThat(data.getCitation().getEdition().toString())
          .isEqualTo(MiniAtlas.snapshot().edition());
      assertThat(data.getAbstract().toString(Locale.ENGLISH)).contains(layer.summary().en());
      if (described.bounds() == null) {
        // Nothing of this level is known: no extent is told rather than an invented one.
        assertThat(data.getExtents()).isEmpty();
      } else {
        GeographicBoundingBox box =
            (GeographicBoundingBox)
                data.getExtents().iterator().next().getGeographicElements().iterator().next();
        assertThat(box.getWestBoundLongitude())
            .isCloseTo(described.bounds().getMinX(), org.assertj.core.api.Assertions.within(1e-6));
        assertThat(box.getNorthBoundLatitude())
            .isCloseTo(described.bounds().getMaxY(), org.assertj.core.api.Assertions.within(1e-6));
      }
      List<String> hrefs = new ArrayList<>();
      read.getDistributionInfo()
          .getTransferOptions()
          .forEach(
              transfer -> {
                for (OnlineResource online : transfer.getOnLines()) {
                  hrefs.add(online.getLinkage().toString());
                }
              });
      assertThat(hrefs)
          .containsExactlyElementsOf(
              described.distributions().stream().map(Distribution::href).toList());
      List<String> sources = new ArrayList<>();
      for (Source source : read.getResourceLineages().iterator().next().getSources()) {
        sources.add(source.getSourceCitation().getTitle().toString(Locale.ENGLISH));
      }
      assertThat(sources)
          .containsExactlyInAnyOrderElementsOf(
              described.sources().stream().map(s -> s.title().en()).distinct().toList());
      assertThat(read.getContacts()).hasSize(1);
    }
  }

  @Test
  void partsStandInTheOrderOfTheSchemaAndWhatIsUnknownSaysSo() throws Exception {
    Document document = parse(Described.layer("coverage_gap_adm2", Described.UNKNOWN));
    List<String> names = new ArrayList<>();
    NodeList children = document.getDocumentElement().getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element part && !names.contains(part.getLocalName())) {
        names.add(part.getLocalName());
      }
    }
    assertThat(names).containsExactlyElementsOf(ORDER);
    Element contact =
        (Element)
            document
                .getElementsByTagNameNS("http://standards.iso.org/iso/19115/-3/mdb/1.0", "contact")
                .item(0);
    assertThat(contact.getAttributeNS("http://standards.iso.org/iso/19115/-3/gco/1.0", "nilReason"))
        .isEqualTo("unknown");
    assertThat(contact.hasChildNodes()).isFalse();
  }

  @Test
  void theDocumentSaysThatBoundariesAreSchematicAndWhatTheSourcesAllow() {
    LayerDescription described = Described.layer("boundaries_adm2", Described.UNKNOWN);
    String xml = new String(IsoDocument.of(described), StandardCharsets.UTF_8);
    assertThat(xml).contains("Límites esquemáticos, no oficiales").contains(described.terms().es());
  }

  private static Document parse(LayerDescription layer) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(IsoDocument.of(layer)));
  }
}
