package org.brecha.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.brecha.selection.AskedParameter;
import org.brecha.selection.AskedPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What other rooms answer outside of {@code /ogc}, which no OGC API knows: plans. */
@Component
@Order(95)
final class PlansPart implements OgcPart {

  private final ObjectProvider<AskedPaths> rooms;

  PlansPart(ObjectProvider<AskedPaths> rooms) {
    this.rooms = rooms;
  }

  @Override
  public List<String> conformance() {
    return List.of();
  }

  @Override
  public void addPaths(Visit visit, ApiPaths paths) {
    rooms
        .orderedStream()
        .flatMap(room -> room.of(visit.snapshot()).stream())
        .forEach(path -> add(visit, paths, path));
  }

  private static void add(Visit visit, ApiPaths paths, AskedPaths.AskedPath path) {
    List<Object> parameters = new ArrayList<>();
    if (path.layer() != null) {
      parameters.addAll(ApiParameters.references("datetime"));
      parameters.addAll(ApiSliceParameters.of(visit, path.layer()));
    }
    path.parameters().forEach(asked -> parameters.add(parameter(visit, asked)));
    String form = path.mediaType().contains("json") ? "json" : "csv";
    paths.getElsewhere(
        path.path(),
        path.id(),
        visit.say(path.title()),
        parameters,
        Formats.of(Format.of(form, path.mediaType(), form)),
        "anyObject");
  }

  private static Map<String, Object> parameter(Visit visit, AskedParameter asked) {
    Map<String, Object> schema =
        Members.of(
            "type", asked.type(),
            "enum", asked.legal().isEmpty() ? null : asked.legal(),
            "pattern", asked.pattern());
    Map<String, Object> parameter =
        ApiParameters.parameter(asked.name(), visit.say(asked.words()), schema);
    parameter.put("required", asked.required());
    return parameter;
  }
}
