package org.brecha.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.brecha.territory.SourceRecord;

/**
 * Observations column by column: half a million of them fit into some twenty megabytes. Immutable
 * and thread-safe; the rows come in no particular order.
 */
public final class ObservationColumns {

  /** What the source says of the unit; the names are those of the database in upper case. */
  public enum Status {
    OBSERVED,
    NOT_REPORTED,
    SUPPRESSED,
    NOT_APPLICABLE
  }

  /** Whether the figure is of the whole unit, of a part of it, or of no unit that could be told. */
  public enum Scope {
    WHOLE,
    PART,
    UNASSIGNED
  }

  private static final Status[] STATUSES = Status.values();
  private static final Scope[] SCOPES = Scope.values();

  private final List<String> units;
  private final List<String> countries;
  private final List<String> indicators;
  private final List<String> measures;
  private final List<SourceRecord> sources;
  private final int size;
  private final int[] unitOf;
  private final byte[] countryOf;
  private final byte[] levelOf;
  private final short[] indicatorOf;
  private final int[] startOf;
  private final int[] endOf;
  private final byte[] statusOf;
  private final byte[] measureOf;
  private final double[] amountOf;
  private final byte[] scopeOf;
  private final int[] sourceOf;

  private ObservationColumns(Builder b) {
    units = List.copyOf(b.units.keySet());
    countries = List.copyOf(b.countries.keySet());
    indicators = List.copyOf(b.indicators.keySet());
    measures = List.copyOf(b.measures.keySet());
    sources = List.copyOf(b.sources.keySet());
    size = b.size;
    unitOf = Arrays.copyOf(b.unitOf, size);
    countryOf = Arrays.copyOf(b.countryOf, size);
    levelOf = Arrays.copyOf(b.levelOf, size);
    indicatorOf = Arrays.copyOf(b.indicatorOf, size);
    startOf = Arrays.copyOf(b.startOf, size);
    endOf = Arrays.copyOf(b.endOf, size);
    statusOf = Arrays.copyOf(b.statusOf, size);
    measureOf = Arrays.copyOf(b.measureOf, size);
    amountOf = Arrays.copyOf(b.amountOf, size);
    scopeOf = Arrays.copyOf(b.scopeOf, size);
    sourceOf = Arrays.copyOf(b.sourceOf, size);
  }

  public int size() {
    return size;
  }

  /** Public codes ({@code CR-103}) that {@link #unit} points into, each once. */
  public List<String> units() {
    return units;
  }

  /** Indicator codes that {@link #indicator} points into, each once. */
  public List<String> indicators() {
    return indicators;
  }

  public List<SourceRecord> sources() {
    return sources;
  }

  /** Index into {@link #units()}, or -1 if the record could not be given to a unit. */
  public int unit(int row) {
    return unitOf[row];
  }

  public String country(int row) {
    return countries.get(countryOf[row]);
  }

  public int level(int row) {
    return levelOf[row];
  }

  public int indicator(int row) {
    return indicatorOf[row];
  }

  /** First day of the period, counted from 1970-01-01. */
  public int startDay(int row) {
    return startOf[row];
  }

  /** Day after the last of the period, counted from 1970-01-01. */
  public int endDay(int row) {
    return endOf[row];
  }

  public Status status(int row) {
    return STATUSES[statusOf[row]];
  }

  /** {@code count}, {@code rate}, {@code percent}, {@code rank} or {@code flag}. */
  public String measure(int row) {
    return measures.get(measureOf[row]);
  }

  /** The figure, NaN unless observed. */
  public double amount(int row) {
    return amountOf[row];
  }

  public Scope scope(int row) {
    return SCOPES[scopeOf[row]];
  }

  /** Index into {@link #sources()}. */
  public int source(int row) {
    return sourceOf[row];
  }

  /** Collects the rows. Not thread-safe. */
  public static final class Builder {

    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private final Map<String, Integer> indicators = new LinkedHashMap<>();
    private final Map<String, Integer> measures = new LinkedHashMap<>();
    private final Map<SourceRecord, Integer> sources = new LinkedHashMap<>();
    private int size;
    private int[] unitOf = new int[64];
    private byte[] countryOf = new byte[64];
    private byte[] levelOf = new byte[64];
    private short[] indicatorOf = new short[64];
    private int[] startOf = new int[64];
    private int[] endOf = new int[64];
    private byte[] statusOf = new byte[64];
    private byte[] measureOf = new byte[64];
    private double[] amountOf = new double[64];
    private byte[] scopeOf = new byte[64];
    private int[] sourceOf = new int[64];

    /**
     * @param code unit code without the country, or null if the record could not be given to a unit
     * @param end day after the last one
     * @param amount NaN unless observed
     */
    public Builder add(
        String country,
        int level,
        String code,
        String indicator,
        LocalDate start,
        LocalDate end,
        Status status,
        String measure,
        double amount,
        Scope scope,
        SourceRecord source) {
      if (size == unitOf.length) {
        grow(size * 2);
      }
      unitOf[size] = code == null ? -1 : indexIn(units, country + "-" + code);
      countryOf[size] = (byte) indexIn(countries, country);
      levelOf[size] = (byte) level;
      indicatorOf[size] = (short) indexIn(indicators, indicator);
      startOf[size] = (int) start.toEpochDay();
      endOf[size] = (int) end.toEpochDay();
      statusOf[size] = (byte) status.ordinal();
      measureOf[size] = (byte) indexIn(measures, measure);
      amountOf[size] = amount;
      scopeOf[size] = (byte) scope.ordinal();
      sourceOf[size] = indexIn(sources, source);
      size++;
      return this;
    }

    public ObservationColumns build() {
      return new ObservationColumns(this);
    }

    private void grow(int longer) {
      unitOf = Arrays.copyOf(unitOf, longer);
      countryOf = Arrays.copyOf(countryOf, longer);
      levelOf = Arrays.copyOf(levelOf, longer);
      indicatorOf = Arrays.copyOf(indicatorOf, longer);
      startOf = Arrays.copyOf(startOf, longer);
      endOf = Arrays.copyOf(endOf, longer);
      statusOf = Arrays.copyOf(statusOf, longer);
      measureOf = Arrays.copyOf(measureOf, longer);
      amountOf = Arrays.copyOf(amountOf, longer);
      scopeOf = Arrays.copyOf(scopeOf, longer);
      sourceOf = Arrays.copyOf(sourceOf, longer);
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
