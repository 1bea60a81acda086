package org.brecha.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.brecha.http.CsvWriter;
import org.brecha.http.EntityTag;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.PublicLinks;
import org.brecha.http.QueryParameters;
import org.brecha.http.Representation;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.brecha.selection.FeatureQuestion;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files under {@code /downloads}: one CSV a layer, chosen by the same parameters as the items
 * of its collection, and the list of all files. Nothing but the current snapshot is read.
 */
@Controller
class DownloadController {

  private static final String JSON = "application/json";

  private final Publication publication;
  private final PublicLinks links;
  private final JsonMapper json = JsonMapper.builder().build();

  DownloadController(Publication publication, PublicLinks links) {
    this.publication = publication;
    this.links = links;
  }

  @GetMapping("/downloads/index.json")
  void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.parse(request.getQueryString()).accepting(List.of());
    LayerSnapshot snapshot = snapshot();
    String base = links.base(request);
    Map<String, Object> body = DownloadIndex.of(snapshot, base);
    new Representation(JSON, EntityTag.of(snapshot.edition(), "/downloads/index.json", base), "")
        .send(request, response, out -> json.writeValue(out, body));
  }

  @GetMapping("/downloads/{layer:[A-Za-z0-9_-]+}.csv")
  void csv(
      @PathVariable("layer") String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    Layer layer = layer(snapshot, id);
    QueryParameters query =
        QueryParameters.parse(request.getQueryString()).accepting(parameters(layer));
    FeatureQuestion question = FeatureQuestion.of(layer, query);
    String base = links.base(request);
    addLinks(response, layer, base, query);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + FileName.of(snapshot, layer, question) + "\"");
    String tag = EntityTag.of(snapshot.edition(), "csv", id, query.canonical(), base);
    new Representation(CsvWriter.MEDIA_TYPE, tag, "")
        .send(request, response, out -> LayerCsv.write(layer, question, new CsvWriter(out)));
  }

  private static List<String> parameters(Layer layer) {
    List<String> names = new ArrayList<>(FeatureQuestion.parameters(layer));
    // The page names the edition in what it asks for; it chooses nothing.
    names.add("v");
    return names;
  }

  /** CSV has no place for what is said of it: the headers lead there. */
  private static void addLinks(
      HttpServletResponse response, Layer layer, String base, QueryParameters query) {
    String collection = base + "/ogc/collections/" + layer.id();
    link(response, collection + "/schema?f=json", "describedby", "application/schema+json");
    link(response, base + "/downloads/index.json", "license", JSON);
    link(response, collection + "?f=json", "collection", JSON);
    link(response, collection + "/items" + query.without("v"), "alternate", "application/geo+json");
  }

  private static void link(
      HttpServletResponse response, String href, String relation, String type) {
    response.addHeader("Link", "<" + href + ">; rel=\"" + relation + "\"; type=\"" + type + "\"");
  }

  private LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }

  private static Layer layer(LayerSnapshot snapshot, String id) {
    Optional<Layer> layer = snapshot.findLayer(id);
    return layer.orElseThrow(
        () ->
            new ProblemException(
                Problem.notFound("There is no such file; /downloads/index.json lists them.")));
  }
}
