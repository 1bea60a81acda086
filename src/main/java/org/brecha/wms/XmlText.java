package org.brecha.wms;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML in UTF-8; whatever is given as a text stays one. The platform's own StAX is taken, for
 * others on the class path differ. Not thread-safe.
 */
final class XmlText {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;

  private XmlText() {
    try {
      writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no writer of XML", e);
    }
  }

  /** A document with its declaration. */
  static XmlText document() {
    XmlText xml = new XmlText();
    return xml.run(() -> xml.writer.writeStartDocument("UTF-8", "1.0"));
  }

  /** A page of HTML, written as XML is. */
  static XmlText page() {
    XmlText xml = new XmlText();
    return xml.run(() -> xml.writer.writeDTD("<!DOCTYPE html>"));
  }

  /** Something that a writer of XML can do. */
  @FunctionalInterface
  private interface Step {
    void run() throws XMLStreamException;
  }

  private XmlText run(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML could not be written", e);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  XmlText begin(String name, String... attributes) {
    return run(
        () -> {
          writer.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** An element without content. */
  XmlText empty(String name, String... attributes) {
    return run(
        () -> {
          writer.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
      }
    }
  }

  XmlText end() {
    return run(writer::writeEndElement);
  }

  /** An element with a text. */
  XmlText element(String name, String text, String... attributes) {
    begin(name, attributes);
    return run(
        () -> {
          writer.writeCharacters(legal(text));
          writer.writeEndElement();
        });
  }

  byte[] finish() {
    run(
        () -> {
          writer.writeEndDocument();
          writer.flush();
          writer.close();
        });
    return out.toByteArray();
  }

  /** Characters that XML 1.0 does not have become question marks. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c ->
                c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c < 0xd800
                        || c >= 0xe000 && c < 0xfffe
                        || c > 0xffff
                    ? c
                    : '?')
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
