package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A layer as zipped ESRI shapefiles, one for every kind of geometry there is; features without
 * geometry stand in a table of their own, {@code .dbf} alone. Longitude and latitude on WGS 84.
 */
@Component
@Order(50)
final class ShapefileFormat implements StreamedFormat {

  /** WGS 84 as ESRI's programs write it; they read no other. */
  private static final String WGS_84 =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  private final LayerDescriptions descriptions;

  ShapefileFormat(LayerDescriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public String extension() {
    return "shp.zip";
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public Words title() {
    return new Words(
        "Shapefile comprimido, para programas de SIG antiguos",
        "Zipped shapefile, for older GIS programs");
  }

  @Override
  public void write(FileContent content, OutputStream out) throws IOException {
    ChosenRows chosen = ChosenRows.of(content);
    String name = content.layer().id();
    DbfTable table = new DbfTable(chosen.table(), chosen.rows());
    ZipFiles zip = new ZipFiles(out);
    LayerDescription told = descriptions.of(content.snapshot(), content.layer(), content.base());
    zip.add("LEEME-README.txt", ShapefileReadme.of(content, told, table.columns()));
    boolean any = false;
    for (GeometryKind kind : GeometryKind.values()) {
      int[] rows = chosen.with(kind);
      if (rows.length > 0) {
        String kindName = kind.name().toLowerCase(Locale.ROOT);
        addShapes(zip, name + "_" + kindName, chosen, table, rows, kind);
        any = true;
      }
    }
    int[] without = chosen.without();
    if (without.length > 0) {
      addTable(zip, name + "_no_geometry", table, without);
    } else if (!any) {
      addShapes(zip, name + "_polygon", chosen, table, without, GeometryKind.POLYGON);
    }
    zip.finish();
  }

  private static void addShapes(
      ZipFiles zip, String name, ChosenRows chosen, DbfTable table, int[] rows, GeometryKind kind)
      throws IOException {
    ShapeRecords shapes = new ShapeRecords(chosen.mosaic(), chosen.table(), rows, kind);
    zip.add(name + ".shp", shapes::writeShapes);
    zip.add(name + ".shx", shapes::writeIndex);
    addTable(zip, name, table, rows);
    zip.add(name + ".prj", WGS_84);
  }

  private static void addTable(ZipFiles zip, String name, DbfTable table, int[] rows)
      throws IOException {
    zip.add(name + ".dbf", out -> table.write(rows, out));
    zip.add(name + ".cpg", "UTF-8");
  }
}
