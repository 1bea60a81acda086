/**
 * What is told of every layer: one {@link org.brecha.catalogue.LayerDescription}, from which all
 * metadata are made. May import: {@code layer}, {@code http} and {@code crs}. Start at {@code
 * LayerDescriptions}.
 */
package org.brecha.catalogue;
