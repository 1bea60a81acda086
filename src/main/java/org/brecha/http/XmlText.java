package org.brecha.http;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document in UTF-8, written from top to bottom in memory, an element a line. Whatever is
 * given as a text or a value stays one; names are taken as they are, with their prefixes. Not
 * thread-safe.
 */
public final class XmlText {

  /** Everything but the characters of XML 1.0, section 2.2. */
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private int depth;

  private XmlText() {
    try {
      writer = writer(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("no writer of XML", e);
    }
  }

  /**
   * The platform's own writer of XML: others on the class path behave otherwise.
   *
   * @throws XMLStreamException if there is none
   */
  public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
    return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
  }

  /** A text of which each character that XML 1.0 cannot hold, not even escaped, is replaced. */
  public static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }

  /** A document with its declaration. */
  public static XmlText document() {
    XmlText xml = new XmlText();
    return xml.run(() -> xml.writer.writeStartDocument("UTF-8", "1.0")).line();
  }

  /** A page of HTML, written as XML is. */
  public static XmlText page() {
    return new XmlText().type("<!DOCTYPE html>");
  }

  /** A document type, as it is; only before the first element. */
  public XmlText type(String declaration) {
    return run(() -> writer.writeDTD(declaration)).line();
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  public XmlText open(String name, String... attributes) {
    indent();
    depth++;
    return run(() -> {
          writer.writeStartElement(name);
          attributes(attributes);
        })
        .line();
  }

  /** Ends the element begun last. */
  public XmlText close() {
    depth--;
    indent();
    return run(writer::writeEndElement).line();
  }

  /**
   * An element without content.
   *
   * @param attributes as of {@link #open}
   */
  public XmlText empty(String name, String... attributes) {
    indent();
    return run(() -> {
          writer.writeEmptyElement(name);
          attributes(attributes);
        })
        .line();
  }

  /**
   * An element with a text, on one line.
   *
   * @param attributes as of {@link #open}
   */
  public XmlText text(String name, String text, String... attributes) {
    indent();
    return run(() -> {
          writer.writeStartElement(name);
          attributes(attributes);
          writer.writeCharacters(legal(text));
          writer.writeEndElement();
        })
        .line();
  }

  /**
   * The whole document.
   *
   * @throws IllegalStateException if an element was not closed
   */
  public byte[] finish() {
    if (depth != 0) {
      throw new IllegalStateException(depth + " elements not closed");
    }
    run(
        () -> {
          writer.writeEndDocument();
          writer.close();
        });
    return out.toByteArray();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
      }
    }
  }

  private void indent() {
    run(() -> writer.writeCharacters(" ".repeat(depth)));
  }

  private XmlText line() {
    return run(() -> writer.writeCharacters("\n"));
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
}
