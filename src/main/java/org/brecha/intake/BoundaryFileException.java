package org.brecha.intake;

/** A file of boundaries that cannot be read any further; becomes one finding. */
final class BoundaryFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String at;
  private final String rule;

  /**
   * @param at where in the file, null for the whole of it
   * @param rule rule of the finding
   */
  BoundaryFileException(String at, String rule, String message) {
    super(message);
    this.at = at;
    this.rule = rule;
  }

  String at() {
    return at;
  }

  String rule() {
    return rule;
  }
}
