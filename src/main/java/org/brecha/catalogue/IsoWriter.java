package org.brecha.catalogue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.brecha.layer.Words;

/** Writes the building stones of ISO 19115-3: elements, texts in both languages, codes, dates. */
final class IsoWriter {

  private static final String ISO = "http://standards.iso.org/iso/19115/-3/";
  private static final String CODE_LISTS =
      "http://standards.iso.org/iso/19115/resources/Codelist/cat/codelists.xml#";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private static final Map<String, String> NAMESPACES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("mdb", ISO + "mdb/1.0"),
              Map.entry("mcc", ISO + "mcc/1.0"),
              Map.entry("mri", ISO + "mri/1.0"),
              Map.entry("mrd", ISO + "mrd/1.0"),
              Map.entry("mrl", ISO + "mrl/1.0"),
              Map.entry("mco", ISO + "mco/1.0"),
              Map.entry("cit", ISO + "cit/1.0"),
              Map.entry("gex", ISO + "gex/1.0"),
              Map.entry("lan", ISO + "lan/1.0"),
              Map.entry("gco", ISO + "gco/1.0"),
              Map.entry("gml", "http://www.opengis.net/gml/3.2"),
              Map.entry("xsi", XSI)));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16384);
  private final XMLStreamWriter xml;

  IsoWriter(String root) throws XMLStreamException {
    // The JDK's own: another one on the class path takes no part in what is served.
    xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
      xml.setPrefix(namespace.getKey(), namespace.getValue());
    }
    begin(root);
    for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
      xml.writeNamespace(namespace.getKey(), namespace.getValue());
    }
  }

  byte[] finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.close();
    return bytes.toByteArray();
  }

  /** Opens elements, each within the one before; names have their prefixes. */
  IsoWriter begin(String... names) throws XMLStreamException {
    for (String name : names) {
      int colon = name.indexOf(':');
      String prefix = name.substring(0, colon);
      xml.writeStartElement(prefix, name.substring(colon + 1), NAMESPACES.get(prefix));
    }
    return this;
  }

  /** Closes the elements opened last. */
  IsoWriter end(int elements) throws XMLStreamException {
    for (int i = 0; i < elements; i++) {
      xml.writeEndElement();
    }
    return this;
  }

  IsoWriter attribute(String name, String value) throws XMLStreamException {
    int colon = name.indexOf(':');
    if (colon < 0) {
      xml.writeAttribute(name, value);
    } else {
      String prefix = name.substring(0, colon);
      xml.writeAttribute(prefix, NAMESPACES.get(prefix), name.substring(colon + 1), value);
    }
    return this;
  }

  /** An element that must be there although nobody knows its content. */
  IsoWriter unknown(String name) throws XMLStreamException {
    return begin(name).attribute("gco:nilReason", "unknown").end(1);
  }

  /** A text that has no language; nothing for null. */
  IsoWriter text(String name, String text) throws XMLStreamException {
    return text == null ? this : value(name, "gco:CharacterString", text);
  }

  /** A value in an element of its type. */
  IsoWriter value(String name, String type, String value) throws XMLStreamException {
    begin(name, type);
    characters(value);
    return end(2);
  }

  /** A text in both languages, Spanish first; nothing for null. */
  IsoWriter words(String name, Words words) throws XMLStreamException {
    if (words == null) {
      return this;
    }
    begin(name).attribute("xsi:type", "lan:PT_FreeText_PropertyType");
    begin("gco:CharacterString");
    characters(words.es());
    end(1).begin("lan:PT_FreeText");
    localised("#locale-spa", words.es());
    localised("#locale-eng", words.en());
    return end(2);
  }

  private void localised(String locale, String text) throws XMLStreamException {
    begin("lan:textGroup", "lan:LocalisedCharacterString").attribute("locale", locale);
    characters(text);
    end(2);
  }

  /** A code of one of the standard's lists. */
  IsoWriter code(String name, String list, String code) throws XMLStreamException {
    begin(name, list);
    String bare = list.substring(list.indexOf(':') + 1);
    attribute("codeList", CODE_LISTS + bare).attribute("codeListValue", code);
    characters(code);
    return end(2);
  }

  /**
   * @param type {@code gco:Date} or {@code gco:DateTime}
   */
  IsoWriter date(String name, String type, String date, String meaning) throws XMLStreamException {
    begin(name, "cit:CI_Date").value("cit:date", type, date);
    return code("cit:dateType", "cit:CI_DateTypeCode", meaning).end(2);
  }

  IsoWriter plain(String name, String text) throws XMLStreamException {
    begin(name);
    characters(text);
    return end(1);
  }

  /** What XML 1.0 cannot hold at all is replaced. */
  private void characters(String text) throws XMLStreamException {
    xml.writeCharacters(
        text.replaceAll(
            "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD"));
  }
}
