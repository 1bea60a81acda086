package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.brecha.crs.ReferenceSystem;
import org.brecha.http.LinkHeader;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.selection.SliceChoice;
import org.brecha.tile.AreaPainter;
import org.brecha.tile.PaintedLayer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** OGC API Maps: a collection as a picture, in its usual style or another one. */
@RestController
class MapsController {

  private final Visits visits;
  private final AreaPainter painter;

  MapsController(Visits visits, AreaPainter painter) {
    this.visits = visits;
    this.painter = painter;
  }

  @GetMapping("/ogc/collections/{id}/map")
  void map(@PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    send(snapshot, layer, layer.styles().get(0), MapsPart.path(layer), request, response);
  }

  @GetMapping("/ogc/collections/{id}/styles/{style}/map")
  void styledMap(
      @PathVariable("id") String id,
      @PathVariable("style") String style,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = visits.snapshot();
    Layer layer = Visits.layer(snapshot, id);
    StyleChoice choice = StyleChoice.of(layer, style);
    send(snapshot, layer, choice.style(), MapsPart.path(choice), request, response);
  }

  private void send(
      LayerSnapshot snapshot,
      Layer layer,
      String style,
      String path,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Visit visit =
        visits.begin(request, snapshot, path, MapsPart.FORMATS, MapChoice.parameters(layer));
    MapChoice map = MapChoice.of(layer, style, visit.query());
    if (map.painted().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    PaintedLayer painted = map.painted().get();
    if (visit.isHtml()) {
      visit.send(request, response, page(visit, painted));
      return;
    }
    if (map.picture().system() != ReferenceSystem.CRS84) {
      // The address alone (OGC 20-058, requirement /req/core/map-response), unlike Features Part 2.
      response.setHeader("Content-Crs", map.picture().system().uri());
    }
    response.setHeader("Content-Bbox", map.contentBbox());
    Period period = painted.slice().period();
    if (period != null) {
      response.setHeader("Content-Datetime", period.text().replace("/", " / "));
    }
    LinkHeader.add(response, legend(visit, painted), "legend", "image/png");
    visit.send(request, response, out -> out.write(painter.paint(painted, map.picture())));
  }

  private static String legend(Visit visit, PaintedLayer painted) {
    String slice = SliceChoice.toQuery(painted.slice());
    String classes = MapsPart.classes(visit.query(), slice.isEmpty() ? "?" : "&");
    String chosen = slice + classes;
    return visit.href(
        "/legend/"
            + painted.layer().id()
            + ".png"
            + chosen
            + (chosen.isEmpty() ? "?" : "&")
            + "style="
            + painted.style()
            + "&lang="
            + visit.lang());
  }

  private static HtmlPage page(Visit visit, PaintedLayer painted) {
    Layer layer = painted.layer();
    Slice slice = painted.slice();
    String title = visit.say(layer.title());
    HtmlPage page = new HtmlPage(visit, title).paragraph(visit.say(layer.summary()));
    if (layer.schematic()) {
      page.note(
          visit.say(
              "Los límites esquemáticos son aproximados.",
              "Schematic boundaries are approximate."));
    }
    page.image(visit.hrefAs("png"), title);
    page.image(legend(visit, painted), visit.say("Leyenda", "Legend"));
    page.links(MapsPart.styledLinks(visit, layer, "html"));
    page.heading(visit.say("Fuentes", "Sources")).list(List.copyOf(layer.attribution()));
    if (slice.period() != null) {
      page.paragraph(visit.say("Período: ", "Period: ") + slice.period().text());
    }
    return page;
  }
}
