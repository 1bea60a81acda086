package org.brecha.territory;

import java.time.LocalDate;
import java.util.List;

/**
 * The current boundaries of one country and level.
 *
 * @param kind {@code official}, {@code unofficial} or {@code schematic}
 * @param fileSha256 hash of the file that was imported
 */
public record BoundaryEditionRecord(
    String country,
    int level,
    String label,
    String kind,
    String publisher,
    String licence,
    String attribution,
    LocalDate editionDate,
    String fileSha256,
    List<BoundaryRecord> boundaries) {

  public BoundaryEditionRecord {
    boundaries = List.copyOf(boundaries);
  }
}
