package org.brecha.download;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.catalogue.LayerDescription;
import org.brecha.catalogue.MethodNote;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of a whole file, for formats that have one place for it: what was asked, how fresh
 * it is, of whom the data are and how they are to be read. Null stands for what nobody knows.
 */
final class FileNotes {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FileNotes() {}

  static Map<String, Object> of(FileContent content, LayerDescription about) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("layer", about.id());
    notes.put("title", about.title());
    notes.put("summary", about.summary());
    notes.put("indicator", content.indicator());
    notes.put("period", content.period());
    notes.put("asked", content.query().canonical());
    notes.put("edition", about.edition());
    notes.put("updated", about.updated().toString());
    notes.put("schematic", about.schematic());
    notes.put("boundary_kinds", about.boundaryKinds());
    notes.put("boundary_note", about.boundaryNote());
    notes.put("attribution", about.credits());
    notes.put("terms", about.terms());
    notes.put("licences", about.licences());
    notes.put("sources", sources(about.sources()));
    notes.put("nothings", about.nothings());
    notes.put("methods", methods(about.methods()));
    notes.put("citation", about.citation());
    notes.put("permanent_link", about.permanentLink());
    return notes;
  }

  static String json(FileContent content, LayerDescription about) {
    return JSON.writeValueAsString(of(content, about));
  }

  /** Title and summary with what must not be overlooked, for formats with a short text. */
  static String description(LayerDescription about) {
    List<String> parts = new ArrayList<>();
    both(parts, about.summary());
    both(parts, about.boundaryNote());
    parts.add(String.join("; ", about.credits()));
    both(parts, about.citation());
    return String.join("\n\n", parts);
  }

  private static void both(List<String> parts, Words words) {
    if (words != null) {
      parts.add(words.es() + "\n" + words.en());
    }
  }

  private static List<Map<String, Object>> sources(List<SourceFile> files) {
    List<Map<String, Object>> sources = new ArrayList<>();
    for (SourceFile file : files) {
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("title", file.title());
      source.put("publisher", file.publisher());
      source.put("licence", file.licence());
      source.put("origin", file.origin());
      source.put("address", file.address());
      source.put("retrieved", file.retrieved() == null ? null : file.retrieved().toString());
      source.put("file", file.name());
      source.put("sha256", file.sha256());
      sources.add(source);
    }
    return sources;
  }

  private static List<Map<String, Object>> methods(List<MethodNote> notes) {
    List<Map<String, Object>> methods = new ArrayList<>();
    for (MethodNote note : notes) {
      Map<String, Object> method = new LinkedHashMap<>();
      method.put("title", note.title());
      method.put("text", note.text());
      method.put("source", note.source());
      method.put("fields", note.fields());
      methods.add(method);
    }
    return methods;
  }
}
