package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brecha.catalogue.CitedWords;
import org.brecha.catalogue.Distribution;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.catalogue.MethodNote;
import org.brecha.catalogue.Publisher;
import org.brecha.layer.CitedSource;
import org.brecha.layer.SourceFile;
import org.locationtech.jts.geom.Envelope;

/** Shows the metadata of a layer to people. */
final class MetadataPage {

  private MetadataPage() {}

  static HtmlPage all(Visit visit, List<LayerDescription> layers, Publisher publisher) {
    HtmlPage page = new HtmlPage(visit, visit.say("Catálogo", "Catalogue"));
    page.paragraph(visit.say(LandingDocument.DESCRIPTION));
    page.paragraph(published(visit, publisher));
    page.links(visit.selfAndAlternate().subList(1, visit.selfAndAlternate().size()));
    page.beginTable(
        List.of(
            visit.say("Capa", "Layer"),
            visit.say("Qué es", "What it is"),
            visit.say("Tiempo", "Time"),
            visit.say("Archivos de origen", "Source files")));
    for (LayerDescription layer : layers) {
      page.beginRow()
          .linkCell(
              visit.href(LayerDescriptions.path(layer.id())) + "?f=html", visit.say(layer.title()))
          .cell(visit.say(layer.summary()))
          .cell(time(layer))
          .cell(layer.sources().size())
          .endRow();
    }
    return page.endTable();
  }

  private static String published(Visit visit, Publisher publisher) {
    return publisher.name() == null
        ? visit.say(
            "Publica: desconocido (datos de demostración).",
            "Publisher: unknown (demonstration data).")
        : visit.say("Publica: ", "Publisher: ") + publisher.name() + ".";
  }

  static HtmlPage of(Visit visit, LayerDescription layer) {
    HtmlPage page =
        new HtmlPage(visit, visit.say(layer.title()) + visit.say(": metadatos", ": metadata"));
    if (layer.changed() != null) {
      page.note(visit.say(layer.changed()));
    }
    page.paragraph(visit.say(layer.summary()));
    if (layer.boundaryNote() != null) {
      page.note(visit.say(layer.boundaryNote()));
    }
    if (layer.nothings() != null) {
      page.note(visit.say(layer.nothings()));
    }
    facts(page, visit, layer);
    page.heading(visit.say("Cómo citar", "How to cite")).code(visit.say(layer.citation()));
    page.paragraph(
        visit.say(
            "El enlace nombra la edición. Cuando los datos cambian, la página lo dice; las ediciones"
                + " anteriores no se conservan.",
            "The link names the edition. When the data change, the page says so; earlier editions"
                + " are not kept."));
    page.heading(visit.say("Licencia y créditos", "Licence and credits"));
    page.paragraph(visit.say(layer.terms())).list(layer.credits());
    page.heading(visit.say("Cómo obtener los datos", "How to get the data"));
    page.links(layer.distributions().stream().map(form -> link(visit, form)).toList());
    page.heading(visit.say("Archivos de origen", "Source files"));
    page.paragraph(
        visit.say(
            "Un hecho no nombra su archivo: están todos los importados de las clases que la capa"
                + " usa.",
            "A fact does not name its file: all imported files of the kinds that the layer uses are"
                + " listed."));
    sources(page, visit, layer);
    page.heading(visit.say("Fuentes que citan las filas", "Sources that the rows cite"));
    citations(page, visit, layer);
    if (!layer.methods().isEmpty()) {
      page.heading(visit.say("Método", "Method"));
      layer.methods().forEach(method -> method(page, visit, method));
    }
    page.heading(visit.say("Estos metadatos en otras formas", "These metadata in other forms"));
    return page.links(visit.selfAndAlternate().subList(1, visit.selfAndAlternate().size()));
  }

  private static void facts(HtmlPage page, Visit visit, LayerDescription layer) {
    page.beginTable(List.of(visit.say("Qué", "What"), visit.say("Valor", "Value")));
    row(page, visit.say("Identificador", "Identifier"), layer.id());
    row(page, visit.say("Edición", "Edition"), layer.edition());
    row(page, visit.say("Actualizada", "Updated"), layer.updated().toString());
    row(page, visit.say("Tiempo", "Time"), time(layer));
    row(page, visit.say("Extensión (grados)", "Extent (degrees)"), box(layer.bounds()));
    row(page, visit.say("Países", "Countries"), String.join(", ", layer.countries()));
    row(
        page,
        visit.say("Límites", "Boundaries"),
        layer.boundaryKinds().isEmpty() ? null : String.join(", ", layer.boundaryKinds()));
    row(
        page,
        visit.say("Palabras clave", "Keywords"),
        String.join(", ", layer.keywords().stream().map(k -> visit.say(k.label())).toList()));
    Publisher publisher = layer.publisher();
    String unknown =
        visit.say("desconocido (datos de demostración)", "unknown (demonstration data)");
    row(
        page,
        visit.say("Publica", "Publisher"),
        publisher.name() == null ? unknown : publisher.name());
    row(page, visit.say("Contacto", "Contact"), publisher.contact());
    page.endTable();
  }

  private static void row(HtmlPage page, String what, String value) {
    page.beginRow().cell(what).cell(value == null || value.isEmpty() ? null : value).endRow();
  }

  private static String time(LayerDescription layer) {
    return layer.begin() == null ? null : layer.begin() + " / " + layer.end();
  }

  private static String box(Envelope box) {
    return box == null
        ? null
        : String.format(
            Locale.ROOT,
            "%.5f, %.5f, %.5f, %.5f",
            box.getMinX(),
            box.getMinY(),
            box.getMaxX(),
            box.getMaxY());
  }

  static Link link(Visit visit, Distribution form) {
    return new Link(form.href(), "enclosure", form.mediaType(), visit.say(form.title()));
  }

  private static void sources(HtmlPage page, Visit visit, LayerDescription layer) {
    page.beginTable(
        List.of(
            visit.say("Da", "Gives"),
            visit.say("Archivo", "File"),
            visit.say("Publica", "Publisher"),
            visit.say("Licencia", "Licence"),
            visit.say("Procede de", "Made from"),
            visit.say("Leído", "Retrieved"),
            "SHA-256"));
    String unknown = visit.say("desconocida", "unknown");
    for (SourceFile file : layer.sources()) {
      page.beginRow()
          .cell(visit.say(file.role().title()))
          .cell(visit.say(file.title()) + " (" + file.name() + ")")
          .cell(file.publisher())
          .cell(file.licence() == null ? unknown : visit.say(file.licence().text()))
          .cell(joined(file.origin(), file.derivation()))
          .cell(file.retrieved())
          .cell(file.sha256())
          .endRow();
    }
    page.endTable();
  }

  private static String joined(String origin, String derivation) {
    List<String> parts = new ArrayList<>();
    if (origin != null) {
      parts.add(origin);
    }
    if (derivation != null) {
      parts.add(derivation);
    }
    return parts.isEmpty() ? null : String.join(". ", parts);
  }

  private static void citations(HtmlPage page, Visit visit, LayerDescription layer) {
    page.beginTable(
        List.of(
            visit.say("De", "Of"),
            visit.say("Fuente", "Source"),
            visit.say("Confianza", "Trust"),
            visit.say("Hechos", "Facts")));
    for (CitedSource cited : layer.citations()) {
      page.beginRow()
          .cell(visit.say(cited.role().title()))
          .cell(cited.citation())
          .cell(visit.say(CitedWords.trust(cited)))
          .cell(cited.facts())
          .endRow();
    }
    page.endTable();
  }

  private static void method(HtmlPage page, Visit visit, MethodNote method) {
    page.subheading(visit.say(method.title()));
    for (String paragraph : visit.say(method.text()).split("\n\n")) {
      page.paragraph(paragraph);
    }
    page.paragraph(
        visit.say("Campos: ", "Fields: ")
            + String.join(", ", method.fields())
            + ". "
            + visit.say("Fuente: ", "Source: ")
            + visit.say(method.source()));
  }
}
