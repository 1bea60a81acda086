package org.brecha.download;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.MethodNote;
import org.brecha.layer.CitedSource;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;

/** The sheets of a workbook that say what its data are. */
final class XlsxSheets {

  private static final Words NOTHING = new Words("", "");
  private static final List<Words> WHAT_AND_TEXT =
      List.of(new Words("Qué", "What"), new Words("Texto", "Text"));

  /** A sheet of texts, the names of its columns first. */
  record Sheet(Words name, List<Words> columns, List<List<Words>> lines) {}

  private XlsxSheets() {}

  static List<Sheet> of(FileContent content, LayerDescription told) {
    return List.of(method(content, told), sources(told), licence(told), fields(content.layer()));
  }

  private static Sheet method(FileContent content, LayerDescription told) {
    List<List<Words>> lines = lines(Colophon.ofContent(content, told));
    for (MethodNote method : told.methods()) {
      lines.add(List.of(method.title(), method.text()));
      lines.add(List.of(NOTHING, method.source()));
    }
    return new Sheet(new Words("Método", "Method"), WHAT_AND_TEXT, lines);
  }

  private static Sheet licence(LayerDescription told) {
    return new Sheet(
        new Words("Licencia", "Licence"), WHAT_AND_TEXT, lines(Colophon.ofTerms(told)));
  }

  private static List<List<Words>> lines(List<Colophon.Entry> entries) {
    List<List<Words>> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(List.of(entry.heading(), entry.text())));
    return lines;
  }

  private static Sheet sources(LayerDescription told) {
    List<List<Words>> lines = new ArrayList<>();
    for (SourceFile file : told.sources()) {
      lines.add(
          List.of(
              file.role().title(),
              file.title(),
              plain(file.publisher()),
              file.licence() == null ? plain(null) : file.licence().text(),
              plain(file.address()),
              day(file.published()),
              day(file.retrieved()),
              plain(file.name()),
              plain(file.sha256()),
              plain(file.derivation())));
    }
    for (CitedSource cited : told.citations()) {
      lines.add(List.of(cited.role().title(), plain(cited.citation())));
    }
    return new Sheet(
        new Words("Fuentes", "Sources"),
        List.of(
            new Words("Para", "For"),
            new Words("Fuente", "Source"),
            new Words("Publicada por", "Publisher"),
            new Words("Licencia", "Licence"),
            new Words("Dirección", "Address"),
            new Words("Publicada el", "Published"),
            new Words("Consultada el", "Retrieved"),
            new Words("Archivo", "File"),
            new Words("SHA-256", "SHA-256"),
            new Words("Cómo se hizo", "How it was made")),
        lines);
  }

  private static Sheet fields(Layer layer) {
    List<List<Words>> lines = new ArrayList<>();
    for (LayerField field : layer.fields()) {
      lines.add(
          List.of(
              plain(field.name()),
              plain(field.type().name().toLowerCase(java.util.Locale.ROOT)),
              FieldDictionary.unit(field),
              field.title(),
              field.description()));
    }
    return new Sheet(
        new Words("Campos", "Fields"),
        List.of(
            new Words("Campo", "Field"),
            new Words("Tipo", "Type"),
            new Words("Unidad", "Unit"),
            new Words("Título", "Title"),
            new Words("Descripción", "Description")),
        lines);
  }

  private static Words day(LocalDate day) {
    return plain(day == null ? null : day.toString());
  }

  private static Words plain(String text) {
    return text == null ? NOTHING : new Words(text, text);
  }
}
