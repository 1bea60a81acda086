/**
 * Pure mathematics on arrays: rates, limits, ranks, gap. May import: the JDK, JTS and a statistics library. Start at {@link org.brecha.analysis.Rates}.
 */
package org.brecha.analysis;
