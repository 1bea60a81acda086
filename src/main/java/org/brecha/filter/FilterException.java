package org.brecha.filter;

/** A filter that is refused: where, why, and what would be legal there. */
public final class FilterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position character of the filter, the first is 0
   * @param rule what is wrong or what must stand there, for people; never holds markup
   */
  FilterException(int position, String rule) {
    super(rule);
    this.position = position;
  }

  /** The character at which the fault begins, counted from 1 as people do. */
  public int position() {
    return position + 1;
  }
}
