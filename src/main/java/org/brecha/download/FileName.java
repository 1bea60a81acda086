package org.brecha.download;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.brecha.http.AttachmentName;
import org.brecha.layer.SliceQuestion;
import org.brecha.selection.AskedArea;
import org.brecha.selection.FeatureTime;
import org.brecha.selection.FilterChoice;

/**
 * Names a file after what is in it: layer, indicator, period, everything that was asked besides,
 * and edition.
 */
final class FileName {

  /** They choose the slice, which is named by its own parameters. */
  private static final List<String> OF_SLICE = SliceQuestion.allParameters();

  private FileName() {}

  static String of(FileContent content, String extension) {
    AttachmentName name = new AttachmentName("brecha_" + content.layer().id());
    Map<String, String> asked = new TreeMap<>(content.query().matching(parameter -> true));
    content.question().slice().map(SliceQuestion::parameters).ifPresent(s -> addSlice(name, s));
    if (hasOwnTime(content) && asked.containsKey("datetime")) {
      name.with("datetime", asked.get("datetime"));
    }
    asked.keySet().removeAll(OF_SLICE);
    addTogether(name, "filter", asked, FilterChoice.PARAMETERS);
    addTogether(name, "bbox", asked, AskedArea.PARAMETERS);
    asked.forEach((parameter, value) -> addChoice(name, parameter, value));
    return name.of(content.snapshot().edition(), extension);
  }

  /** Whether a time asked for chooses features, or none at all, and not the slice alone. */
  private static boolean hasOwnTime(FileContent content) {
    return content.question().slice().isEmpty() || FeatureTime.of(content.layer()).isPresent();
  }

  private static void addSlice(AttachmentName name, Map<String, String> slice) {
    slice.forEach(
        (parameter, value) -> {
          if (parameter.equals("indicator") || parameter.equals("period")) {
            name.with(value);
          } else {
            name.with(parameter, value);
          }
        });
  }

  /** Adds one word for parameters that belong together, and takes them out of what was asked. */
  private static void addTogether(
      AttachmentName name, String first, Map<String, String> asked, List<String> parameters) {
    Map<String, String> together = new LinkedHashMap<>(asked);
    together.keySet().retainAll(parameters);
    if (together.containsKey(first)) {
      name.withChecksum(first, together.toString());
    }
    asked.keySet().removeAll(parameters);
  }

  private static void addChoice(AttachmentName name, String parameter, String value) {
    if (parameter.equals("country") && !value.isEmpty()) {
      name.with(value);
    } else if (value.equals("true")) {
      name.with(parameter);
    } else {
      name.with(parameter, value);
    }
  }
}
