/**
 * Violence indicators and observations by unit and period. May import: {@code territory}. Start at
 * {@code Observation}.
 */
package org.brecha.indicator;
