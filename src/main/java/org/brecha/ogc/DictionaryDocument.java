package org.brecha.ogc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brecha.catalogue.DictionaryEntry;
import org.brecha.http.CsvWriter;
import org.brecha.layer.FieldCode;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Words;

/** The data dictionary as JSON and as a table. */
final class DictionaryDocument {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "type",
          "title_es",
          "title_en",
          "description_es",
          "description_en",
          "unit_es",
          "unit_en",
          "missing_es",
          "missing_en",
          "codes",
          "codes_es",
          "codes_en",
          "layers",
          "formats");

  private DictionaryDocument() {}

  /**
   * @param forms extensions of the files that have every field
   */
  static Map<String, Object> of(
      LayerSnapshot snapshot, List<DictionaryEntry> entries, List<String> forms) {
    return Members.of(
        "edition",
        snapshot.edition(),
        "formats",
        forms,
        "fields",
        entries.stream().map(DictionaryDocument::field).toList());
  }

  private static Map<String, Object> field(DictionaryEntry entry) {
    return Members.of(
        "name", entry.field().name(),
        "type", SchemaDocument.typeName(entry.field().type()),
        "title", both(entry.field().title()),
        "description", both(entry.field().description()),
        "unit", entry.unit() == null ? null : both(entry.unit()),
        "missing", both(entry.missing()),
        "codes",
            entry.codes().isEmpty()
                ? null
                : entry.codes().stream()
                    .map(code -> Members.of("code", code.code(), "title", both(code.meaning())))
                    .toList(),
        "layers", entry.layers());
  }

  private static Map<String, Object> both(Words words) {
    return Members.of("es", words.es(), "en", words.en());
  }

  /** One record a field; lists have semicolons between their parts. */
  static void write(List<DictionaryEntry> entries, List<String> forms, CsvWriter csv)
      throws IOException {
    csv.row(COLUMNS);
    for (DictionaryEntry entry : entries) {
      List<String> row = new ArrayList<>();
      row.add(entry.field().name());
      row.add(SchemaDocument.typeName(entry.field().type()));
      add(row, entry.field().title());
      add(row, entry.field().description());
      add(row, entry.unit());
      add(row, entry.missing());
      row.add(String.join(";", entry.codes().stream().map(FieldCode::code).toList()));
      row.add(String.join(";", entry.codes().stream().map(c -> c.meaning().es()).toList()));
      row.add(String.join(";", entry.codes().stream().map(c -> c.meaning().en()).toList()));
      row.add(String.join(";", entry.layers()));
      row.add(String.join(";", forms));
      csv.row(row);
    }
  }

  private static void add(List<String> row, Words words) {
    row.add(words == null ? "" : words.es());
    row.add(words == null ? "" : words.en());
  }
}
