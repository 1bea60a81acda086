package org.brecha.ogc;

import java.util.List;
import org.brecha.catalogue.Distribution;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.catalogue.Publisher;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.Slice;
import org.brecha.selection.SliceChoice;

/** Shows people every layer with every format, and how to ask for a part of it. */
final class DownloadsPage {

  private DownloadsPage() {}

  static HtmlPage of(Visit visit, List<LayerDescription> layers, Publisher publisher) {
    HtmlPage page = new HtmlPage(visit, visit.say("Descargas", "Downloads"));
    page.paragraph(
        visit.say(
            "Cada capa entera o en parte, en cada formato, sin cuenta. Todos los archivos salen de la"
                + " misma edición que el mapa y la llevan escrita.",
            "Every layer, whole or in part, in every format, without an account. All files are of the"
                + " same edition as the map and name it."));
    page.paragraph(
        visit.say("Edición ", "Edition ")
            + visit.snapshot().edition()
            + ", "
            + visit.snapshot().changedAt()
            + ". "
            + (publisher.name() == null
                ? visit.say(
                    "Publica: desconocido (datos de demostración).",
                    "Publisher: unknown (demonstration data).")
                : visit.say("Publica: ", "Publisher: ") + publisher.name() + "."));
    page.links(
        List.of(
            new Link(
                visit.href(DownloadPagesController.DICTIONARY) + "?f=html",
                "describedby",
                Formats.HTML,
                visit.say(
                    "Diccionario de datos: qué significa cada campo",
                    "Data dictionary: what each field means")),
            new Link(
                visit.href(CatalogueDocuments.PATH) + "?f=html",
                "describedby",
                Formats.HTML,
                visit.say(
                    "Catálogo: fuentes, licencias, método",
                    "Catalogue: sources, licences, method")),
            new Link(
                visit.href("/downloads/index.json"),
                "alternate",
                Formats.JSON,
                visit.say("Esta lista para programas", "This list for programs"))));
    for (LayerDescription layer : layers) {
      layer(page, visit, layer);
    }
    filtering(page, visit);
    return page;
  }

  private static void layer(HtmlPage page, Visit visit, LayerDescription described) {
    page.heading(visit.say(described.title()), described.id());
    page.paragraph(visit.say(described.summary()));
    if (described.boundaryNote() != null) {
      page.note(visit.say(described.boundaryNote()));
    }
    Layer layer = visit.snapshot().findLayer(described.id()).orElseThrow();
    Slice usual = layer.defaultSlice(null);
    FeatureTable table = layer.table(usual);
    page.paragraph(
        visit.say(
            "%d elementos, %d campos; %s."
                .formatted(table.size(), table.fields().size(), figures(visit, layer, usual)),
            "%d items, %d fields; %s."
                .formatted(table.size(), table.fields().size(), figures(visit, layer, usual))));
    page.beginTable(
        List.of(
            visit.say("Archivo", "File"),
            visit.say("Qué es", "What it is"),
            visit.say("Tipo de medio", "Media type")));
    for (Distribution form : described.distributions()) {
      if (form.kind() == Distribution.Kind.FILE) {
        page.beginRow()
            .linkCell(form.href(), described.id() + "." + form.form())
            .cell(visit.say(form.title()))
            .cell(form.mediaType())
            .endRow();
      }
    }
    page.endTable();
    List<Link> services =
        described.distributions().stream()
            .filter(form -> form.kind() == Distribution.Kind.SERVICE)
            .map(form -> MetadataPage.link(visit, form))
            .toList();
    if (!services.isEmpty()) {
      page.choices(visit.say("Servicios", "Services"), services);
    }
    page.paragraph(visit.say("Licencia: ", "Licence: ") + visit.say(described.terms()));
    page.paragraph(visit.say("Créditos: ", "Credits: ") + String.join("; ", described.credits()));
    page.paragraph(visit.say("Cómo citar:", "How to cite:")).code(visit.say(described.citation()));
    page.links(
        List.of(
            new Link(
                visit.href(LayerDescriptions.path(described.id())) + "?f=html",
                "describedby",
                Formats.HTML,
                visit.say("Metadatos y método de ", "Metadata and method of ")
                    + visit.say(described.title()))));
  }

  private static String figures(Visit visit, Layer layer, Slice slice) {
    if (slice.period() == null) {
      return visit.say("sin período", "without a period");
    }
    String what =
        slice.indicator() == null ? "" : visit.say(layer.indicatorTitle(slice.indicator())) + ", ";
    return visit.say("si nadie elige otra cosa: ", "unless you choose otherwise: ")
        + what
        + slice.period().text();
  }

  private static void filtering(HtmlPage page, Visit visit) {
    page.heading(visit.say("Pedir una parte", "Ask for a part"), "filter");
    page.paragraph(
        visit.say(
            "Los archivos aceptan los mismos parámetros que la API: indicador y período, cada campo"
                + " como nombre=valor, un rectángulo en grados, una condición en CQL2. Un parámetro"
                + " mal escrito da un error que dice qué vale.",
            "Files take the same parameters as the API: indicator and period, every field as"
                + " name=value, a box in degrees, a condition in CQL2. A malformed parameter gives an"
                + " error that says what is legal."));
    visit.snapshot().layers().stream()
        .filter(layer -> !layer.indicators().isEmpty())
        .findFirst()
        .ifPresent(layer -> examples(page, visit, layer));
  }

  private static void examples(HtmlPage page, Visit visit, Layer layer) {
    String file = visit.href("/downloads/" + layer.id() + ".csv");
    Slice usual = layer.defaultSlice(null);
    String slice = SliceChoice.toQuery(new Slice(usual.indicator(), usual.period()));
    page.code(file + slice);
    page.code(file + slice + "&country=CR&rate_status=observed");
    page.code(file + "?bbox=-84.5,9.5,-83.5,10.5");
    page.code(file + "?filter=rate_per_100k%20%3E%2010%20AND%20programmes_active%20%3D%200");
    page.code("curl -O -C - \"" + file + "\"");
  }
}
