package org.brecha.territory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Population figures by unit, year and series, column by column: half a million of them fit into
 * some ten megabytes. Immutable and thread-safe; the rows come in no particular order.
 */
public final class PopulationColumns {

  private final List<String> units;
  private final List<String> series;
  private final List<SourceRecord> sources;
  private final int size;
  private final int[] unitOf;
  private final short[] yearOf;
  private final int[] seriesOf;
  private final long[] personsOf;
  private final int[] sourceOf;

  private PopulationColumns(Builder b) {
    units = List.copyOf(b.units.keySet());
    series = List.copyOf(b.series.keySet());
    sources = List.copyOf(b.sources.keySet());
    size = b.size;
    unitOf = Arrays.copyOf(b.unitOf, size);
    yearOf = Arrays.copyOf(b.yearOf, size);
    seriesOf = Arrays.copyOf(b.seriesOf, size);
    personsOf = Arrays.copyOf(b.personsOf, size);
    sourceOf = Arrays.copyOf(b.sourceOf, size);
  }

  public int size() {
    return size;
  }

  /** Public codes ({@code CR-103}) that {@link #unit} points into, each once. */
  public List<String> units() {
    return units;
  }

  /** Names of the series that {@link #series(int)} points into, each once. */
  public List<String> seriesNames() {
    return series;
  }

  public List<SourceRecord> sources() {
    return sources;
  }

  public int unit(int row) {
    return unitOf[row];
  }

  public int year(int row) {
    return yearOf[row];
  }

  public int series(int row) {
    return seriesOf[row];
  }

  public long persons(int row) {
    return personsOf[row];
  }

  public int source(int row) {
    return sourceOf[row];
  }

  /** Collects the rows. Not thread-safe. */
  public static final class Builder {

    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> series = new LinkedHashMap<>();
    private final Map<SourceRecord, Integer> sources = new LinkedHashMap<>();
    private int size;
    private int[] unitOf = new int[64];
    private short[] yearOf = new short[64];
    private int[] seriesOf = new int[64];
    private long[] personsOf = new long[64];
    private int[] sourceOf = new int[64];

    /**
     * @param code unit code without the country
     */
    public Builder add(
        String country, String code, int year, String seriesName, long persons, SourceRecord s) {
      if (size == unitOf.length) {
        int longer = size * 2;
        unitOf = Arrays.copyOf(unitOf, longer);
        yearOf = Arrays.copyOf(yearOf, longer);
        seriesOf = Arrays.copyOf(seriesOf, longer);
        personsOf = Arrays.copyOf(personsOf, longer);
        sourceOf = Arrays.copyOf(sourceOf, longer);
      }
      unitOf[size] = indexIn(units, country + "-" + code);
      yearOf[size] = (short) year;
      seriesOf[size] = indexIn(series, seriesName);
      personsOf[size] = persons;
      sourceOf[size] = indexIn(sources, s);
      size++;
      return this;
    }

    public PopulationColumns build() {
      return new PopulationColumns(this);
    }

    private static <T> int indexIn(Map<T, Integer> dictionary, T value) {
      Integer known = dictionary.get(value);
      if (known == null) {
        known = dictionary.size();
        dictionary.put(value, known);
      }
      return known;
    }
  }
}
