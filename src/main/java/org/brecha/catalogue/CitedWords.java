package org.brecha.catalogue;

import org.brecha.layer.CitedSource;
import org.brecha.layer.Words;

/** Says in words how good a cited source is. */
public final class CitedWords {

  private CitedWords() {}

  public static Words trust(CitedSource source) {
    return switch (source.trust()) {
      case 1 -> new Words("1: datos de la institución", "1: the institution's own data");
      case 2 -> new Words("2: informe o copia", "2: report or copy");
      case 3 -> new Words("3: citada por terceros", "3: quoted by others");
      default -> new Words("no se juzga", "not judged");
    };
  }
}
