// Exact control limits of a funnel: D. J. Spiegelhalter, Funnel plots for comparing institutional
// performance, Statistics in Medicine 24, 2005, 1185-1202, appendix A.1.1 (Poisson).

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * The count that chance stays below with probability p when `expected` cases are expected, read
 * between whole counts so that the limits run smoothly: with r the smallest count of P(X ≤ r) ≥ p,
 * it is r − (P(X ≤ r) − p) / P(X = r).
 *
 * @param {number} expected above 0
 * @param {number} p between 0 and 1
 * @returns {number} −1 at least, where even no case at all is too likely for a lower limit
 */
export function poissonLimit(expected, p) {
  // Ten deviations below the mean nothing is left to add up.
  let count = Math.max(0, Math.floor(expected - 10 * Math.sqrt(expected)) - 1);
  let here = Math.exp(logProbability(count, expected));
  let upTo = here;
  while (upTo < p) {
    count += 1;
    here *= expected / count;
    upTo += here;
  }
  return count - (upTo - p) / here;
}

/** Logarithm of P(X = count). */
function logProbability(count, expected) {
  return count * Math.log(expected) - expected - logFactorial(count);
}

/** Stirling's series from 10 on, where it is right to fourteen digits; below by multiplying. */
function logFactorial(n) {
  if (n < 10) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const x = n + 1;
  const r = 1 / (x * x);
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r / 1680))) / x;
}
