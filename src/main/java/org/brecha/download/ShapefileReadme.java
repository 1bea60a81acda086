package org.brecha.download;

import java.util.List;
import org.brecha.catalogue.LayerDescription;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;

/** The text in a shapefile's zip: what the format cannot say itself, and what it cut. */
final class ShapefileReadme {

  private static final List<Words> LIMITS =
      List.of(
          new Words(
              "Los nombres de las columnas tienen a lo sumo diez caracteres; abajo está cada uno"
                  + " con su nombre completo.",
              "Names of columns have at most ten characters; each stands below with its full"
                  + " name."),
          new Words(
              "La tabla (DBF) no distingue un valor que falta de un texto vacío: ambos son"
                  + " espacios; un número que falta también son espacios, nunca 0; un sí o no que"
                  + " falta es un espacio.",
              "The table (DBF) cannot tell a missing value from an empty text: both are blanks; a"
                  + " missing number is blanks too, never 0; a missing yes or no is a blank."),
          new Words(
              "Ningún texto se cortó: uno de más de 254 bytes sigue en la columna siguiente"
                  + " (\"continúa\" abajo). Solo se pierden los espacios al final de un texto.",
              "No text was cut: one of more than 254 bytes goes on in the next column"
                  + " (\"continued\" below). Only blanks at the end of a text are lost."),
          new Words(
              "Los textos están en UTF-8 (archivo .cpg). Sistema de referencia: WGS 84, grados"
                  + " (archivo .prj).",
              "Texts are in UTF-8 (file .cpg). Reference system: WGS 84, degrees (file .prj)."),
          new Words(
              "Hay un archivo por tipo de geometría: _polygon, _point, _line; lo que no tiene"
                  + " geometría está en _no_geometry.dbf.",
              "There is one file a kind of geometry: _polygon, _point, _line; what has no geometry"
                  + " is in _no_geometry.dbf."));

  private ShapefileReadme() {}

  /** The text, lines ended as Windows needs them. */
  static String of(FileContent content, LayerDescription told, List<DbfTable.Column> columns) {
    StringBuilder text = new StringBuilder();
    for (Colophon.Entry entry : Colophon.of(content, told)) {
      line(text, entry.heading().es() + " / " + entry.heading().en() + ":");
      line(text, "  " + entry.text().es());
      if (!entry.text().es().equals(entry.text().en())) {
        line(text, "  " + entry.text().en());
      }
    }
    line(text, "");
    line(text, "El formato / The format:");
    for (Words limit : LIMITS) {
      line(text, "- " + limit.es());
      line(text, "  " + limit.en());
    }
    line(text, "");
    line(text, "Columnas / Columns:");
    for (DbfTable.Column column : columns) {
      LayerField field = content.layer().fields().get(column.field());
      String more = column.piece() == 0 ? "" : " (continúa / continued " + column.piece() + ")";
      line(text, pad(column.name()) + " = " + field.name() + more);
      if (column.piece() == 0) {
        Words unit = FieldDictionary.unit(field);
        explain(text, field.title().es(), unit.es(), field.description().es());
        explain(text, field.title().en(), unit.en(), field.description().en());
      }
    }
    return text.toString();
  }

  private static void explain(StringBuilder text, String title, String unit, String description) {
    String of = unit.isEmpty() ? "" : " [" + unit + "]";
    line(text, pad("") + "   " + title + of + ". " + description);
  }

  private static String pad(String name) {
    return name + " ".repeat(DbfNames.LONGEST - name.length());
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
