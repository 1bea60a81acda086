/**
 * Web Map Service 1.3.0 (OGC 06-042) over the painter of tiles: capabilities, maps, figures under a
 * pixel, legends. May import: {@code layer}, {@code tile}, {@code http}, {@code selection}, {@code
 * crs} and {@code catalogue}. Start at {@code WmsController}.
 */
package org.brecha.wms;
