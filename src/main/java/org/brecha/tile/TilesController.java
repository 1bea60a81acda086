package org.brecha.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.PublicLinks;
import org.brecha.http.QueryParameters;
import org.brecha.http.Representation;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The list of layers and the TileJSON of each. */
@Controller
class TilesController {

  private static final String JSON = "application/json";

  private final Publication publication;
  private final PublicLinks links;
  private final JsonMapper json = JsonMapper.builder().build();

  TilesController(Publication publication, PublicLinks links) {
    this.publication = publication;
    this.links = links;
  }

  @GetMapping("/tiles")
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.parse(request.getQueryString()).accepting(List.of());
    LayerSnapshot snapshot = snapshot();
    String base = links.base(request);
    List<Map<String, Object>> layers = new ArrayList<>();
    for (Layer layer : snapshot.layers()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("id", layer.id());
      entry.put("title", TileJson.words(layer.title()));
      entry.put("schematic", layer.schematic());
      entry.put("tilejson", base + "/tiles/" + layer.id() + ".json");
      entry.put("legend", base + "/legend/" + layer.id() + ".json");
      layers.add(entry);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("edition", snapshot.edition());
    body.put("layers", layers);
    send(request, response, snapshot, body, base);
  }

  @GetMapping("/tiles/{layer:[A-Za-z0-9_-]+}.json")
  void tileJson(
      @PathVariable("layer") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    QueryParameters query = TileRequest.parameters(request.getQueryString());
    TileRequest.slice(layer, query);
    query.oneOf("style", layer.styles(), null);
    String base = links.base(request);
    send(request, response, snapshot, TileJson.of(snapshot, layer, base, query), base);
  }

  private void send(
      HttpServletRequest request,
      HttpServletResponse response,
      LayerSnapshot snapshot,
      Map<String, Object> body,
      String base)
      throws IOException {
    String asked = request.getRequestURI() + "?" + request.getQueryString();
    new Representation(JSON, EntityTag.of(snapshot.edition(), asked, base), "")
        .send(request, response, out -> json.writeValue(out, body));
  }

  private LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }

  static Layer layer(LayerSnapshot snapshot, String id) {
    return snapshot
        .findLayer(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("There is no such layer; see /tiles.")));
  }
}
