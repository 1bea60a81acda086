package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A layer as OGC KML 2.2, for Google Earth and whoever has no GIS program. */
@Component
@Order(60)
final class KmlFormat implements StreamedFormat {

  private final LayerDescriptions descriptions;

  KmlFormat(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "kml";
  }

  @Override
  public String mediaType() {
    return "application/vnd.google-earth.kml+xml";
  }

  @Override
  public Words title() {
    return new Words("KML, para Google Earth", "KML, for Google Earth");
  }

  @Override
  public void write(FileContent content, OutputStream out) throws IOException {
    try {
      new KmlDocument(
              content,
              descriptions.of(content.snapshot(), content.layer(), content.base()),
              new KmlTags(out))
          .write();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException("the KML could not be written", e);
    }
  }
}
