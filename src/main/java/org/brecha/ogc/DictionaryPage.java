package org.brecha.ogc;

import java.util.List;
import org.brecha.catalogue.DictionaryEntry;
import org.brecha.layer.FieldCode;

/** Shows the data dictionary to people: every field, then the lists of codes. */
final class DictionaryPage {

  private DictionaryPage() {}

  static HtmlPage of(Visit visit, List<DictionaryEntry> entries, List<String> forms) {
    HtmlPage page = new HtmlPage(visit, visit.say("Diccionario de datos", "Data dictionary"));
    page.paragraph(
        visit.say(
                "Qué significa cada campo de cada capa. Los nombres y tipos son los mismos en la API, en"
                    + " las teselas y en los archivos: ",
                "What each field of each layer means. Names and types are the same in the API, in tiles"
                    + " and in files: ")
            + String.join(", ", forms)
            + ".");
    page.note(
        visit.say(
            "Una celda sin valor no es cero: un cero contado está escrito como 0, y los campos de"
                + " estado dicen por qué falta lo demás.",
            "A cell without a value is not zero: a counted zero is written as 0, and the status"
                + " fields say why anything else is missing."));
    page.links(visit.selfAndAlternate().subList(1, visit.selfAndAlternate().size()));
    page.heading(visit.say("Campos", "Fields"));
    page.beginTable(
        List.of(
            visit.say("Campo", "Field"),
            visit.say("Tipo", "Type"),
            visit.say("Título", "Title"),
            visit.say("Qué significa", "What it means"),
            visit.say("Unidad", "Unit"),
            visit.say("Sin valor", "Without a value"),
            visit.say("Valores", "Values"),
            visit.say("Capas", "Layers")));
    for (DictionaryEntry entry : entries) {
      page.beginRow()
          .cell(entry.field().name())
          .cell(SchemaDocument.typeName(entry.field().type()))
          .cell(visit.say(entry.field().title()))
          .cell(visit.say(entry.field().description()))
          .cell(entry.unit() == null ? null : visit.say(entry.unit()))
          .cell(visit.say(entry.missing()))
          .cell(
              entry.codes().isEmpty()
                  ? null
                  : String.join(", ", entry.codes().stream().map(FieldCode::code).toList()))
          .cell(String.join(", ", entry.layers()))
          .endRow();
    }
    page.endTable();
    page.heading(visit.say("Listas de códigos", "Lists of codes"));
    for (DictionaryEntry entry : entries) {
      if (!entry.codes().isEmpty()) {
        codes(page, visit, entry);
      }
    }
    return page;
  }

  private static void codes(HtmlPage page, Visit visit, DictionaryEntry entry) {
    page.subheading(entry.field().name() + " (" + String.join(", ", entry.layers()) + ")");
    page.beginTable(List.of(visit.say("Código", "Code"), visit.say("Qué significa", "Meaning")));
    for (FieldCode code : entry.codes()) {
      page.beginRow().cell(code.code()).cell(visit.say(code.meaning())).endRow();
    }
    page.endTable();
  }
}
