package org.brecha.layer;

/** Rates of one indicator and period, and the same smoothed by their neighbourhood. */
record JudgedRates(UnitRates rates, LocalRates local) {}
