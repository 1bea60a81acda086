package org.brecha.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brecha.http.XmlText;
import org.brecha.layer.Words;

/** Writes the building stones of ISO 19115-3: elements, texts in both languages, codes, dates. */
final class IsoWriter {

  private static final String ISO = "http://standards.iso.org/iso/19115/-3/";
  private static final String CODE_LISTS =
      "http://standards.iso.org/iso/19115/resources/Codelist/cat/codelists.xml#";

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
              Map.entry("xsi", "http://www.w3.org/2001/XMLSchema-instance")));

  private final XmlText xml = XmlText.document();

  IsoWriter(String root) {
    List<String> attributes = new ArrayList<>();
    NAMESPACES.forEach(
        (prefix, namespace) -> attributes.addAll(List.of("xmlns:" + prefix, namespace)));
    xml.open(root, attributes.toArray(String[]::new));
  }

  byte[] finish() {
    return xml.close().finish();
  }

  /** Opens elements, each within the one before; names have their prefixes. */
  IsoWriter begin(String... names) {
    for (String name : names) {
      xml.open(name);
    }
    return this;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  IsoWriter beginWith(String name, String... attributes) {
    xml.open(name, attributes);
    return this;
  }

  /** Closes the elements opened last. */
  IsoWriter end(int elements) {
    for (int i = 0; i < elements; i++) {
      xml.close();
    }
    return this;
  }

  /** An element that must be there although nobody knows its content. */
  IsoWriter unknown(String name) {
    xml.empty(name, "gco:nilReason", "unknown");
    return this;
  }

  /** A text that has no language; nothing for null. */
  IsoWriter text(String name, String text) {
    return text == null ? this : value(name, "gco:CharacterString", text);
  }

  /** A value in an element of its type. */
  IsoWriter value(String name, String type, String value) {
    xml.open(name).text(type, value).close();
    return this;
  }

  /** A text in both languages, Spanish first; nothing for null. */
  IsoWriter words(String name, Words words) {
    if (words == null) {
      return this;
    }
    xml.open(name, "xsi:type", "lan:PT_FreeText_PropertyType");
    xml.text("gco:CharacterString", words.es());
    xml.open("lan:PT_FreeText");
    localised("#locale-spa", words.es());
    localised("#locale-eng", words.en());
    return end(2);
  }

  private void localised(String locale, String text) {
    xml.open("lan:textGroup");
    xml.text("lan:LocalisedCharacterString", text, "locale", locale).close();
  }

  /** A code of one of the standard's lists. */
  IsoWriter code(String name, String list, String code) {
    String bare = list.substring(list.indexOf(':') + 1);
    xml.open(name);
    xml.text(list, code, "codeList", CODE_LISTS + bare, "codeListValue", code).close();
    return this;
  }

  /**
   * @param type {@code gco:Date} or {@code gco:DateTime}
   */
  IsoWriter date(String name, String type, String date, String meaning) {
    begin(name, "cit:CI_Date").value("cit:date", type, date);
    return code("cit:dateType", "cit:CI_DateTypeCode", meaning).end(2);
  }

  IsoWriter plain(String name, String text) {
    xml.text(name, text);
    return this;
  }
}
