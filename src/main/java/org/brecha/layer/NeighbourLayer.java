package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.brecha.analysis.SpatialWeights;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * {@code neighbours_adm*}: the usual neighbours of every unit, that is the weights of the hotspots,
 * one feature for each direction of a pair. Both directions stand on one line between the seats
 * (centroids of real boundaries where a seat is not known), from the smaller code to the larger; on
 * none where a place is not known. Made when first asked for: finding the neighbours of tens of
 * thousands of units takes a second or two. Thread-safe.
 */
final class NeighbourLayer implements Layer {

  private static final String STYLE = "plain";
  private static final GeometryFactory WGS84 = new GeometryFactory(new PrecisionModel(), 4326);

  private final Neighbourhoods neighbourhoods;
  private final LevelUnits units;
  private final List<String> attribution;
  private final LayerSources sources;
  private final Deferred<Links> links = new Deferred<>(this::makeLinks);

  private record Links(Mosaic mosaic, FeatureTable table) {}

  NeighbourLayer(Neighbourhoods neighbourhoods, List<String> attribution, LayerSources sources) {
    this.neighbourhoods = neighbourhoods;
    this.units = neighbourhoods.units();
    this.attribution = List.copyOf(attribution);
    this.sources = sources;
  }

  private Links makeLinks() {
    Neighbourhood usual = neighbourhoods.of(NeighbourRule.USUAL);
    SpatialWeights weights = usual.weights();
    int size = weights.links();
    int[] unit = new int[size];
    int[] neighbour = new int[size];
    int[] geometryOf = new int[size];
    String[] ids = new String[size];
    Point[] places = new Point[units.size()];
    for (int row = 0; row < places.length; row++) {
      places[row] = neighbourhoods.findPlace(row);
    }
    List<LineString> lines = new ArrayList<>();
    for (int row = 0; row < weights.size(); row++) {
      for (int p = weights.start(row); p < weights.start(row + 1); p++) {
        int other = weights.neighbour(p);
        unit[p] = row;
        neighbour[p] = other;
        ids[p] = units.unit(row).publicCode() + "_" + units.unit(other).publicCode();
        if (places[row] == null || places[other] == null) {
          geometryOf[p] = -1;
        } else if (row < other || !weights.linked(other, row)) {
          geometryOf[p] = lines.size();
          lines.add(line(places[row], places[other]));
        } else {
          geometryOf[p] = geometryOf[positionOf(weights, other, row)];
        }
      }
    }
    Mosaic mosaic = Mosaic.ofLines(lines);
    List<IntFunction<Object>> columns =
        List.of(
            p -> units.unit(unit[p]).publicCode(),
            p -> units.unit(unit[p]).name(),
            p -> units.unit(neighbour[p]).publicCode(),
            p -> units.unit(neighbour[p]).name(),
            p -> units.unit(unit[p]).country(),
            p -> weights.weight(unit[p]),
            p -> usual.origin(unit[p]).text(),
            p -> usual.source(unit[p], neighbour[p]));
    return new Links(
        mosaic, new FeatureTable(Slice.NONE, fields(), ids, geometryOf, mosaic.size(), columns));
  }

  private static int positionOf(SpatialWeights weights, int unit, int neighbour) {
    int p = weights.start(unit);
    while (weights.neighbour(p) != neighbour) {
      p++;
    }
    return p;
  }

  private static LineString line(Point from, Point to) {
    return WGS84.createLineString(
        new Coordinate[] {
          new Coordinate(from.getX(), from.getY()), new Coordinate(to.getX(), to.getY())
        });
  }

  @Override
  public String id() {
    return "neighbours_adm" + units.level();
  }

  @Override
  public Words title() {
    Words level = LevelWords.boundaries(units.level());
    return new Words("Vecinos: " + level.es(), "Neighbours: " + level.en());
  }

  @Override
  public Words summary() {
    return new Words(
        "Quién es vecino de quién, con su peso: de aquí salen los focos y la tasa"
            + " suavizada local. Las líneas unen cabeceras y no son caminos.",
        "Who is a neighbour of whom, with its weight: hotspots and locally smoothed rates are made"
            + " with these. Lines join seats and are no roads.");
  }

  @Override
  public List<String> attribution() {
    return attribution;
  }

  @Override
  public LayerSources sources() {
    return sources;
  }

  /** Lines join known places; schematic boundaries have no part in them. */
  @Override
  public boolean schematic() {
    return false;
  }

  @Override
  public Mosaic mosaic() {
    return links.get().mosaic();
  }

  @Override
  public List<LayerField> fields() {
    return NeighbourFields.ALL;
  }

  @Override
  public List<String> indicators() {
    return List.of();
  }

  @Override
  public List<Period> periods(String indicator) {
    return List.of();
  }

  @Override
  public Slice defaultSlice(String indicator) {
    return Slice.NONE;
  }

  @Override
  public FeatureTable table(Slice slice) {
    if (!slice.equals(Slice.NONE)) {
      throw new IllegalArgumentException(id() + " has no figures, so no " + slice);
    }
    return links.get().table();
  }

  @Override
  public List<String> styles() {
    return List.of(STYLE);
  }

  @Override
  public Legend legend(String style, Slice slice, ClassChoice classes) {
    classes.requireStandard(style);
    if (!style.equals(STYLE)) {
      throw new IllegalArgumentException(id() + " has no style " + style);
    }
    FeatureTable table = table(slice);
    int kind = table.fieldIndex("kind");
    Set<Object> used = new TreeSet<>();
    for (int row = 0; row < table.size(); row++) {
      used.add(table.value(row, kind));
    }
    List<LegendEntry> entries = new ArrayList<>();
    for (LegendEntry entry :
        List.of(
            entry("list", "#4d4d4d", "Vecinos según una lista", "Neighbours by a list"),
            entry(
                "units_below",
                "#6a51a3",
                "Vecinos porque sus unidades lo son",
                "Neighbours because units of theirs are"),
            entry(
                "queen",
                "#1f78b4",
                "Vecinos porque sus límites reales se tocan",
                "Neighbours because their real boundaries touch"))) {
      if (used.contains(entry.id())) {
        entries.add(entry);
      }
    }
    return new Legend(id(), style, slice, title(), "none", Palette.LINE, entries, notes());
  }

  private static LegendEntry entry(String kind, String color, String es, String en) {
    return new LegendEntry(
        kind, "kind", List.of(kind), null, null, false, color, "solid", false, new Words(es, en));
  }

  /** Says of which countries nobody knows the neighbours, and which units have none. */
  private List<Words> notes() {
    Neighbourhood usual = neighbourhoods.of(NeighbourRule.USUAL);
    Set<String> unknown = new TreeSet<>();
    int islands = 0;
    for (int row = 0; row < units.size(); row++) {
      if (!usual.known(row)) {
        unknown.add(units.unit(row).country());
      } else if (usual.weights().cardinality(row) == 0) {
        islands++;
      }
    }
    List<Words> notes = new ArrayList<>();
    if (!unknown.isEmpty()) {
      String list = String.join(", ", unknown);
      notes.add(
          new Words(
              list
                  + ": no se sabe quiénes son vecinos; los límites son esquemáticos o faltan y nadie"
                  + " dio una lista.",
              list
                  + ": nobody knows who the neighbours are; boundaries are schematic or missing, and"
                  + " no list was given."));
    }
    if (islands > 0) {
      notes.add(
          new Words(
              "Unidades sin vecinos: " + islands + ".",
              "Units without neighbours: " + islands + "."));
    }
    return notes;
  }
}
