package org.brecha.download;

import java.util.ArrayList;
import java.util.List;
import org.brecha.layer.Slice;

/** Names a file after what is in it: layer, indicator, period, filters and edition. */
final class FileName {

  private static final int LONGEST_PART = 40;
  private static final int EDITION_DIGITS = 8;

  private FileName() {}

  static String of(FileContent content, String extension) {
    List<String> parts = new ArrayList<>(List.of("brecha", content.layer().id()));
    content.question().slice().ifPresent(slice -> addSlice(parts, slice));
    content.question().filters().forEach(filter -> parts.add(filter.wanted().toString()));
    content.question().filter().ifPresent(filter -> parts.add("filter"));
    content.area().ifPresent(area -> parts.add("bbox"));
    String edition = content.snapshot().edition();
    parts.add(edition.substring(0, Math.min(EDITION_DIGITS, edition.length())));
    return String.join("_", parts.stream().map(FileName::plain).toList()) + "." + extension;
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
