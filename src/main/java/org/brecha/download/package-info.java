/**
 * Layers as files. May import: {@code selection}, {@code layer}, {@code geojson}, {@code crs} and
 * {@code http}. Start at {@code DownloadController}; a format is one class that implements {@code
 * StreamedFormat} or {@code ShelvedFormat}.
 */
package org.brecha.download;
