package org.brecha.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import org.brecha.catalogue.LayerDescriptions;
import org.brecha.http.Problem;
import org.brecha.http.ProblemException;
import org.brecha.http.PublicLinks;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Publication;
import org.springframework.stereotype.Component;

/** Where every route of the API begins: the snapshot, the layer asked for, then the manners. */
@Component
final class Visits {

  private final Publication publication;
  private final PublicLinks publicLinks;
  private final String settings;

  Visits(
      Publication publication,
      PublicLinks publicLinks,
      LayerDescriptions descriptions,
      OgcSettings settings) {
    this.publication = publication;
    this.publicLinks = publicLinks;
    this.settings = descriptions.publisher().toString() + settings;
  }

  /**
   * @throws ProblemException 503 before the first edition
   */
  LayerSnapshot snapshot() {
    return publication.findCurrent().orElseThrow(() -> new ProblemException(Problem.notReady()));
  }

  /**
   * @throws ProblemException 404 for an id that no collection has
   */
  static Layer layer(LayerSnapshot snapshot, String id) {
    return snapshot
        .findLayer(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("There is no such collection; /ogc/collections lists them.")));
  }

  /** See {@link Visit#of}. */
  Visit begin(
      HttpServletRequest request,
      LayerSnapshot snapshot,
      String path,
      Formats formats,
      Collection<String> parameters) {
    String base = publicLinks.base(request);
    return Visit.of(request, snapshot, base, settings, path, formats, parameters);
  }

  /** A visit to a resource that knows no parameters but {@code f} and {@code lang}. */
  Visit begin(HttpServletRequest request, LayerSnapshot snapshot, String path, Formats formats) {
    return begin(request, snapshot, path, formats, List.of());
  }
}
