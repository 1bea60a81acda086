package org.brecha.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
  private final Object[][] columns;
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
    this.slice = Objects.requireNonNull(slice);
    this.fields = List.copyOf(fields);
    this.featureIds = featureIds.clone();
    this.geometryOf = geometryOf.clone();
    this.columns = columns.clone();
    if (columns.length != fields.size() || geometryOf.length != featureIds.length) {
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
    return columns[field][row];
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
