package org.brecha.layer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One published layer of one edition: immutable geometry in a {@link Mosaic} and a {@link
 * FeatureTable} for every {@link Slice}. Thread-safe; tables and legends are computed when first
 * asked for and kept.
 */
public interface Layer {

  /** Letters, digits and {@code _}: {@code coverage_gap_adm2}. */
  String id();

  Words title();

  Words summary();

  /** Credits owed wherever the layer is shown, plain text, most important first; never empty. */
  List<String> attribution();

  /** From which files and citations the layer is made: what the catalogue tells of it. */
  default LayerSources sources() {
    return LayerSources.UNKNOWN;
  }

  /** Whether any geometry is schematic, which must be said wherever it is drawn. */
  boolean schematic();

  Mosaic mosaic();

  List<LayerField> fields();

  /** Codes of the indicators that can be asked for, in the order to offer them; may be empty. */
  List<String> indicators();

  /**
   * Name of an indicator.
   *
   * @throws IllegalArgumentException if it is not one of {@link #indicators()}
   */
  default Words indicatorTitle(String indicator) {
    throw new IllegalArgumentException(id() + " has no indicator " + indicator);
  }

  /**
   * Whether more reporting alone can raise an indicator's figure, which must be said with it.
   *
   * @throws IllegalArgumentException if it is not one of {@link #indicators()}
   */
  default boolean isReportedCrime(String indicator) {
    throw new IllegalArgumentException(id() + " has no indicator " + indicator);
  }

  /**
   * Periods with any figure, newest first; may be empty.
   *
   * @param indicator one of {@link #indicators()}, or null for a layer without indicators
   */
  List<Period> periods(String indicator);

  /**
   * The slice to show when nobody chose.
   *
   * @param indicator chosen indicator, or null for the layer's own choice
   */
  Slice defaultSlice(String indicator);

  /**
   * The newest slice whose period meets a span of days.
   *
   * @param indicator one of {@link #indicators()}, or null for the layer's own choice
   * @param start first day, or null for no start
   * @param end day after the last one, or null for no end
   * @return empty if there are no figures for that time; the default slice if figures of this layer
   *     have no period
   */
  default Optional<Slice> findNewest(String indicator, LocalDate start, LocalDate end) {
    Slice usual = defaultSlice(indicator);
    if (usual.period() == null) {
      return Optional.of(usual);
    }
    return periods(usual.indicator()).stream()
        .filter(p -> start == null || p.end().isAfter(start))
        .filter(p -> end == null || p.start().isBefore(end))
        .findFirst()
        .map(p -> new Slice(usual.indicator(), p));
  }

  /** Why a rule cannot tell neighbours on this layer, in English; empty if it can. */
  default Optional<String> findRefusal(NeighbourRule rule) {
    return Optional.empty();
  }

  /**
   * The table of a slice.
   *
   * @throws IllegalArgumentException if the slice is not one of {@link #indicators()} and {@link
   *     #periods}
   */
  FeatureTable table(Slice slice);

  /** Names of the styles, the default first; never empty. */
  List<String> styles();

  /** Whether the classes of a style can be chosen, because they are cut from numbers. */
  default boolean takesClassChoice(String style) {
    return false;
  }

  /**
   * The legend of a style in its own classes.
   *
   * @throws IllegalArgumentException if style or slice is unknown
   */
  default Legend legend(String style, Slice slice) {
    return legend(style, slice, ClassChoice.STANDARD);
  }

  /**
   * The legend of a style.
   *
   * @param classes {@link ClassChoice#STANDARD} unless the style {@link #takesClassChoice}
   * @throws IllegalArgumentException if style or slice is unknown or the classes cannot be chosen
   */
  Legend legend(String style, Slice slice, ClassChoice classes);
}
