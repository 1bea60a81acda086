/**
 * Countries, levels, units with official codes, boundary editions, neighbours and population. May
 * import: nothing of ours but error types of {@code http}. Start at {@code Unit}.
 */
package org.brecha.territory;
