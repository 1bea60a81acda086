package org.brecha.layer;

import java.util.function.Supplier;

/**
 * Rates of one indicator and period, and the same smoothed by their neighbourhood.
 *
 * @param local made when first asked for
 */
record JudgedRates(UnitRates rates, Supplier<LocalRates> local) {}
