package org.brecha.layer;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A file from which a layer is made. Whatever nobody told is null.
 *
 * @param role what it gave
 * @param publisher in the words of the catalogue of bundled files or of the import
 * @param licence null if unknown
 * @param origin what the file was made from, as its catalogue says
 * @param address where the origin can be found, if the origin names an address
 * @param published day of the edition
 * @param retrieved day on which the origin was read
 * @param name file name
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param derivation how the file was made from its origin
 */
public record SourceFile(
    SourceRole role,
    Words title,
    String publisher,
    LicenceTerms licence,
    String origin,
    String address,
    LocalDate published,
    LocalDate retrieved,
    String name,
    String sha256,
    String derivation) {

  public SourceFile {
    Objects.requireNonNull(role);
    Objects.requireNonNull(title);
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
  }
}
