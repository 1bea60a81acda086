package org.brecha.download;

import java.util.List;
import org.brecha.catalogue.LayerForm;

/**
 * A kind of file that every layer can be had as: one Spring bean each, in the order in which to
 * offer them ({@code @Order}), which the catalogue lists too. It is either a {@link StreamedFormat}
 * or a {@link ShelvedFormat}. The same content always has the same bytes: no clock, no random
 * numbers. Thread-safe. {@link #extension()} is lower-case letters, digits and dots.
 */
interface FileFormat extends LayerForm {

  /** Names of the parameters of this format only; none of them is a property of any layer. */
  default List<String> parameters() {
    return List.of();
  }

  /**
   * Checks what {@link FileContent} does not: the values of {@link #parameters()}, and whether the
   * content fits into the format at all.
   *
   * @throws org.brecha.http.ProblemException 400 with what is legal
   */
  default void check(FileContent content) {}
}
