package org.brecha.territory;

/**
 * Two units of one country and level that share a land border, as somebody listed them: each pair
 * once, codes without the country, the smaller code first.
 *
 * @param source who says so
 */
public record NeighbourRecord(
    String country, String unitCode, String neighbourCode, String source) {}
