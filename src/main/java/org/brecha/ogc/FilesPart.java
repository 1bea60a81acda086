package org.brecha.ogc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.brecha.catalogue.LayerForm;
import org.brecha.layer.Layer;
import org.brecha.selection.FeatureQuestion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The files of the layers, which are no part of any OGC API but take the same questions: whoever
 * makes a client of the definition gets them too.
 */
@Component
@Order(90)
final class FilesPart implements OgcPart {

  private final ObjectProvider<LayerForm> forms;

  FilesPart(ObjectProvider<LayerForm> forms) {
    this.forms = forms;
  }

  @Override
  public List<String> conformance() {
    return List.of();
  }

  @Override
  public List<Link> collectionLinks(Visit visit, Layer layer) {
    return forms
        .orderedStream()
        .map(
            form ->
                new Link(
                    visit.href("/downloads/" + layer.id() + "." + form.extension()),
                    "enclosure",
                    form.mediaType(),
                    visit.say("Toda la capa: ", "The whole layer: ") + visit.say(form.title())))
        .toList();
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    List<LayerForm> all = forms.orderedStream().toList();
    if (all.isEmpty()) {
      return;
    }
    Formats formats =
        new Formats(
            all.stream()
                .map(
                    form -> new Format(form.extension(), form.mediaType(), List.of(), form.title()))
                .toList());
    Map<String, Object> extension =
        ApiTileParameters.oneOf(
            "extension", visit.say("Formato del archivo.", "Format of the file."), formats.names());
    for (Layer layer : visit.snapshot().layers()) {
      List<Object> parameters = questions(visit, layer);
      parameters.add(extension);
      paths.getElsewhere(
          "/downloads/" + layer.id() + ".{extension}",
          "file_" + layer.id(),
          visit.say(layer.title()) + visit.say(": archivo", ": file"),
          parameters,
          formats,
          "anyObject");
    }
  }

  /** The parameters of items that choose figures and rows; pages are no matter of files. */
  private static List<Object> questions(Visit visit, Layer layer) {
    Set<String> known = new HashSet<>(FeatureQuestion.parameters(layer));
    known.addAll(List.of("bbox", "bbox-crs"));
    List<Object> questions = new ArrayList<>();
    for (Object parameter : ApiParameters.ofItems(visit, layer)) {
      Map<?, ?> members = (Map<?, ?>) parameter;
      Object name = members.containsKey("name") ? members.get("name") : members.get("$ref");
      String text = name.toString();
      if (known.contains(text.substring(text.lastIndexOf('/') + 1))) {
        questions.add(parameter);
      }
    }
    return questions;
  }
}
