package org.brecha.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.brecha.prevention.ProgrammeRecord;
import org.locationtech.jts.geom.Geometry;

/**
 * {@code programmes}: one feature for every programme and unit it works in, and one without
 * geometry for a programme that is national or whose place is not known. Every slice holds all of
 * them; {@code activity} tells which work in its period.
 */
final class ProgrammeLayer implements Layer {

  private static final String ID = "programmes";

  private final List<Row> rows;
  private final Mosaic mosaic;
  private final int[] geometryOf;
  private final boolean schematic;
  private final List<String> attribution;
  private final LayerSources sources;
  private final List<Period> periods;
  private final Slice defaultSlice;
  private final String[] featureIds;
  private final Map<Slice, FeatureTable> tables = new ConcurrentHashMap<>();

  private record Row(ProgrammeRecord programme, String unitCode, String unitName) {}

  /**
   * @param all units of every level
   * @param adm2 the mosaic of level 2, shared unless a programme works in a unit of another level
   * @param periods newest first
   */
  ProgrammeLayer(
      List<ProgrammeRecord> programmes,
      Map<Integer, LevelUnits> all,
      Mosaic adm2,
      List<String> attribution,
      LayerSources sources,
      List<Period> periods,
      Period defaultPeriod) {
    this.attribution = List.copyOf(attribution);
    this.sources = sources;
    this.periods = List.copyOf(periods);
    this.defaultSlice = new Slice(null, defaultPeriod);
    this.rows = rows(programmes, all);
    this.featureIds = rows.stream().map(ProgrammeLayer::featureId).toArray(String[]::new);
    boolean onlyAdm2 =
        rows.stream()
            .allMatch(row -> row.unitName() == null || all.get(2).rowOf(row.unitCode()) >= 0);
    this.geometryOf = new int[rows.size()];
    List<Geometry> geometries = new ArrayList<>();
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < geometryOf.length; i++) {
      String unit = rows.get(i).unitCode();
      if (onlyAdm2) {
        int row = all.get(2).rowOf(unit);
        geometryOf[i] = row < 0 ? -1 : all.get(2).geometryOf()[row];
      } else {
        geometryOf[i] = place(unit, all, geometries, known);
      }
    }
    this.mosaic = onlyAdm2 ? adm2 : Mosaic.of(geometries);
    this.schematic = all.values().stream().anyMatch(LevelUnits::schematic);
  }

  /** Areas of level 2; other levels overlap them and are shown as a point inside. */
  private static int place(
      String unit,
      Map<Integer, LevelUnits> all,
      List<Geometry> geometries,
      Map<String, Integer> known) {
    if (unit == null) {
      return -1;
    }
    Integer placed = known.get(unit);
    for (int level = 1; level <= 3 && placed == null; level++) {
      LevelUnits units = all.get(level);
      int row = units.rowOf(unit);
      if (row >= 0 && units.geometryOf()[row] >= 0) {
        Geometry drawn = units.geometries().get(units.geometryOf()[row]);
        placed = geometries.size();
        geometries.add(level == 2 ? drawn : drawn.getInteriorPoint());
        known.put(unit, placed);
      }
    }
    return placed == null ? -1 : placed;
  }

  private static List<Row> rows(List<ProgrammeRecord> programmes, Map<Integer, LevelUnits> all) {
    List<Row> rows = new ArrayList<>();
    for (ProgrammeRecord programme : programmes) {
      if (programme.units().isEmpty()) {
        rows.add(new Row(programme, null, null));
      }
      for (String unit : programme.units()) {
        rows.add(new Row(programme, unit, nameOf(unit, all)));
      }
    }
    rows.sort(
        Comparator.comparing((Row row) -> row.programme().code())
            .thenComparing(row -> row.unitCode() == null ? "" : row.unitCode()));
    return List.copyOf(rows);
  }

  private static String nameOf(String unit, Map<Integer, LevelUnits> all) {
    for (LevelUnits units : all.values()) {
      int row = units.rowOf(unit);
      if (row >= 0) {
        return units.unit(row).name();
      }
    }
    return null;
  }

  private static String featureId(Row row) {
    String place = row.unitCode() == null ? row.programme().scope() : row.unitCode();
    return (row.programme().code() + "_" + place).replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** Years in which a programme is known to begin, run or end, newest first. */
  static List<Period> years(List<ProgrammeRecord> programmes, Set<Integer> others) {
    Set<Integer> years = new HashSet<>(others);
    for (ProgrammeRecord programme : programmes) {
      if (programme.startDate() != null) {
        years.add(programme.startDate().getYear());
      }
    }
    return years.stream().sorted(Comparator.reverseOrder()).map(Period::year).toList();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Words title() {
    return new Words("Programas", "Programmes");
  }

  @Override
  public Words summary() {
    return new Words(
        "Programas, planes, acuerdos y comités: quién hace qué, dónde y desde cuándo. Los"
            + " nacionales no tienen geometría.",
        "Programmes, plans, agreements and committees: who does what, where and since when."
            + " National ones have no geometry.");
  }

  @Override
  public List<String> attribution() {
    return attribution;
  }

  @Override
  public LayerSources sources() {
    return sources;
  }

  @Override
  public boolean schematic() {
    return schematic;
  }

  @Override
  public Mosaic mosaic() {
    return mosaic;
  }

  @Override
  public List<LayerField> fields() {
    return ProgrammeFields.ALL;
  }

  @Override
  public List<String> indicators() {
    return List.of();
  }

  @Override
  public List<Period> periods(String indicator) {
    return periods;
  }

  @Override
  public Slice defaultSlice(String indicator) {
    return defaultSlice;
  }

  @Override
  public FeatureTable table(Slice slice) {
    if (slice.indicator() != null || slice.period() == null || !periods.contains(slice.period())) {
      throw new IllegalArgumentException(ID + " has no " + slice);
    }
    return tables.computeIfAbsent(slice, this::makeTable);
  }

  private FeatureTable makeTable(Slice slice) {
    Object[][] columns = {
      column(row -> row.programme().code()),
      column(row -> row.programme().nameEs()),
      column(row -> row.programme().nameEn()),
      column(row -> String.join(";", row.programme().countries())),
      column(Row::unitCode),
      column(Row::unitName),
      column(row -> row.programme().scope()),
      column(row -> row.programme().lead()),
      column(row -> row.programme().leadEs()),
      column(row -> row.programme().leadEn()),
      column(row -> row.programme().partners()),
      column(row -> row.programme().funders()),
      column(row -> row.programme().type()),
      column(row -> row.programme().nature()),
      column(row -> row.programme().levels()),
      column(row -> row.programme().startText()),
      column(row -> row.programme().endText()),
      column(row -> row.programme().status()),
      column(row -> slice.period().text()),
      column(row -> Activity.of(row.programme(), slice.period()).text()),
      column(
          row ->
              row.unitName() != null
                  && row.programme().nature().equals("prevention")
                  && Activity.of(row.programme(), slice.period()) == Activity.ACTIVE),
      column(row -> row.programme().territories()),
      column(row -> row.programme().peopleReached()),
      column(row -> row.programme().peopleEligible()),
      column(row -> row.programme().amount()),
      column(row -> row.programme().facts()),
      column(row -> row.programme().source())
    };
    return new FeatureTable(slice, fields(), featureIds, geometryOf, mosaic.size(), columns);
  }

  private Object[] column(Function<Row, Object> value) {
    return rows.stream().map(value).toArray();
  }

  @Override
  public List<String> styles() {
    return List.of("plain");
  }

  @Override
  public Legend legend(String style, Slice slice, ClassChoice classes) {
    classes.requireStandard(style);
    if (!style.equals("plain")) {
      throw new IllegalArgumentException(ID + " has no style " + style);
    }
    table(slice);
    List<LegendEntry> entries =
        List.of(
            entry(
                "inactive",
                "activity",
                "#d9d9d9",
                "hatch",
                "No activo ese año",
                "Not active that year"),
            entry(
                "uncertain",
                "activity",
                "#d8c9a8",
                "dots",
                "Incierto: las fechas conocidas no lo dicen",
                "Uncertain: the known dates do not tell"),
            entry("prevention", "nature", "#1b9e77", "solid", "Prevención", "Prevention"),
            entry("coordination", "nature", "#7570b3", "solid", "Coordinación", "Coordination"),
            entry(
                "control",
                "nature",
                "#a6761d",
                "hatch",
                "Control: no es prevención",
                "Control: no prevention"));
    return new Legend(
        ID,
        style,
        slice,
        title(),
        "none",
        Palette.LINE,
        entries,
        List.of(
            new Words(
                "Solo los programas del registro: que no haya ninguno no prueba que no exista.",
                "Only programmes of the register: none here is no proof that none exists.")));
  }

  private static LegendEntry entry(
      String id, String field, String color, String pattern, String es, String en) {
    return new LegendEntry(
        id, field, List.of(id), null, null, false, color, pattern, false, new Words(es, en));
  }
}
