package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.brecha.http.EntityTag;
import org.brecha.http.QueryParameters;
import org.brecha.http.Representation;
import org.brecha.layer.GeometryKind;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.style.LayerStyle;
import org.brecha.style.MapLibreStyle;
import org.brecha.style.QmlStyle;
import org.brecha.style.SldStyle;
import org.brecha.style.StyleSprite;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** OGC API Styles: lists, stylesheets in three languages, their metadata, and the sprite. */
@RestController
class StylesController {

  /** Sprites change with the program, not with the data. */
  private static final String SPRITE_EDITION = "1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Visits visits;

  StylesController(Visits visits) {
    this.visits = visits;
  }

  @GetMapping("/ogc/styles")
  void styles(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = visits.begin(request, visits.snapshot(), "/ogc/styles", Formats.DOCUMENT);
    List<StyleChoice> styles =
        visit.snapshot().layers().stream().flatMap(l -> StyleChoice.of(l).stream()).toList();
    list(request, response, visit, styles);
  }

  @GetMapping("/ogc/collections/{id}/styles")
  void stylesOfCollection(
      @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    String path = CollectionDocument.path(layer) + "/styles";
    Visit visit = visits.begin(request, snapshot, path, Formats.DOCUMENT);
    list(request, response, visit, StyleChoice.of(layer));
  }

  private static void list(
      HttpServletRequest request,
      HttpServletResponse response,
      Visit visit,
      List<StyleChoice> styles)
      throws IOException {
    visit.send(
        request,
        response,
        () -> StyleDocument.list(visit, styles),
        () -> StyleDocument.listPage(visit, styles));
  }

  @GetMapping("/ogc/styles/{style:[A-Za-z0-9_-]+}")
  void style(
      @PathVariable("style") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    StyleChoice choice = StyleChoice.named(snapshot, id);
    Visit visit =
        visits.begin(
            request,
            snapshot,
            choice.path(),
            StyleChoice.FORMATS,
            StyleChoice.parameters(choice.layer()));
    LayerStyle style = choice.read(visit);
    GeometryKind kind = choice.kind(visit);
    switch (visit.f()) {
      case "mbs" ->
          visit.send(
              request,
              response,
              out ->
                  out.write(
                      JSON.writeValueAsBytes(
                          MapLibreStyle.of(style, visit.href(""), visit.lang()))));
      case "sld" -> send(request, response, visit, () -> SldStyle.of(style, kind, visit.lang()));
      case "qml" -> send(request, response, visit, () -> QmlStyle.of(style, kind, visit.lang()));
      default -> visit.send(request, response, StyleDocument.page(visit, choice, style));
    }
  }

  private static void send(
      HttpServletRequest request, HttpServletResponse response, Visit visit, Supplier<String> text)
      throws IOException {
    visit.send(request, response, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8)));
  }

  @GetMapping("/ogc/styles/{style:[A-Za-z0-9_-]+}/metadata")
  void metadata(
      @PathVariable("style") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    StyleChoice choice = StyleChoice.named(snapshot, id);
    Visit visit =
        visits.begin(
            request,
            snapshot,
            choice.path() + "/metadata",
            Formats.DOCUMENT,
            StyleChoice.chosen(choice.layer()));
    LayerStyle style = choice.read(visit);
    visit.send(
        request,
        response,
        () -> StyleDocument.metadata(visit, choice, style),
        () -> StyleDocument.page(visit, choice, style));
  }

  @GetMapping({MapLibreStyle.SPRITE_PATH + ".json", MapLibreStyle.SPRITE_PATH + "@2x.json"})
  void spriteIndex(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sprite(
        request, response, Formats.JSON, JSON.writeValueAsBytes(StyleSprite.index(scale(request))));
  }

  @GetMapping({MapLibreStyle.SPRITE_PATH + ".png", MapLibreStyle.SPRITE_PATH + "@2x.png"})
  void spriteImage(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sprite(request, response, Formats.PNG, StyleSprite.image(scale(request)));
  }

  private static int scale(HttpServletRequest request) {
    return request.getRequestURI().contains("@2x") ? 2 : 1;
  }

  private static void sprite(
      HttpServletRequest request, HttpServletResponse response, String mediaType, byte[] bytes)
      throws IOException {
    QueryParameters.parse(request.getQueryString()).accepting(List.of());
    String tag = EntityTag.of(SPRITE_EDITION, mediaType, Integer.toString(scale(request)));
    new Representation(mediaType, tag, "").send(request, response, out -> out.write(bytes));
  }
}
