package org.brecha.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Holds every SLD against OGC's own schemas (SLD 1.1, SE 1.1, Filter 1.1), read from a jar. */
class SldSchemaTest {

  private static final Schema SLD = schema();

  /**
   * The schemas name each other by address or by relative path; both are in the jar under the same
   * folders, and nothing is fetched.
   */
  private static Schema schema() {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, baseUri) -> find(systemId, baseUri));
      return factory.newSchema(file("sld/1.1.0/StyledLayerDescriptor.xsd"));
    } catch (SAXException e) {
      throw new IllegalStateException("the schemas of OGC cannot be read", e);
    }
  }

  private static LSInput find(String systemId, String baseUri) {
    String path = systemId.replaceFirst("^https?://schemas\\.opengis\\.net/", "");
    path =
        path.replaceFirst("^https?://www\\.w3\\.org/1999/xlink\\.xsd$", "xlink/1.0.0/xlinks.xsd");
    if (path.contains("://")) {
      throw new IllegalStateException("would be fetched: " + systemId + " from " + baseUri);
    }
    URL found = path.equals(systemId) ? null : file(path);
    return found == null ? null : new SchemaInput(systemId, found);
  }

  private static URL file(String path) {
    return SldSchemaTest.class.getClassLoader().getResource(path);
  }

  @TestFactory
  Stream<DynamicTest> everyStyleIsValidForEveryKindOfGeometryAndInBothLanguages() {
    return StyledSlices.of(MiniAtlas.snapshot(), 1).stream()
        .map(
            style ->
                DynamicTest.dynamicTest(
                    style.id() + " " + style.slice() + " " + style.classes(),
                    () -> {
                      for (GeometryKind kind : GeometryKind.values()) {
                        validate(SldStyle.of(style, kind, "es"));
                        validate(SldStyle.of(style, kind, "en"));
                      }
                    }));
  }

  @Test
  void theSchemasRefuseWhatIsNoStyle() {
    LayerStyle style = StyledSlices.of(MiniAtlas.snapshot(), 1).get(0);
    String sld = SldStyle.of(style, GeometryKind.POLYGON, "es");
    assertThat(sld).contains("<se:Rule>", "<ogc:Literal>");
    assertThatThrownBy(() -> validate(sld.replace("ogc:Literal", "ogc:Value")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(sld.replace("se:FeatureTypeStyle", "se:Style")))
        .isInstanceOf(SAXException.class);
  }

  private static void validate(String sld) throws SAXException, IOException {
    SLD.newValidator().validate(new StreamSource(new StringReader(sld)));
  }

  /** A schema file, for the parser. */
  private record SchemaInput(String systemId, URL url) implements LSInput {

    @Override
    public InputStream getByteStream() {
      try {
        return url.openStream();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String getSystemId() {
      return url.toString();
    }

    @Override
    public String getBaseURI() {
      return url.toString();
    }

    @Override
    public java.io.Reader getCharacterStream() {
      return null;
    }

    @Override
    public String getStringData() {
      return null;
    }

    @Override
    public String getPublicId() {
      return null;
    }

    @Override
    public String getEncoding() {
      return null;
    }

    @Override
    public boolean getCertifiedText() {
      return false;
    }

    @Override
    public void setByteStream(InputStream byteStream) {}

    @Override
    public void setCharacterStream(java.io.Reader characterStream) {}

    @Override
    public void setStringData(String stringData) {}

    @Override
    public void setSystemId(String systemId) {}

    @Override
    public void setPublicId(String publicId) {}

    @Override
    public void setBaseURI(String baseUri) {}

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public void setCertifiedText(boolean certifiedText) {}
  }
}
