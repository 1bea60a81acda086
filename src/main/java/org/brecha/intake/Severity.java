package org.brecha.intake;

/** How much a {@link Finding} weighs. */
public enum Severity {
  /** The import is refused. */
  ERROR,
  /** Something to look at; the import goes on. */
  WARNING,
  /** Something that was done and should be known: a repair, a figure that was replaced. */
  NOTE
}
