package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.brecha.analysis.SpatialWeights;
import org.brecha.layer.Neighbourhood.Origin;
import org.brecha.territory.BoundaryEditionRecord;
import org.brecha.territory.BoundaryRecord;
import org.brecha.territory.CountryRecord;
import org.brecha.territory.NeighbourRecord;
import org.brecha.territory.PopulationColumns;
import org.brecha.territory.TerritoryFacts;
import org.brecha.territory.UnitRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Six cantons of a tenth of a degree in two rows of three, 101 to 103 of province 1 below 201 to
 * 203 of province 2, and a seventh, 301 of province 3, far away.
 */
class NeighbourhoodsTest {

  private static final GeometryFactory WGS84 = new GeometryFactory();
  private static final String[] CANTONS = {"101", "102", "103", "201", "202", "203", "301"};

  private static BoundaryRecord box(String code) {
    double x = code.equals("301") ? 5 : (code.charAt(2) - '1') / 10.0;
    double y = code.charAt(0) == '2' ? 0.1 : 0;
    Envelope square = new Envelope(-84 + x, -83.9 + x, 9 + y, 9.1 + y);
    return new BoundaryRecord(code, code, WGS84.toGeometry(square));
  }

  /**
   * @param kind of the boundaries of cantons, or null for none
   */
  private static TerritoryFacts facts(String kind, boolean seats, String... pairs) {
    List<UnitRecord> units = new ArrayList<>();
    for (String province : List.of("1", "2", "3")) {
      units.add(unit(province, 1, null, seats));
    }
    for (String canton : CANTONS) {
      units.add(unit(canton, 2, canton.substring(0, 1), seats));
    }
    List<BoundaryEditionRecord> editions = new ArrayList<>();
    if (kind != null) {
      editions.add(
          new BoundaryEditionRecord(
              "XA",
              2,
              "Edition of 2025",
              kind,
              "Institute",
              null,
              null,
              LocalDate.of(2025, 1, 1),
              "00",
              Arrays.stream(CANTONS).map(NeighbourhoodsTest::box).toList()));
    }
    List<NeighbourRecord> listed =
        Arrays.stream(pairs)
            .map(
                pair ->
                    new NeighbourRecord(
                        "XA", pair.substring(0, 3), pair.substring(4), "Survey of 2024"))
            .toList();
    return new TerritoryFacts(
        List.of(new CountryRecord("XA", "A", "A")),
        units,
        List.of(),
        editions,
        listed,
        new PopulationColumns.Builder().build());
  }

  private static UnitRecord unit(String code, int level, String parent, boolean seat) {
    boolean known = seat && level == 2;
    var middle = known ? box(code).geometry().getCentroid() : null;
    return new UnitRecord(
        "XA",
        level,
        code,
        "Unit " + code,
        "unit",
        parent,
        null,
        null,
        known ? middle.getX() : null,
        known ? middle.getY() : null,
        null,
        null,
        "Gazetteer");
  }

  private static Neighbourhoods of(int level, TerritoryFacts facts) {
    Neighbourhoods cantons = new Neighbourhoods(LevelUnits.of(2, facts), facts.neighbours(), null);
    return level == 2
        ? cantons
        : new Neighbourhoods(LevelUnits.of(1, facts), facts.neighbours(), cantons);
  }

  private static Set<String> pairs(Neighbourhoods level, NeighbourRule rule) {
    SpatialWeights weights = level.of(rule).weights();
    Set<String> pairs = new TreeSet<>();
    for (int row = 0; row < weights.size(); row++) {
      for (int p = weights.start(row); p < weights.start(row + 1); p++) {
        pairs.add(
            level.units().unit(row).code() + " " + level.units().unit(weights.neighbour(p)).code());
      }
    }
    return pairs;
  }

  private static final String[] ROOK = {
    "101 102", "102 101", "102 103", "103 102", "201 202", "202 201", "202 203", "203 202",
    "101 201", "201 101", "102 202", "202 102", "103 203", "203 103"
  };

  @Test
  void realBoundariesThatTouchAreNeighboursWithTheirSourceSaid() {
    Neighbourhoods cantons = of(2, facts("official", false));
    assertThat(pairs(cantons, new NeighbourRule(NeighbourRule.Kind.ROOK, 0)))
        .containsExactlyInAnyOrder(ROOK);
    Set<String> queen = pairs(cantons, NeighbourRule.USUAL);
    assertThat(queen).contains(ROOK).contains("101 202", "203 102").hasSize(22);
    Neighbourhood usual = cantons.of(NeighbourRule.USUAL);
    assertThat(usual.origin(0)).isEqualTo(Origin.QUEEN);
    assertThat(usual.source(0, 1)).isEqualTo("queen contiguity within 20 m, Edition of 2025");
    assertThat(usual.weights().weight(0)).isEqualTo(1.0 / 3, within(1e-15));
    assertThat(usual.weights().cardinality(6)).as("301 is an island").isZero();
  }

  @Test
  void aListWinsOverRealBoundaries() {
    Neighbourhoods cantons = of(2, facts("official", true, "101 301"));
    assertThat(pairs(cantons, NeighbourRule.USUAL)).containsExactly("101 301", "301 101");
    assertThat(cantons.of(NeighbourRule.USUAL).source(0, 6)).isEqualTo("Survey of 2024");
    assertThat(pairs(cantons, NeighbourRule.parse("queen"))).as("asked for geometry").hasSize(22);
  }

  @Test
  void schematicBoundariesAreNeverAskedWhoTouchesWhom() {
    Neighbourhoods cantons = of(2, facts("schematic", true));
    assertThat(cantons.of(NeighbourRule.USUAL).known(0)).isFalse();
    assertThat(cantons.of(NeighbourRule.USUAL).weights().links()).isZero();
    for (String rule : List.of("queen", "rook")) {
      assertThatThrownBy(() -> cantons.of(NeighbourRule.parse(rule)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(rule)
          .hasMessageContaining("schematic");
    }
    assertThat(pairs(of(2, facts("schematic", true, "101 102")), NeighbourRule.USUAL)).hasSize(2);
  }

  @Test
  void nearestAndWithinADistanceGoBySeats() {
    Neighbourhoods seats = of(2, facts("schematic", true));
    Neighbourhood nearest = seats.of(NeighbourRule.parse("knn:2"));
    for (int row = 0; row < 7; row++) {
      assertThat(nearest.weights().cardinality(row)).isEqualTo(2);
      assertThat(nearest.origin(row)).isEqualTo(Origin.KNN);
    }
    // A tenth of a degree is 11 km, its diagonal 15.5 km.
    assertThat(pairs(seats, NeighbourRule.parse("band:13"))).containsExactlyInAnyOrder(ROOK);
    assertThat(pairs(seats, NeighbourRule.parse("band:16"))).hasSize(22);
    assertThat(pairs(of(2, facts("official", false)), NeighbourRule.parse("band:13")))
        .as("centroids of real boundaries")
        .containsExactlyInAnyOrder(ROOK);
    Neighbourhood nowhere = of(2, facts("schematic", false)).of(NeighbourRule.parse("knn:2"));
    assertThat(nowhere.origin(0)).isEqualTo(Origin.TOO_FEW);
    assertThat(seats.of(NeighbourRule.parse("knn:7")).known(0)).as("only six others").isFalse();
  }

  @Test
  void provincesTouchIfAnyOfTheirCantonsDo() {
    Neighbourhoods byList = of(1, facts("schematic", true, "101 102", "103 203", "101 201"));
    assertThat(pairs(byList, NeighbourRule.USUAL)).containsExactly("1 2", "2 1");
    Neighbourhood usual = byList.of(NeighbourRule.USUAL);
    assertThat(usual.origin(0)).isEqualTo(Origin.UNITS_BELOW);
    assertThat(usual.source(0, 1)).isEqualTo("XA-101 - XA-201: Survey of 2024");
    assertThat(usual.source(1, 0)).isEqualTo(usual.source(0, 1));
    assertThat(pairs(of(1, facts("official", false)), NeighbourRule.USUAL))
        .as("no boundaries of provinces, but real ones of cantons")
        .containsExactly("1 2", "2 1");
    assertThat(of(1, facts("schematic", true)).of(NeighbourRule.USUAL).known(0)).isFalse();
  }

  @Test
  void aUnitThatHadNotBegunGivesItsBordersToTheOneThatHeldIt() {
    Neighbourhood usual =
        of(2, facts(null, true, "101 102", "102 103", "103 203")).of(NeighbourRule.USUAL);
    int[] heldBy = {-1, -1, 1, -1, -1, -1, -1};
    SpatialWeights then = usual.among(new int[] {0, 1, 5}, heldBy);
    assertThat(then.linked(1, 2)).as("102 held 103, which borders on 203").isTrue();
    assertThat(then.linked(1, 0)).isTrue();
    assertThat(then.links()).isEqualTo(4);
    int[] nobody = {-1, -1, -1, -1, -1, -1, -1};
    assertThat(usual.among(new int[] {0, 1, 5}, nobody).links()).isEqualTo(2);
    assertThat(usual.among(new int[] {}, heldBy).size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "USUAL", "knn", "knn:0", "knn:21", "knn:04", "band:501", "band:1.5"})
  void otherWordsAreNoRule(String text) {
    assertThatThrownBy(() -> NeighbourRule.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("knn:k with k from 1 to 20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"usual", "queen", "rook", "knn:20", "band:500"})
  void aRuleIsWrittenAsItIsRead(String text) {
    assertThat(NeighbourRule.parse(text).text()).isEqualTo(text);
  }

  @Test
  void theLayerHasOneFeatureForEachDirectionAndOneLineForBoth() {
    NeighbourLayer layer =
        new NeighbourLayer(
            of(2, facts("schematic", true, "101 102", "102 301")),
            List.of("X"),
            LayerSources.UNKNOWN);
    FeatureTable table = layer.table(Slice.NONE);
    assertThat(table.size()).isEqualTo(4);
    int there = MiniAtlas.rowOf(table, "XA-101_XA-102");
    int back = MiniAtlas.rowOf(table, "XA-102_XA-101");
    assertThat(table.geometryOf(back)).isEqualTo(table.geometryOf(there));
    assertThat(layer.mosaic().size()).isEqualTo(2);
    assertThat(layer.mosaic().kindOf(0)).isEqualTo(GeometryKind.LINE);
    var line = layer.mosaic().lonLat(table.geometryOf(there)).getCoordinates();
    assertThat(line[0].distance(new Coordinate(-83.95, 9.05))).isLessThan(1e-9);
    assertThat(line[1].distance(new Coordinate(-83.85, 9.05))).isLessThan(1e-9);
    assertThat(value(table, there, "weight")).isEqualTo(1.0);
    assertThat(value(table, back, "weight")).isEqualTo(0.5);
    assertThat(value(table, back, "unit_code")).isEqualTo("XA-102");
    assertThat(value(table, back, "neighbour_code")).isEqualTo("XA-101");
    assertThat(value(table, back, "source")).isEqualTo("Survey of 2024");
    assertThat(value(table, back, "kind")).isEqualTo("list");
    Legend legend = layer.legend("plain", Slice.NONE);
    assertThat(legend.classify(table)).containsOnly(0);
    assertThat(legend.notes().get(0).en()).isEqualTo("Units without neighbours: 4.");
    assertThat(layer.schematic()).isFalse();
  }

  private static Object value(FeatureTable table, int row, String field) {
    return table.value(row, table.fieldIndex(field));
  }

  @Test
  void unknownNeighboursMakeAnEmptyLayerThatSaysWhy() {
    NeighbourLayer layer =
        new NeighbourLayer(of(2, facts("schematic", true)), List.of("X"), LayerSources.UNKNOWN);
    assertThat(layer.table(Slice.NONE).size()).isZero();
    assertThat(layer.mosaic().bounds().isNull()).isTrue();
    assertThat(layer.legend("plain", Slice.NONE).notes().get(0).en())
        .startsWith("XA: nobody knows who the neighbours are");
  }
}
