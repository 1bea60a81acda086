/**
 * Pure mathematics on arrays: rates, limits, ranks, gap. May import: the JDK, JTS and a statistics library. Start at {@code CrudeRate}.
 */
package org.brecha.analysis;
