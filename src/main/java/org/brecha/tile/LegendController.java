package org.brecha.tile;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.QueryParameters;
import org.brecha.http.Representation;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Legend;
import org.brecha.layer.Publication;
import org.brecha.layer.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The legend of a layer, as data for the page and as a picture for documents. */
@Controller
class LegendController {

  private final Publication publication;
  private final JsonMapper json = JsonMapper.builder().build();

  LegendController(Publication publication) {
    this.publication = publication;
  }

  @GetMapping("/legend/{layer:[A-Za-z0-9_-]+}.json")
  void json(
      @PathVariable("layer") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = TilesController.layer(snapshot, id);
    Legend legend = legend(layer, TileRequest.classParameters(request.getQueryString()));
    Map<String, Object> body = LegendJson.of(snapshot.edition(), layer, legend);
    representation("application/json", snapshot, request)
        .send(request, response, out -> json.writeValue(out, body));
  }

  @GetMapping("/legend/{layer:[A-Za-z0-9_-]+}.png")
  void png(
      @PathVariable("layer") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = TilesController.layer(snapshot, id);
    QueryParameters query = TileRequest.classParameters(request.getQueryString(), "lang");
    Locale language = Locale.forLanguageTag(query.oneOf("lang", List.of("es", "en"), "es"));
    Legend legend = legend(layer, query);
    representation("image/png", snapshot, request)
        .send(request, response, out -> LegendImage.of(layer, legend, language).write(out));
  }

  private static Legend legend(Layer layer, QueryParameters query) {
    Slice slice =
        TileRequest.slice(layer, query)
            .orElseThrow(
                () ->
                    QueryParameters.refuse(
                        "datetime", "the layer has no figures for that time; see its TileJSON"));
    String style = query.oneOf("style", layer.styles(), layer.styles().get(0));
    return layer.legend(style, slice, TileRequest.classes(layer, style, query));
  }

  private static Representation representation(
      String mediaType, LayerSnapshot snapshot, HttpServletRequest request) {
    String asked = request.getRequestURI() + "?" + request.getQueryString();
    return new Representation(mediaType, EntityTag.of(snapshot.edition(), asked), "");
  }

  private LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }
}
