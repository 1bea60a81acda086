package org.brecha.ogc;

import java.util.List;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Words;

/** Shows the fields of a layer to people. */
final class SchemaPage {

  private SchemaPage() {}

  static HtmlPage page(Visit visit, Layer layer, Words explanation) {
    HtmlPage page = new HtmlPage(visit, visit.say(layer.title()));
    page.paragraph(visit.say(explanation));
    table(page, visit, layer);
    return page;
  }

  static void table(HtmlPage page, Visit visit, Layer layer) {
    page.beginTable(
        List.of(
            visit.say("Campo", "Field"),
            visit.say("Tipo", "Type"),
            visit.say("Título", "Title"),
            visit.say("Qué significa", "What it means")));
    for (LayerField field : layer.fields()) {
      page.beginRow()
          .cell(field.name())
          .cell(SchemaDocument.typeName(field.type()))
          .cell(visit.say(field.title()))
          .cell(visit.say(field.description()))
          .endRow();
    }
    page.endTable();
  }
}
