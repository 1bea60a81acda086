package org.brecha.download;

import java.io.IOException;
import java.nio.file.Path;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** GeoPackage 1.3 with spatial index, metadata, a dictionary of the columns and styles for QGIS. */
@Component
@Order(25)
class GeoPackageFormat implements ShelvedFormat {

  private static final Words TITLE =
      new Words(
          "GeoPackage: geometría y todos los campos, con metadatos y estilos para QGIS.",
          "GeoPackage: geometry and all fields, with metadata and styles for QGIS.");

  private final LayerDescriptions descriptions;

  GeoPackageFormat(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "gpkg";
  }

  @Override
  public String mediaType() {
    return "application/geopackage+sqlite3";
  }

  @Override
  public Words title() {
    return TITLE;
  }

  @Override
  public void write(FileContent content, Path file) throws IOException {
    new GeoPackageWriter(
            content, descriptions.of(content.snapshot(), content.layer(), content.base()))
        .write(file);
  }
}
