package org.brecha.layer;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How neighbours are found, as it stands in an address: {@code usual}, {@code queen}, {@code rook},
 * {@code knn:4} or {@code band:30}.
 *
 * @param amount how many nearest ones (knn) or kilometres (band); 0 for the others
 */
public record NeighbourRule(Kind kind, int amount) {

  /** What makes two units neighbours. */
  public enum Kind {
    /** The edition's list; without one the common borders of its real boundaries. */
    USUAL,
    /** A common border or corner of real boundaries. */
    QUEEN,
    /** A common border of real boundaries. */
    ROOK,
    /** The nearest ones, by their seats. */
    KNN,
    /** All within a distance, by their seats. */
    BAND
  }

  public static final NeighbourRule USUAL = new NeighbourRule(Kind.USUAL, 0);

  static final int MOST_NEAREST = 20;
  static final int MOST_KILOMETRES = 500;

  /** What may stand in an address, for the words of a refusal. */
  public static final String LEGAL =
      "usual, queen, rook, knn:k with k from 1 to "
          + MOST_NEAREST
          + ", or band:km with km from 1 to "
          + MOST_KILOMETRES;

  private static final Pattern WITH_AMOUNT = Pattern.compile("(knn|band):([1-9][0-9]{0,2})");

  public NeighbourRule {
    int most = kind == Kind.KNN ? MOST_NEAREST : kind == Kind.BAND ? MOST_KILOMETRES : 0;
    if (amount > most || most > 0 && amount < 1 || amount < 0) {
      throw new IllegalArgumentException("neighbours: " + amount + " is none of " + LEGAL);
    }
  }

  /**
   * Reads a rule.
   *
   * @throws IllegalArgumentException if the text is none of {@link #LEGAL}
   */
  public static NeighbourRule parse(String text) {
    switch (text) {
      case "usual":
        return USUAL;
      case "queen":
        return new NeighbourRule(Kind.QUEEN, 0);
      case "rook":
        return new NeighbourRule(Kind.ROOK, 0);
      default:
        Matcher parts = WITH_AMOUNT.matcher(text);
        if (!parts.matches()) {
          throw new IllegalArgumentException("neighbours: " + text + " is none of " + LEGAL);
        }
        Kind kind = parts.group(1).equals("knn") ? Kind.KNN : Kind.BAND;
        return new NeighbourRule(kind, Integer.parseInt(parts.group(2)));
    }
  }

  /** As {@link #parse} reads it. */
  public String text() {
    String word = kind.name().toLowerCase(Locale.ROOT);
    return amount == 0 ? word : word + ":" + amount;
  }

  /** Whether the rule looks at drawn boundaries and at nothing else. */
  boolean needsRealBoundaries() {
    return kind == Kind.QUEEN || kind == Kind.ROOK;
  }
}
