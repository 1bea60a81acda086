package org.brecha.layer;

import java.util.List;

/** {@code boundaries_adm*}: the units themselves, without figures. */
final class BoundaryLayer implements Layer {

  private final LevelUnits units;
  private final Mosaic mosaic;
  private final List<String> attribution;
  private final LayerSources sources;
  private final FeatureTable table;

  BoundaryLayer(
      LevelUnits units,
      UnitColumns columns,
      Mosaic mosaic,
      List<String> attribution,
      LayerSources sources) {
    this.units = units;
    this.mosaic = mosaic;
    this.attribution = List.copyOf(attribution);
    this.sources = sources;
    Object[][] values = new Object[fields().size()][];
    for (int f = 0; f < values.length; f++) {
      values[f] = columns.column(fields().get(f).name());
    }
    this.table =
        new FeatureTable(
            Slice.NONE, fields(), columns.featureIds(), units.geometryOf(), mosaic.size(), values);
  }

  @Override
  public String id() {
    return "boundaries_adm" + units.level();
  }

  @Override
  public Words title() {
    return LevelWords.boundaries(units.level());
  }

  @Override
  public Words summary() {
    return new Words(
        "Unidades administrativas con su código oficial. " + LevelWords.drawnAs(units).es(),
        "Administrative units with their official codes. " + LevelWords.drawnAs(units).en());
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
    return units.schematic();
  }

  @Override
  public Mosaic mosaic() {
    return mosaic;
  }

  @Override
  public List<LayerField> fields() {
    return UnitFields.BOUNDARY_LAYER;
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
    return table;
  }

  @Override
  public List<String> styles() {
    return PlainLegend.STYLES;
  }

  @Override
  public Legend legend(String style, Slice slice, ClassChoice classes) {
    classes.requireStandard(style);
    if (!styles().contains(style)) {
      throw new IllegalArgumentException(id() + " has no style " + style);
    }
    return PlainLegend.of(id(), style, title(), table(slice), units);
  }
}
