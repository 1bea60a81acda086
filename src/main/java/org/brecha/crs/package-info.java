/**
 * Coordinate reference systems by URI, as OGC API Features Part 2 names them. Imports nothing of
 * ours. Start at {@link org.brecha.crs.ReferenceSystem}.
 */
package org.brecha.crs;
