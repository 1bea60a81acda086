package org.brecha.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The properties of all features of one layer for one {@link Slice}: immutable, column by column,
 * sorted as the layer sorts its features (by country, then code). Several rows may stand on one
 * geometry of the layer's {@link Mosaic} (programmes in one unit) and some on none (national
 * programmes).
 */
public final class FeatureTable {

  private final Slice slice;
  private final List<LayerField> fields;
  private final String[] featureIds;
  private final int[] geometryOf;
  private final List<IntFunction<Object>> columns;
  private final int[] rowsByGeometry;
  private final int[] firstRowOfGeometry;

  /**
   * @param featureIds one id a row, unique, made of letters, digits, {@code _} and {@code -}
   * @param geometryOf index into the layer's mosaic for every row, -1 for none
   * @param geometryCount size of that mosaic
   * @param columns one array a field, each as long as {@code featureIds}; null means no value
   */
  public FeatureTable(
      Slice slice,
      List<LayerField> fields,
      String[] featureIds,
      int[] geometryOf,
      int geometryCount,
      Object[][] columns) {
    this(slice, fields, featureIds, geometryOf, geometryCount, functions(columns));
    for (Object[] column : columns) {
      if (column.length != featureIds.length) {
        throw new IllegalArgumentException("every column must have a value for every row");
      }
    }
  }

  /**
   * A table whose values are looked up, or made when first asked for.
   *
   * @param columns one function a field, from row to value; the same row gives the same value
   *     forever, on every thread
   */
  FeatureTable(
      Slice slice,
      List<LayerField> fields,
      String[] featureIds,
      int[] geometryOf,
      int geometryCount,
      List<IntFunction<Object>> columns) {
    this.slice = Objects.requireNonNull(slice);
    this.fields = List.copyOf(fields);
    this.featureIds = featureIds.clone();
    this.geometryOf = geometryOf.clone();
    this.columns = List.copyOf(columns);
    if (columns.size() != fields.size() || geometryOf.length != featureIds.length) {
      throw new IllegalArgumentException("columns and rows must agree with fields and ids");
    }
    this.firstRowOfGeometry = new int[geometryCount + 1];
    for (int geometry : geometryOf) {
      if (geometry >= 0) {
        firstRowOfGeometry[geometry + 1]++;
      }
    }
    for (int i = 0; i < geometryCount; i++) {
      firstRowOfGeometry[i + 1] += firstRowOfGeometry[i];
    }
    this.rowsByGeometry = new int[firstRowOfGeometry[geometryCount]];
    int[] next = Arrays.copyOf(firstRowOfGeometry, geometryCount);
    for (int row = 0; row < geometryOf.length; row++) {
      if (geometryOf[row] >= 0) {
        rowsByGeometry[next[geometryOf[row]]++] = row;
      }
    }
  }

  private static List<IntFunction<Object>> functions(Object[][] columns) {
    List<IntFunction<Object>> functions = new ArrayList<>();
    for (Object[] column : columns) {
      functions.add(row -> column[row]);
    }
    return functions;
  }

  public Slice slice() {
    return slice;
  }

  public int size() {
    return featureIds.length;
  }

  public List<LayerField> fields() {
    return fields;
  }

  /** Position of a field by name, or -1. */
  public int fieldIndex(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  public String featureId(int row) {
    return featureIds[row];
  }

  /** Index of the row's geometry in the layer's mosaic, or -1 if it has none. */
  public int geometryOf(int row) {
    return geometryOf[row];
  }

  /** Value of the field's {@link FieldType#javaType()}, or null where there is none. */
  public Object value(int row, int field) {
    return columns.get(field).apply(row);
  }

  /** Number of rows that stand on a geometry. */
  public int rowCountOf(int geometry) {
    return firstRowOfGeometry[geometry + 1] - firstRowOfGeometry[geometry];
  }

  /** The {@code n}-th row that stands on a geometry, {@code 0 <= n < rowCountOf(geometry)}. */
  public int rowOf(int geometry, int n) {
    return rowsByGeometry[firstRowOfGeometry[geometry] + n];
  }
}
