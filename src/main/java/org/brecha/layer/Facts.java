package org.brecha.layer;

import java.util.List;
import java.util.Objects;
import org.brecha.indicator.IndicatorFacts;
import org.brecha.prevention.ProgrammeRecord;
import org.brecha.territory.ImportedFile;
import org.brecha.territory.TerritoryFacts;

/**
 * Everything a snapshot is made of, read in one transaction. Immutable.
 *
 * @param files from which the facts were imported, in the order of their import; the same file may
 *     come several times
 */
public record Facts(
    TerritoryFacts territory,
    IndicatorFacts indicators,
    List<ProgrammeRecord> programmes,
    List<ImportedFile> files) {

  public Facts {
    Objects.requireNonNull(territory);
    Objects.requireNonNull(indicators);
    programmes = List.copyOf(programmes);
    files = List.copyOf(files);
  }
}
