/**
 * Whole layers as files, streamed from the snapshot. May import: {@code selection}, {@code layer}
 * and {@code http}. Start at {@code DownloadController}.
 */
package org.brecha.download;
