package org.brecha.catalogue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Period;
import org.brecha.layer.Words;
import org.locationtech.jts.geom.Envelope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Describes layers: the one place where their metadata begin. Reads nothing but the snapshot and
 * the settings, so the same edition is always described alike. Thread-safe.
 */
@Component
@EnableConfigurationProperties(CatalogueSettings.class)
public final class LayerDescriptions {

  private static final Words SCHEMATIC =
      new Words(
          "Límites esquemáticos, no oficiales: calculados, sin valor legal.",
          "Schematic boundaries, not official ones: computed, without legal value.");

  private static final Words NOTHINGS =
      new Words(
          "Una celda sin valor no es cero. rate_status, count_status, population_status,"
              + " programme_status y gap_status dicen qué nada es: no_data (nadie reportó),"
              + " suppressed (se conoce, pero no se muestra), not_applicable (la unidad no existía),"
              + " no_denominator (sin población) u otra de sus palabras; zero es un cero contado.",
          "A cell without a value is not zero. rate_status, count_status, population_status,"
              + " programme_status and gap_status say which kind of nothing it is: no_data (nobody"
              + " reported), suppressed (known but not shown), not_applicable (the unit did not"
              + " exist), no_denominator (no population) or another of their words; zero is a"
              + " counted zero.");

  private final ObjectProvider<LayerForm> forms;
  private final ObjectProvider<LayerAccess> services;
  private final Publisher publisher;
  private final MethodNotes methods = new MethodNotes();

  /**
   * @param forms asked for late, for a form may need descriptions itself
   */
  LayerDescriptions(
      CatalogueSettings settings,
      ObjectProvider<LayerForm> forms,
      ObjectProvider<LayerAccess> services) {
    this.publisher = settings.toPublisher();
    this.forms = forms;
    this.services = services;
  }

  /** Who publishes the service. */
  public Publisher publisher() {
    return publisher;
  }

  /** Extensions of the files that every layer can be had as. */
  public List<String> forms() {
    return forms.orderedStream().map(LayerForm::extension).toList();
  }

  /** All layers of a snapshot, in its order. */
  public List<LayerDescription> all(LayerSnapshot snapshot, String base) {
    return snapshot.layers().stream().map(layer -> of(snapshot, layer, base)).toList();
  }

  /**
   * Describes a layer.
   *
   * @param layer of the snapshot
   * @param base what stands before a path in links, see {@link org.brecha.http.PublicLinks}
   */
  public LayerDescription of(LayerSnapshot snapshot, Layer layer, String base) {
    return of(snapshot, layer, base, snapshot.edition());
  }

  /**
   * Describes a layer to a reader who followed a citation.
   *
   * @param cited edition that the citation names, which may no longer be served
   */
  public LayerDescription of(LayerSnapshot snapshot, Layer layer, String base, String cited) {
    Envelope bounds = layer.mosaic().bounds();
    List<Period> periods = periods(layer);
    String link = base + path(layer.id()) + "?edition=" + snapshot.edition();
    boolean figures = !layer.indicators().isEmpty();
    return new LayerDescription(
        layer.id(),
        base + "/ogc/collections/" + layer.id(),
        layer.title(),
        layer.summary(),
        LayerKeywords.of(layer),
        bounds.isNull() ? null : bounds,
        periods.stream().map(Period::start).min(LocalDate::compareTo).orElse(null),
        periods.stream().map(p -> p.end().minusDays(1)).max(LocalDate::compareTo).orElse(null),
        countries(layer),
        snapshot.edition(),
        snapshot.changedAt(),
        layer.sources().boundaryKinds(),
        layer.schematic(),
        layer.schematic() ? SCHEMATIC : null,
        layer.sources().files(),
        layer.sources().citations(),
        layer.attribution(),
        LayerTerms.named(layer.sources().files()),
        LayerTerms.common(layer.sources().files()),
        LayerTerms.words(layer.sources().files()),
        publisher,
        LayerLineage.words(snapshot.edition(), layer.sources()),
        methods.of(layer),
        figures ? NOTHINGS : null,
        cited.equals(snapshot.edition()) ? null : changed(cited, snapshot.edition()),
        citation(snapshot, layer, link),
        link,
        distributions(layer, base));
  }

  private static Words changed(String cited, String now) {
    return new Words(
        "Los datos han cambiado desde la edición citada %s: esta es la edición %s. Las ediciones"
                .formatted(cited, now)
            + " anteriores no se conservan.",
        "The data have changed since the edition cited, %s: this is edition %s. Earlier editions"
                .formatted(cited, now)
            + " are not kept.");
  }

  /** Path of the metadata of a layer. */
  public static String path(String layer) {
    return "/ogc/collections/" + layer + "/metadata";
  }

  private static List<Period> periods(Layer layer) {
    if (layer.indicators().isEmpty()) {
      return layer.periods(null);
    }
    List<Period> all = new ArrayList<>();
    layer.indicators().forEach(indicator -> all.addAll(layer.periods(indicator)));
    return all;
  }

  /** Codes in the column of the countries; several in a cell are divided by semicolons. */
  private static List<String> countries(Layer layer) {
    FeatureTable table = layer.table(layer.defaultSlice(null));
    int column = Math.max(table.fieldIndex("country"), table.fieldIndex("countries"));
    Set<String> countries = new TreeSet<>();
    for (int row = 0; column >= 0 && row < table.size(); row++) {
      if (table.value(row, column) instanceof String codes) {
        countries.addAll(List.of(codes.split(";")));
      }
    }
    return List.copyOf(countries);
  }

  private Words citation(LayerSnapshot snapshot, Layer layer, String link) {
    LocalDate day = LocalDate.ofInstant(snapshot.changedAt(), ZoneOffset.UTC);
    String by = publisher.name() == null ? "" : publisher.name() + ". ";
    return new Words(
        "%s%s (capa %s de Brecha). Edición %s, %s. %s"
            .formatted(by, layer.title().es(), layer.id(), snapshot.edition(), day, link),
        "%s%s (layer %s of Brecha). Edition %s, %s. %s"
            .formatted(by, layer.title().en(), layer.id(), snapshot.edition(), day, link));
  }

  private List<Distribution> distributions(Layer layer, String base) {
    List<Distribution> all = new ArrayList<>();
    forms
        .orderedStream()
        .forEach(
            form ->
                all.add(
                    new Distribution(
                        Distribution.Kind.FILE,
                        form.extension(),
                        form.title(),
                        base + "/downloads/" + layer.id() + "." + form.extension(),
                        form.mediaType(),
                        null)));
    services.orderedStream().forEach(s -> all.addAll(s.distributionsOf(layer, base)));
    return all;
  }
}
