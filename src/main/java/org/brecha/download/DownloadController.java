package org.brecha.download;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.brecha.http.EntityTag;
import org.brecha.http.LinkHeader;
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

/**
 * The files under {@code /downloads}: every layer in every {@link FileFormat}, chosen by the same
 * parameters as the items of its collection, and the list of all files. Nothing but the current
 * snapshot is read.
 */
@Controller
class DownloadController {

  private static final String JSON = "application/json";

  private final Publication publication;
  private final PublicLinks links;
  private final FileFormats formats;
  private final FileAnswers answers;
  private final JsonMapper json = JsonMapper.builder().build();

  DownloadController(
      Publication publication, PublicLinks links, FileFormats formats, FileAnswers answers) {
    this.publication = publication;
    this.links = links;
    this.formats = formats;
    this.answers = answers;
  }

  @GetMapping("/downloads/index.json")
  void index(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryParameters.parse(request.getQueryString()).accepting(List.of());
    LayerSnapshot snapshot = snapshot();
    String base = links.base(request);
    Map<String, Object> body = DownloadIndex.of(snapshot, formats.all(), base);
    String tag =
        EntityTag.of(
            snapshot.edition(), snapshot.changedAt().toString(), "/downloads/index.json", base);
    new Representation(JSON, tag, "").send(request, response, out -> json.writeValue(out, body));
  }

  @GetMapping("/downloads/{layer:[A-Za-z0-9_-]+}.{extension:[a-z0-9.]+}")
  void file(
      @PathVariable("layer") String id,
      @PathVariable("extension") String extension,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    LayerSnapshot snapshot = snapshot();
    FileFormat format = formats.find(extension).orElseThrow(DownloadController::noSuchFile);
    Layer layer = snapshot.findLayer(id).orElseThrow(DownloadController::noSuchFile);
    QueryParameters asked = QueryParameters.parse(request.getQueryString());
    FileContent content = FileContent.of(snapshot, layer, format, asked, links.base(request));
    format.check(content);
    addLinks(response, content);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + FileName.of(content, extension) + "\"");
    answers.send(request, response, format, content);
  }

  /** Some formats have no place for what is said of them: the headers lead there. */
  private static void addLinks(HttpServletResponse response, FileContent content) {
    String collection = content.base() + "/ogc/collections/" + content.layer().id();
    String items = collection + "/items" + itemsQuery(content);
    LinkHeader.add(
        response, collection + "/schema?f=json", "describedby", "application/schema+json");
    LinkHeader.add(response, content.base() + "/downloads/index.json", "license", JSON);
    LinkHeader.add(response, collection + "?f=json", "collection", JSON);
    LinkHeader.add(response, items, "alternate", "application/geo+json");
  }

  /** The parameters that items know too. */
  private static String itemsQuery(FileContent content) {
    return QueryParameters.toQuery(
        content.query().matching(FileContent.sharedParameters(content.layer())::contains));
  }

  private LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }

  private static ProblemException noSuchFile() {
    return new ProblemException(
        Problem.notFound("There is no such file; /downloads/index.json lists them."));
  }
}
