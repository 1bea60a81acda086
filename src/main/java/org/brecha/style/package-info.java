/**
 * One style source, the {@link org.brecha.layer.Legend}, written as MapLibre style, SLD and QGIS
 * QML. May import: {@code layer} and {@code http}. Start at {@code LayerStyle}.
 */
package org.brecha.style;
