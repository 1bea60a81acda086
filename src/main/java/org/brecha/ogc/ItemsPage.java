package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.ValueWords;
import org.brecha.selection.SliceChoice;

/** Shows features to people: many as a table, one as a list of its properties. */
final class ItemsPage {

  private ItemsPage() {}

  static HtmlPage table(
      Visit visit, FeatureSelection features, List<Integer> fields, List<Link> links) {
    Layer layer = features.layer();
    HtmlPage page = new HtmlPage(visit, visit.say(layer.title()));
    page.paragraph(
        visit.say(
            features.rows().length + " de " + features.matched() + " elementos.",
            features.rows().length + " of " + features.matched() + " items."));
    credits(page, visit, layer);
    page.links(links);
    List<String> heads = new ArrayList<>(List.of("id"));
    fields.forEach(field -> heads.add(layer.fields().get(field).name()));
    page.beginTable(heads);
    for (int row : features.rows()) {
      FeatureTable table = features.table();
      String id = table.featureId(row);
      page.beginRow()
          .linkCell(
              visit.href(CollectionDocument.path(layer) + "/items/" + id + slice(features)), id);
      fields.forEach(field -> cell(page, visit, features, row, field));
      page.endRow();
    }
    return page.endTable();
  }

  static HtmlPage item(
      Visit visit, FeatureSelection features, List<Integer> fields, List<Link> links) {
    FeatureTable table = features.table();
    int row = features.rows()[0];
    Layer layer = features.layer();
    HtmlPage page = new HtmlPage(visit, visit.say(layer.title()) + ": " + table.featureId(row));
    credits(page, visit, layer);
    page.links(links);
    page.beginTable(
        List.of(
            visit.say("Campo", "Field"),
            visit.say("Valor", "Value"),
            visit.say("Qué significa", "What it means")));
    for (int index : fields) {
      LayerField field = layer.fields().get(index);
      page.beginRow().cell(field.name());
      cell(page, visit, features, row, index);
      page.cell(visit.say(field.description())).endRow();
    }
    return page.endTable();
  }

  private static void cell(
      HtmlPage page, Visit visit, FeatureSelection features, int row, int index) {
    Layer layer = features.layer();
    LayerField field = layer.fields().get(index);
    Object value = features.table().value(row, index);
    page.cell(value, visit.say(ValueWords.of(layer, field, value)));
  }

  /** The query that leads from a feature of this slice to itself, not to another period. */
  static String slice(FeatureSelection features) {
    return SliceChoice.toQuery(features.table().slice());
  }

  private static void credits(HtmlPage page, Visit visit, Layer layer) {
    if (layer.schematic()) {
      page.note(
          visit.say(
              "Límites esquemáticos, no oficiales.", "Schematic boundaries, not official ones."));
    }
    page.paragraph(visit.say("Fuentes: ", "Sources: ") + String.join("; ", layer.attribution()));
  }
}
