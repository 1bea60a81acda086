package org.brecha.layer;

import java.util.Objects;

/** A text for people in both languages of the screens. */
public record Words(String es, String en) {

  public Words {
    Objects.requireNonNull(es);
    Objects.requireNonNull(en);
  }
}
