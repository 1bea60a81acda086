package org.brecha.download;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerSnapshot;
import org.brecha.layer.Slice;
import org.brecha.selection.FeatureQuestion;

/** Names a file after what is in it: layer, indicator, period, filters and edition. */
final class FileName {

  private static final int LONGEST_PART = 40;
  private static final int EDITION_DIGITS = 8;

  private FileName() {}

  static String of(LayerSnapshot snapshot, Layer layer, FeatureQuestion question) {
    List<String> parts = new ArrayList<>(List.of("brecha", layer.id()));
    question.slice().ifPresent(slice -> addSlice(parts, slice));
    question.filters().forEach(filter -> parts.add(filter.wanted().toString()));
    String edition = snapshot.edition();
    parts.add(edition.substring(0, Math.min(EDITION_DIGITS, edition.length())));
    return String.join("_", parts.stream().map(FileName::plain).toList()) + ".csv";
  }

  private static void addSlice(List<String> parts, Slice slice) {
    if (slice.indicator() != null) {
      parts.add(slice.indicator());
    }
    if (slice.period() != null) {
      parts.add(slice.period().text());
    }
  }

  /** Letters, digits and hyphens only: safe in a header and on every file system. */
  private static String plain(String part) {
    String safe = part.replaceAll("[^A-Za-z0-9_]+", "-");
    return safe.substring(0, Math.min(LONGEST_PART, safe.length()));
  }
}
