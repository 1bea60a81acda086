package org.brecha.catalogue;

import org.brecha.layer.Words;

/**
 * A word by which a layer is found.
 *
 * @param concept address of the concept in a public list, or null for a plain word
 */
public record Keyword(Words label, String concept) {

  static Keyword plain(String spanish, String english) {
    return new Keyword(new Words(spanish, english), null);
  }
}
