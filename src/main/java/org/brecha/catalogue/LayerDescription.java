package org.brecha.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.brecha.layer.CitedSource;
import org.brecha.layer.Licence;
import org.brecha.layer.SourceFile;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything that is told of a layer, from which all metadata are made. Immutable; whatever nobody
 * knows is null or empty, never made up.
 *
 * @param id of the layer
 * @param address of the layer's collection, which also names it in linked data
 * @param bounds longitude and latitude in degrees (CRS84); null if nothing is drawn
 * @param begin first day for which there are figures, or null if figures have no time
 * @param end last day, or null
 * @param countries ISO 3166-1 alpha-2 codes
 * @param edition id of the data edition
 * @param updated when the facts of this edition last changed
 * @param boundaryKinds {@code official}, {@code unofficial}, {@code schematic}, {@code seat},
 *     {@code none}; several where units differ, empty if no units are drawn
 * @param schematic whether any geometry is schematic
 * @param boundaryNote what must be said of schematic boundaries, or null
 * @param sources files of which the layer is made
 * @param citations what the rows of those files cite
 * @param credits owed wherever the layer is shown
 * @param licences well-known licences that the sources name, each once; no licence of the whole
 * @param commonLicence the one licence under which all sources are as a whole, or null
 * @param terms what the sources together allow, in words: every source with its terms
 * @param publisher of this service
 * @param lineage how the layer came to be, in words
 * @param nothings how the kinds of nothing are told apart, or null where the layer has no figures
 * @param changed what must be said to a reader who came by a citation of another edition, or null
 * @param citation how to cite the layer, with its edition and {@link #permanentLink}
 * @param permanentLink address that names the edition; when another edition is served, the answer
 *     says that the data have changed
 */
public record LayerDescription(
    String id,
    String address,
    Words title,
    Words summary,
    List<Keyword> keywords,
    Envelope bounds,
    LocalDate begin,
    LocalDate end,
    List<String> countries,
    String edition,
    Instant updated,
    List<String> boundaryKinds,
    boolean schematic,
    Words boundaryNote,
    List<SourceFile> sources,
    List<CitedSource> citations,
    List<String> credits,
    List<Licence> licences,
    Licence commonLicence,
    Words terms,
    Publisher publisher,
    Words lineage,
    List<MethodNote> methods,
    Words nothings,
    Words changed,
    Words citation,
    String permanentLink,
    List<Distribution> distributions) {

  public LayerDescription {
    keywords = List.copyOf(keywords);
    countries = List.copyOf(countries);
    boundaryKinds = List.copyOf(boundaryKinds);
    sources = List.copyOf(sources);
    citations = List.copyOf(citations);
    credits = List.copyOf(credits);
    licences = List.copyOf(licences);
    methods = List.copyOf(methods);
    distributions = List.copyOf(distributions);
  }

  /** The summary, and what must be said of changed data, schematic boundaries, missing values. */
  public Words fullSummary() {
    StringBuilder es = new StringBuilder(summary.es());
    StringBuilder en = new StringBuilder(summary.en());
    for (Words more : new Words[] {changed, boundaryNote, nothings}) {
      if (more != null) {
        es.append(' ').append(more.es());
        en.append(' ').append(more.en());
      }
    }
    return new Words(es.toString(), en.toString());
  }

  /** The day of {@link #updated} in UTC. */
  public LocalDate updatedDay() {
    return LocalDate.ofInstant(updated, ZoneOffset.UTC);
  }
}
