/**
 * Pure mathematics on arrays: rates and their limits, smoothing, neighbours, hotspots, ranks, gap,
 * allocation. May import: the JDK, JTS and a statistics library. Start at {@link
 * org.brecha.analysis.Rates}, for hotspots at {@link org.brecha.analysis.SpatialWeights}.
 */
package org.brecha.analysis;
