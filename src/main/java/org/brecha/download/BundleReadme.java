package org.brecha.download;

import java.util.function.Function;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.MethodNote;
import org.brecha.layer.CitedSource;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;

/** The text with which a bundle begins, in one language, as Markdown. */
final class BundleReadme {

  private static final Words FILES =
      new Words(
          """
          - `datos-data/`: los datos, los mismos en CSV (tabla), GeoJSON y GeoPackage (mapa).
          - `metadatos-metadata/`: lo que se dice de la capa (DCAT, ISO 19115-3) y de estos archivos.
          - `estilos-styles/`: cómo se dibuja, para QGIS (`.qml`), otros SIG (`.sld`) y MapLibre.
          - `campos-fields.csv`: qué significa cada columna.
          """,
          """
          - `datos-data/`: the data, the same in CSV (table), GeoJSON and GeoPackage (map).
          - `metadatos-metadata/`: what is told of the layer (DCAT, ISO 19115-3) and of these files.
          - `estilos-styles/`: how it is drawn, for QGIS (`.qml`), other GIS (`.sld`) and MapLibre.
          - `campos-fields.csv`: what each column means.
          """);

  private final StringBuilder text = new StringBuilder();
  private final Function<Words, String> in;

  private BundleReadme(Function<Words, String> in) {
    this.in = in;
  }

  /**
   * @param in chooses the language
   */
  static String of(FileContent content, LayerDescription told, Function<Words, String> in) {
    BundleReadme readme = new BundleReadme(in);
    readme.write(content, told);
    return readme.text.toString();
  }

  private void write(FileContent content, LayerDescription told) {
    text.append("# ").append(in.apply(told.title())).append("\n\n");
    Colophon.ofContent(content, told).stream().skip(1).forEach(this::entry);
    heading("Archivos", "Files");
    text.append(in.apply(FILES));
    heading("Método", "Method");
    for (MethodNote method : told.methods()) {
      text.append("### ").append(in.apply(method.title())).append("\n\n");
      text.append(in.apply(method.text())).append("\n\n");
      text.append(in.apply(method.source())).append("\n\n");
    }
    heading("Fuentes", "Sources");
    for (SourceFile file : told.sources()) {
      source(file);
    }
    for (CitedSource cited : told.citations()) {
      text.append("- ").append(in.apply(cited.role().title())).append(": ");
      text.append(cited.citation()).append('\n');
    }
    heading("Licencia y cita", "Licence and citation");
    Colophon.ofTerms(told).forEach(this::entry);
  }

  private void source(SourceFile file) {
    text.append("- **").append(in.apply(file.role().title())).append("**: ");
    text.append(in.apply(file.title()));
    part("publica", "published by", file.publisher());
    part("licencia", "licence", file.licence() == null ? null : in.apply(file.licence().text()));
    part("origen", "origin", file.origin());
    part("publicado", "published", file.published());
    part("consultado", "retrieved", file.retrieved());
    part("archivo", "file", file.name());
    part("SHA-256", "SHA-256", file.sha256());
    part("cómo se hizo", "how it was made", file.derivation());
    text.append('\n');
  }

  private void part(String es, String en, Object value) {
    if (value != null) {
      text.append("; ").append(in.apply(new Words(es, en))).append(": ").append(value);
    }
  }

  private void heading(String es, String en) {
    text.append("\n## ").append(in.apply(new Words(es, en))).append("\n\n");
  }

  private void entry(Colophon.Entry entry) {
    text.append("- **").append(in.apply(entry.heading())).append("**: ");
    text.append(in.apply(entry.text())).append('\n');
  }
}
