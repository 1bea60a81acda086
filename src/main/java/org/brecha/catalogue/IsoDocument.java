package org.brecha.catalogue;

import java.util.List;
import java.util.Locale;
import org.brecha.layer.Licence;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * A description as ISO 19115-1 metadata in the XML of ISO 19115-3:2016. Texts are Spanish with
 * English beside them. Elements that the standard demands but nobody knows say {@code unknown}.
 */
public final class IsoDocument {

  public static final String MEDIA_TYPE = "application/xml";

  private static final Words PERIODS = new Words("Períodos con cifras", "Periods with figures");

  private final LayerDescription layer;
  private final IsoWriter out;

  private IsoDocument(LayerDescription layer) {
    this.layer = layer;
    this.out = new IsoWriter("mdb:MD_Metadata");
  }

  /** Bytes of the document in UTF-8. */
  public static byte[] of(LayerDescription layer) {
    return new IsoDocument(layer).write();
  }

  private byte[] write() {
    identifier("mdb:metadataIdentifier", layer.id());
    locale("mdb:defaultLocale", "spa");
    out.begin("mdb:metadataScope", "mdb:MD_MetadataScope");
    out.code("mdb:resourceScope", "mcc:MD_ScopeCode", "dataset").end(2);
    responsible("mdb:contact", "pointOfContact", true);
    out.date("mdb:dateInfo", "gco:DateTime", layer.updated().toString(), "revision");
    out.begin("mdb:metadataStandard", "cit:CI_Citation");
    out.text("cit:title", "ISO 19115-1:2014, XML ISO 19115-3:2016").end(2);
    locale("mdb:otherLocale", "eng");
    online("mdb:metadataLinkage", layer.permanentLink(), "WWW:LINK", null, "information");
    identification();
    distribution();
    lineage();
    return out.finish();
  }

  private void identifier(String name, String code) {
    out.begin(name, "mcc:MD_Identifier").text("mcc:code", code).end(2);
  }

  private void locale(String name, String language) {
    out.begin(name).beginWith("lan:PT_Locale", "id", "locale-" + language);
    out.code("lan:language", "lan:LanguageCode", language);
    out.code("lan:characterEncoding", "lan:MD_CharacterSetCode", "utf8").end(2);
  }

  /**
   * @param needed whether the element must be there even if nobody is known
   */
  private void responsible(String name, String role, boolean needed) {
    Publisher publisher = layer.publisher();
    if (publisher.name() == null) {
      if (needed) {
        out.unknown(name);
      }
      return;
    }
    out.begin(name, "cit:CI_Responsibility");
    out.code("cit:role", "cit:CI_RoleCode", role);
    out.begin("cit:party", "cit:CI_Organisation").text("cit:name", publisher.name());
    if (publisher.contact() != null || publisher.url() != null) {
      out.begin("cit:contactInfo", "cit:CI_Contact");
      if (publisher.isContactByMail()) {
        out.begin("cit:address", "cit:CI_Address");
        out.text("cit:electronicMailAddress", publisher.contact()).end(2);
      } else if (publisher.contact() != null) {
        online("cit:onlineResource", publisher.contact(), "WWW:LINK", null, "information");
      }
      if (publisher.url() != null) {
        online("cit:onlineResource", publisher.url(), "WWW:LINK", null, "information");
      }
      out.end(2);
    }
    out.end(4);
  }

  private void online(String name, String href, String protocol, Words title, String function) {
    out.begin(name, "cit:CI_OnlineResource").text("cit:linkage", href);
    out.text("cit:protocol", protocol);
    out.words("cit:name", title);
    out.code("cit:function", "cit:CI_OnLineFunctionCode", function).end(2);
  }

  private void identification() {
    out.begin("mdb:identificationInfo", "mri:MD_DataIdentification");
    out.begin("mri:citation", "cit:CI_Citation").words("cit:title", layer.title());
    out.date("cit:date", "gco:DateTime", layer.updated().toString(), "revision");
    out.text("cit:edition", layer.edition());
    identifier("cit:identifier", layer.address());
    responsible("cit:citedResponsibleParty", "publisher", false);
    out.words("cit:otherCitationDetails", layer.citation());
    online("cit:onlineResource", layer.permanentLink(), "WWW:LINK", null, "information");
    out.end(2);
    out.words("mri:abstract", layer.fullSummary());
    for (String credit : layer.credits()) {
      out.text("mri:credit", credit);
    }
    responsible("mri:pointOfContact", "pointOfContact", false);
    out.code("mri:spatialRepresentationType", "mcc:MD_SpatialRepresentationTypeCode", "vector");
    out.begin("mri:topicCategory").plain("mri:MD_TopicCategoryCode", "boundaries").end(1);
    if (!layer.methods().isEmpty() || layer.begin() != null) {
      out.begin("mri:topicCategory").plain("mri:MD_TopicCategoryCode", "society").end(1);
    }
    extent();
    for (Keyword keyword : layer.keywords()) {
      keyword(keyword);
    }
    constraints();
    out.words("mri:supplementalInformation", layer.nothings());
    out.end(2);
  }

  private void extent() {
    Envelope box = layer.bounds();
    if (box == null && layer.begin() == null) {
      return;
    }
    out.begin("mri:extent", "gex:EX_Extent");
    if (layer.begin() != null) {
      out.words("gex:description", PERIODS);
    }
    if (box != null) {
      out.begin("gex:geographicElement", "gex:EX_GeographicBoundingBox");
      degrees("gex:westBoundLongitude", box.getMinX());
      degrees("gex:eastBoundLongitude", box.getMaxX());
      degrees("gex:southBoundLatitude", box.getMinY());
      degrees("gex:northBoundLatitude", box.getMaxY());
      out.end(2);
    }
    if (layer.begin() != null) {
      out.begin("gex:temporalElement", "gex:EX_TemporalExtent", "gex:extent");
      out.beginWith("gml:TimePeriod", "gml:id", "figures");
      out.plain("gml:beginPosition", layer.begin().toString());
      out.plain("gml:endPosition", layer.end().toString());
      out.end(4);
    }
    out.end(2);
  }

  private void degrees(String name, double value) {
    out.value(name, "gco:Decimal", String.format(Locale.ROOT, "%.7f", value));
  }

  private void keyword(Keyword keyword) {
    out.begin("mri:descriptiveKeywords", "mri:MD_Keywords");
    out.words("mri:keyword", keyword.label());
    out.code("mri:type", "mri:MD_KeywordTypeCode", "theme");
    if (keyword.concept() != null) {
      out.begin("mri:thesaurusName", "cit:CI_Citation");
      out.text("cit:title", "GEMET - INSPIRE themes, version 1.0");
      identifier("cit:identifier", keyword.concept());
      out.end(2);
    }
    out.end(2);
  }

  private void constraints() {
    out.begin("mri:resourceConstraints", "mco:MD_LegalConstraints");
    out.words("mco:useLimitation", layer.boundaryNote());
    for (Licence licence : layer.licences()) {
      out.begin("mco:reference", "cit:CI_Citation").text("cit:title", licence.name());
      online("cit:onlineResource", licence.url(), "WWW:LINK", null, "information");
      out.end(2);
    }
    out.code("mco:useConstraints", "mco:MD_RestrictionCode", "otherRestrictions");
    out.words("mco:otherConstraints", layer.terms()).end(2);
  }

  private void distribution() {
    List<Distribution> forms = layer.distributions();
    if (forms.isEmpty()) {
      return;
    }
    out.begin("mdb:distributionInfo", "mrd:MD_Distribution");
    for (Distribution form : forms) {
      boolean file = form.kind() == Distribution.Kind.FILE;
      out.begin("mrd:transferOptions", "mrd:MD_DigitalTransferOptions");
      out.begin("mrd:distributionFormat", "mrd:MD_Format");
      out.begin("mrd:formatSpecificationCitation", "cit:CI_Citation");
      out.text("cit:title", form.mediaType());
      out.end(4);
      online(
          "mrd:onLine",
          form.href(),
          file ? "WWW:DOWNLOAD" : "WWW:LINK",
          form.title(),
          file ? "download" : "information");
      out.end(2);
    }
    out.end(2);
  }

  private void lineage() {
    out.begin("mdb:resourceLineage", "mrl:LI_Lineage");
    out.words("mrl:statement", layer.lineage());
    out.begin("mrl:scope", "mcc:MD_Scope").code("mcc:level", "mcc:MD_ScopeCode", "dataset").end(2);
    for (SourceFile file : layer.sources()) {
      source(file);
    }
    for (MethodNote method : layer.methods()) {
      out.begin("mrl:processStep", "mrl:LI_ProcessStep");
      out.words("mrl:description", said(method)).end(2);
    }
    out.end(2);
  }

  private static Words said(MethodNote method) {
    return new Words(
        method.title().es() + ". " + method.text().es() + "\n\n" + method.source().es(),
        method.title().en() + ". " + method.text().en() + "\n\n" + method.source().en());
  }

  private void source(SourceFile file) {
    out.begin("mrl:source", "mrl:LI_Source");
    out.text("mrl:description", file.derivation() == null ? file.origin() : file.derivation());
    out.begin("mrl:sourceCitation", "cit:CI_Citation").words("cit:title", file.title());
    if (file.published() != null) {
      out.date("cit:date", "gco:Date", file.published().toString(), "publication");
    }
    identifier("cit:identifier", "sha256:" + file.sha256());
    if (file.publisher() != null) {
      out.begin("cit:citedResponsibleParty", "cit:CI_Responsibility");
      out.code("cit:role", "cit:CI_RoleCode", "publisher");
      out.begin("cit:party", "cit:CI_Organisation").text("cit:name", file.publisher()).end(4);
    }
    if (file.licence() != null) {
      out.words("cit:otherCitationDetails", file.licence().text());
    }
    out.end(4);
  }
}
