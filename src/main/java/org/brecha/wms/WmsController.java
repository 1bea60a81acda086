package org.brecha.wms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.ProblemWriter;
import org.brecha.http.PublicLinks;
import org.brecha.http.Representation;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Legend;
import org.brecha.layer.Publication;
import org.brecha.tile.AreaPainter;
import org.brecha.tile.AreaPicture;
import org.brecha.tile.LegendImage;
import org.brecha.tile.PaintedLayer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one address of the map service (decision 0025). To whoever asks for nothing it answers with
 * its capabilities; every fault of a request is a service exception with status 400.
 */
@RestController
class WmsController {

  static final List<String> MAP_FORMATS = List.of("image/png", "image/jpeg");
  static final List<String> LEGEND_FORMATS = List.of("image/png");

  /** How faults of maps can be told; desktops of old ask for pictures of faults, and get XML. */
  private static final List<String> EXCEPTIONS =
      List.of(
          "XML",
          "BLANK",
          "INIMAGE",
          "text/xml",
          "application/vnd.ogc.se_xml",
          "application/vnd.ogc.se_blank",
          "application/vnd.ogc.se_inimage");

  private final Publication publication;
  private final PublicLinks links;
  private final LayerDescriptions descriptions;
  private final AreaPainter painter;

  WmsController(
      Publication publication,
      PublicLinks links,
      LayerDescriptions descriptions,
      AreaPainter painter) {
    this.publication = publication;
    this.links = links;
    this.descriptions = descriptions;
    this.painter = painter;
  }

  @GetMapping("/wms")
  void wms(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean legacy = false;
    try {
      WmsQuery query = WmsQuery.of(request.getQueryString());
      legacy = query.isLegacy();
      LayerSnapshot snapshot =
          publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
      answer(new Asked(query, snapshot, request, response));
    } catch (WmsFault e) {
      refuse(response, e, legacy);
    } catch (ProblemException e) {
      refuse(response, WmsFault.of(e.problem()), legacy);
    }
  }

  /** One request and everything that its answer is made from. */
  private record Asked(
      WmsQuery query,
      LayerSnapshot snapshot,
      HttpServletRequest request,
      HttpServletResponse response) {

    String language() {
      return query.language(request.getHeader("Accept-Language"));
    }

    /**
     * Sends bytes that depend on the snapshot, the parameters and perhaps the language.
     *
     * @param more on which they depend, in any form
     */
    void send(String mediaType, String more, Representation.Body body) throws IOException {
      String tag =
          EntityTag.of(
              snapshot.edition(),
              snapshot.changedAt().toString(),
              more,
              query.parameters().canonical(),
              mediaType,
              language());
      response.setHeader("Content-Language", language());
      new Representation(mediaType, tag, "Accept-Language").send(request, response, body);
    }
  }

  private void answer(Asked asked) throws IOException {
    WmsQuery query = asked.query();
    query.requireService();
    String operation = query.find("REQUEST").orElse(query.isBare() ? "GetCapabilities" : "");
    switch (operation.toLowerCase(Locale.ROOT)) {
      case "getcapabilities" -> capabilities(asked);
      case "getmap", "map" -> map(asked);
      case "getfeatureinfo", "feature_info" -> featureInfo(asked);
      case "getlegendgraphic" -> legend(asked);
      default ->
          throw WmsFault.of(
              WmsFault.NOT_SUPPORTED,
              "REQUEST",
              "REQUEST must be GetCapabilities, GetMap, GetFeatureInfo or GetLegendGraphic");
    }
  }

  private void capabilities(Asked asked) throws IOException {
    String base = links.base(asked.request());
    asked.send(
        Capabilities.MEDIA_TYPE,
        base + ' ' + descriptions.publisher(),
        out -> out.write(Capabilities.of(descriptions, asked.snapshot(), base, asked.language())));
  }

  private void map(Asked asked) throws IOException {
    WmsQuery query = asked.query();
    query.requireVersion();
    String exceptions = query.oneOf("EXCEPTIONS", EXCEPTIONS).toLowerCase(Locale.ROOT);
    try {
      String format = format("FORMAT", MAP_FORMATS, query);
      MapRequest map = MapRequest.of(query, asked.snapshot());
      map.defaults(query).forEach(said -> asked.response().addHeader("Warning", said));
      asked.send(
          format,
          "",
          out ->
              out.write(
                  format.equals("image/jpeg")
                      ? painter.paintJpeg(map.layers(), map.picture())
                      : painter.paint(map.layers(), map.picture())));
    } catch (WmsFault | ProblemException e) {
      if (!exceptions.endsWith("blank") || !sendBlank(asked)) {
        throw e;
      }
    }
  }

  /** An empty picture instead of a fault; false if not even its form is known. */
  private boolean sendBlank(Asked asked) throws IOException {
    try {
      int width = asked.query().wholeNumber("WIDTH", 1, AreaPicture.MOST_PIXELS);
      int height = asked.query().wholeNumber("HEIGHT", 1, AreaPicture.MOST_PIXELS);
      String format = format("FORMAT", MAP_FORMATS, asked.query());
      AreaPicture blank =
          AreaPicture.ofNothing(width, height, MapRequest.background(asked.query()));
      byte[] picture =
          format.equals("image/jpeg")
              ? painter.paintJpeg(List.of(), blank)
              : painter.paint(List.of(), blank);
      ProblemWriter.write(asked.response(), 200, format, picture);
      return true;
    } catch (WmsFault e) {
      return false;
    }
  }

  private void featureInfo(Asked asked) throws IOException {
    WmsQuery query = asked.query();
    query.requireVersion();
    String format = format("INFO_FORMAT", FeatureInfo.FORMATS, query);
    MapRequest map = MapRequest.of(query, asked.snapshot());
    FeatureInfo info = FeatureInfo.of(query, asked.snapshot(), map, painter);
    String sent = format.startsWith("text/") ? format + ";charset=UTF-8" : format;
    asked.send(sent, "", out -> out.write(new InfoDocument(info, asked.language()).in(format)));
  }

  private void legend(Asked asked) throws IOException {
    WmsQuery query = asked.query();
    String format = format("FORMAT", LEGEND_FORMATS, query);
    String name = query.need("LAYER", "name of a layer");
    Layer layer = MapRequest.layer(asked.snapshot(), "LAYER", name);
    String style = MapRequest.style(layer, query.find("STYLE").orElse(""), "STYLE");
    PaintedLayer painted = MapRequest.painted(layer, style, query);
    Legend legend = layer.legend(style, painted.slice(), painted.classes());
    Locale language = Locale.forLanguageTag(asked.language());
    asked.send(format, "", out -> LegendImage.of(layer, legend, language).write(out));
  }

  private static String format(String parameter, List<String> legal, WmsQuery query) {
    String list = String.join(", ", legal);
    String asked = query.need(parameter, "one of " + list).split(";", 2)[0].strip();
    if (query.isLegacy() && asked.matches("[A-Za-z]+")) {
      asked = "image/" + asked; // Version 1.0.0 has names without a slash.
    }
    if (!legal.contains(asked.toLowerCase(Locale.ROOT))) {
      throw WmsFault.of(WmsFault.INVALID_FORMAT, parameter, parameter + " must be one of " + list);
    }
    return asked.toLowerCase(Locale.ROOT);
  }

  private static void refuse(HttpServletResponse response, WmsFault fault, boolean legacy)
      throws IOException {
    if (response.isCommitted()) {
      throw fault;
    }
    ProblemWriter.write(
        response, fault.status(), FaultReport.mediaType(legacy), FaultReport.of(fault, legacy));
  }
}
