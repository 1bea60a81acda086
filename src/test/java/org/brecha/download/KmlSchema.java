package org.brecha.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** OGC's schema of KML 2.2, as a library on the tests' class path carries it. */
final class KmlSchema {

  private static final String DIRECTORY = "/schema/ogckml/";

  /** The schema of postal addresses is imported but not shipped; we write none. */
  private static final String ADDRESSES =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
          + " targetNamespace='urn:oasis:names:tc:ciq:xsdschema:xAL:2.0'>"
          + "<xs:element name='AddressDetails'/></xs:schema>";

  private static final Schema SCHEMA = load();

  private KmlSchema() {}

  private static Schema load() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      DOMImplementationLS inputs =
          (DOMImplementationLS)
              org.w3c.dom.bootstrap.DOMImplementationRegistry.newInstance()
                  .getDOMImplementation("LS");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            LSInput input = inputs.createLSInput();
            input.setSystemId(systemId);
            if (namespace.endsWith("xAL:2.0")) {
              input.setCharacterStream(new StringReader(ADDRESSES));
            } else {
              String name = systemId.substring(systemId.lastIndexOf('/') + 1);
              input.setByteStream(KmlSchema.class.getResourceAsStream(DIRECTORY + name));
            }
            return input;
          });
      URL kml = KmlSchema.class.getResource(DIRECTORY + "ogckml22.xsd");
      return factory.newSchema(new StreamSource(kml.openStream(), kml.toString()));
    } catch (ReflectiveOperationException | IOException | SAXException e) {
      throw new IllegalStateException("the schema of KML cannot be read", e);
    }
  }

  /**
   * @throws SAXException if the document does not follow the schema
   */
  static void validate(InputStream kml) throws IOException, SAXException {
    SCHEMA.newValidator().validate(new StreamSource(kml));
  }
}
