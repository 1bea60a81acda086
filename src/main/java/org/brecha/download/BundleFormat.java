package org.brecha.download;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.brecha.catalogue.DcatDocument;
import org.brecha.catalogue.IsoDocument;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;
import org.brecha.style.LayerStyle;
import org.brecha.style.MapLibreStyle;
import org.brecha.style.QmlStyle;
import org.brecha.style.SldStyle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything of a layer in one zip: the data in three formats, what is told of them, how they are
 * drawn, a dictionary of the fields, and two texts to begin with, one in each language.
 */
@Component
@Order(100)
final class BundleFormat implements ShelvedFormat {

  private static final List<String> DATA = List.of("csv", "geojson", "gpkg");

  private static final String METADATA = "metadatos-metadata/";

  private final ObjectProvider<FileFormats> formats;
  private final LayerDescriptions descriptions;
  private final JsonMapper json = JsonMapper.builder().build();

  /**
   * @param formats asked for late, for this is one of them
   */
  BundleFormat(ObjectProvider<FileFormats> formats, LayerDescriptions descriptions) {
    this.formats = formats;
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "zip";
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public Words title() {
    return new Words(
        "Todo en un zip: datos, metadatos, estilos, diccionario y léeme",
        "All in one zip: data, metadata, styles, dictionary and readme");
  }

  @Override
  public void write(FileContent content, Path file) throws IOException {
    Layer layer = content.layer();
    LayerDescription told = descriptions.of(content.snapshot(), layer, content.base());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      ZipFiles zip = new ZipFiles(out);
      zip.add("LEEME.md", BundleReadme.of(content, told, Words::es));
      zip.add("README.md", BundleReadme.of(content, told, Words::en));
      zip.add("campos-fields.csv", csv -> FieldDictionary.write(layer, csv));
      zip.add(METADATA + "dcat.jsonld", json.writeValueAsString(DcatDocument.dataset(told)));
      zip.add(METADATA + "iso19115-3.xml", xml -> xml.write(IsoDocument.of(told)));
      zip.add(METADATA + "archivo-file.json", FileNotes.json(content, told));
      for (String extension : DATA) {
        addData(zip, content, extension, file.resolveSibling("part"));
      }
      if (content.question().slice().isPresent()) {
        addStyles(zip, content, content.question().slice().get());
      }
      zip.finish();
    }
  }

  private void addData(ZipFiles zip, FileContent content, String extension, Path part)
      throws IOException {
    FileFormat format = formats.getObject().find(extension).orElseThrow();
    String name = "datos-data/" + content.layer().id() + "." + extension;
    if (format instanceof StreamedFormat streamed) {
      zip.add(name, out -> streamed.write(content, out));
    } else if (format instanceof ShelvedFormat shelved) {
      shelved.write(content, part);
      zip.add(name, out -> Files.copy(part, out));
      Files.delete(part);
    }
  }

  private void addStyles(ZipFiles zip, FileContent content, Slice slice) throws IOException {
    Layer layer = content.layer();
    List<GeometryKind> kinds = LayerStyle.kinds(layer);
    for (String name : layer.styles()) {
      LayerStyle style = LayerStyle.of(content.snapshot(), layer, name, slice);
      String path = "estilos-styles/" + style.id();
      zip.add(
          path + ".maplibre.json",
          json.writeValueAsString(MapLibreStyle.of(style, content.base(), "es")));
      for (GeometryKind kind : kinds) {
        String of = kinds.size() == 1 ? "" : "_" + kind.name().toLowerCase(java.util.Locale.ROOT);
        zip.add(path + of + ".qml", QmlStyle.of(style, kind, "es"));
        zip.add(path + of + ".sld", SldStyle.of(style, kind, "es"));
      }
    }
  }
}
