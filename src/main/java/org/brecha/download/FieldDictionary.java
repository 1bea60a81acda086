package org.brecha.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.brecha.http.CsvWriter;
import org.brecha.layer.FieldUnits;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;

/** The fields of a layer as a table: name, type, unit, title and description in both languages. */
final class FieldDictionary {

  private FieldDictionary() {}

  /** Empty for a field without one. */
  static Words unit(LayerField field) {
    return FieldUnits.find(field).orElse(new Words("", ""));
  }

  static void write(Layer layer, OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out);
    csv.row(
        List.of(
            "field",
            "type",
            "unit_es",
            "unit_en",
            "title_es",
            "title_en",
            "description_es",
            "description_en"));
    for (LayerField field : layer.fields()) {
      csv.row(
          List.of(
              field.name(),
              field.type().name().toLowerCase(Locale.ROOT),
              unit(field).es(),
              unit(field).en(),
              field.title().es(),
              field.title().en(),
              field.description().es(),
              field.description().en()));
    }
  }
}
