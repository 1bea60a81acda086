package org.brecha.layer;

import java.util.Objects;

/**
 * A value that a field of codes can have.
 *
 * @param code as it stands in the data
 * @param meaning in words
 */
public record FieldCode(String code, Words meaning) {

  public FieldCode {
    Objects.requireNonNull(code);
    Objects.requireNonNull(meaning);
  }

  static FieldCode of(String code, String spanish, String english) {
    return new FieldCode(code, new Words(spanish, english));
  }
}
