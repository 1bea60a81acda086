package org.brecha.indicator;

/**
 * What is counted.
 *
 * @param measure {@code count}, {@code rate}, {@code percent}, {@code rank} or {@code flag}
 * @param reportedCrime whether more reporting alone can raise the figure
 * @param shownOrder smaller is offered first
 */
public record IndicatorRecord(
    String code,
    String nameEs,
    String nameEn,
    String definitionEs,
    String definitionEn,
    String measure,
    boolean reportedCrime,
    int shownOrder) {}
