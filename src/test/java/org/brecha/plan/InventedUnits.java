package org.brecha.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.brecha.analysis.GapClass;
import org.brecha.analysis.Percentiles;
import org.brecha.analysis.Rates;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.FieldType;
import org.brecha.layer.LayerField;
import org.brecha.layer.Period;
import org.brecha.layer.Slice;
import org.brecha.layer.Words;

/**
 * Units of an invented country, judged here as the layer judges: two ranks and their difference.
 */
final class InventedUnits {

  final double[] people;
  final double[] score;
  final double[] need;
  final String[] parent;

  private InventedUnits(double[] people, double[] score, double[] rate, String[] parent) {
    this.people = people;
    this.score = score;
    this.need = Percentiles.midRanks(rate);
    this.parent = parent;
  }

  /** Most units without any programme, as in the real registers. */
  static InventedUnits random(long seed, int units) {
    Random random = new Random(seed);
    double[] people = new double[units];
    double[] score = new double[units];
    double[] rate = new double[units];
    String[] parent = new String[units];
    for (int i = 0; i < units; i++) {
      people[i] = 5_000 + random.nextInt(200_000);
      score[i] = random.nextInt(3) == 0 ? 0.5 * random.nextInt(5) : 0;
      rate[i] = 30 * random.nextDouble();
      parent[i] = "XX-" + i % 3;
    }
    return new InventedUnits(people, score, rate, parent);
  }

  String code(int unit) {
    return String.format("XX-%03d", unit);
  }

  double[] supply(double[] scores) {
    double[] per100k = new double[scores.length];
    Arrays.setAll(per100k, i -> Rates.ratePer100k(scores[i], people[i]));
    return Percentiles.midRanks(per100k);
  }

  FeatureTable table() {
    List<LayerField> fields = new ArrayList<>();
    List<Object[]> columns = new ArrayList<>();
    double[] supply = supply(score);
    column(fields, columns, "unit_code", FieldType.TEXT, this::code);
    column(fields, columns, "name", FieldType.TEXT, i -> "Unidad " + i);
    column(fields, columns, "country", FieldType.TEXT, i -> "XX");
    column(fields, columns, "parent_code", FieldType.TEXT, i -> parent[i]);
    column(fields, columns, "parent_name", FieldType.TEXT, i -> "Provincia " + parent[i]);
    column(fields, columns, "years", FieldType.INTEGER, i -> 1L);
    column(fields, columns, "person_years", FieldType.INTEGER, i -> (long) people[i]);
    column(fields, columns, "supply_score", FieldType.NUMBER, i -> score[i]);
    column(fields, columns, "need", FieldType.NUMBER, i -> need[i]);
    column(fields, columns, "supply", FieldType.NUMBER, i -> supply[i]);
    column(fields, columns, "gap", FieldType.NUMBER, i -> need[i] - supply[i]);
    column(
        fields,
        columns,
        "gap_class",
        FieldType.TEXT,
        i -> GapClass.of(need[i], supply[i]).name().toLowerCase(java.util.Locale.ROOT));
    String[] ids = new String[people.length];
    Arrays.setAll(ids, this::code);
    int[] nowhere = new int[people.length];
    Arrays.fill(nowhere, -1);
    return new FeatureTable(
        new Slice("homicide", Period.year(2018)),
        fields,
        ids,
        nowhere,
        0,
        columns.toArray(Object[][]::new));
  }

  private void column(
      List<LayerField> fields,
      List<Object[]> columns,
      String name,
      FieldType type,
      java.util.function.IntFunction<Object> value) {
    fields.add(new LayerField(name, type, new Words(name, name), new Words(name, name)));
    Object[] column = new Object[people.length];
    Arrays.setAll(column, value);
    columns.add(column);
  }
}
