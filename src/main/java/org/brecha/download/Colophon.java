package org.brecha.download;

import java.util.ArrayList;
import java.util.List;
import org.brecha.catalogue.LayerDescription;
import org.brecha.layer.Layer;
import org.brecha.layer.Licence;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;

/**
 * What must be said of a file wherever it goes: what it holds, of which edition, how its boundaries
 * were drawn, what an empty cell means, whom to credit, on which terms and how to cite it. In both
 * languages.
 */
final class Colophon {

  /** One thing said, under its heading. */
  record Entry(Words heading, Words text) {

    Entry(String es, String en, String text) {
      this(new Words(es, en), new Words(text, text));
    }
  }

  private Colophon() {}

  /** Everything, in the order to read it. */
  static List<Entry> of(FileContent content, LayerDescription told) {
    List<Entry> entries = new ArrayList<>(ofContent(content, told));
    entries.addAll(ofTerms(told));
    return entries;
  }

  /** What the file holds and how to read it. */
  static List<Entry> ofContent(FileContent content, LayerDescription told) {
    Layer layer = content.layer();
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(new Words("Capa", "Layer"), told.title()));
    entries.add(new Entry(new Words("Resumen", "Summary"), told.summary()));
    content.question().slice().ifPresent(slice -> addSlice(entries, layer, slice));
    entries.add(new Entry("Pregunta", "Question", asked(content)));
    entries.add(new Entry("Edición", "Edition", told.edition() + " (" + told.updatedDay() + ")"));
    if (told.boundaryNote() != null) {
      entries.add(new Entry(new Words("Límites", "Boundaries"), told.boundaryNote()));
    }
    if (told.nothings() != null) {
      entries.add(new Entry(new Words("Valores que faltan", "Missing values"), told.nothings()));
    }
    for (Words note : notes(content)) {
      entries.add(new Entry(new Words("Nota", "Note"), note));
    }
    return entries;
  }

  /** Whom to credit, on which terms, and how to cite. */
  static List<Entry> ofTerms(LayerDescription told) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(new Words("Condiciones", "Terms"), told.terms()));
    for (Licence licence : told.licences()) {
      entries.add(new Entry("Licencia", "Licence", licence.name() + ", " + licence.url()));
    }
    for (String credit : told.credits()) {
      entries.add(new Entry("Crédito", "Credit", credit));
    }
    entries.add(new Entry(new Words("Cómo citar", "How to cite"), told.citation()));
    entries.add(new Entry("Enlace permanente", "Permanent link", told.permanentLink()));
    if (told.publisher().name() != null) {
      entries.add(new Entry("Publica", "Publisher", told.publisher().name()));
    }
    if (told.publisher().contact() != null) {
      entries.add(new Entry("Contacto", "Contact", told.publisher().contact()));
    }
    return entries;
  }

  /** The address at which the same features can be asked for again. */
  static String asked(FileContent content) {
    return content.base()
        + "/ogc/collections/"
        + content.layer().id()
        + "/items"
        + content.query().without("lang");
  }

  /** What a reader of the figures must know beside them. */
  private static List<Words> notes(FileContent content) {
    Layer layer = content.layer();
    return content
        .question()
        .slice()
        .map(slice -> layer.legend(layer.styles().get(0), slice).notes())
        .orElse(List.of());
  }

  private static void addSlice(List<Entry> entries, Layer layer, Slice slice) {
    if (slice.indicator() != null) {
      Words title = layer.indicatorTitle(slice.indicator());
      entries.add(
          new Entry(
              new Words("Indicador", "Indicator"),
              new Words(
                  title.es() + " (" + slice.indicator() + ")",
                  title.en() + " (" + slice.indicator() + ")")));
    }
    if (slice.period() != null) {
      entries.add(new Entry("Período", "Period", slice.period().text()));
    }
  }
}
