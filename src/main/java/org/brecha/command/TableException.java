package org.brecha.command;

/** A table cannot be used; the message names file, row and column. */
final class TableException extends Exception {

  private static final long serialVersionUID = 1;

  TableException(String message) {
    super(message);
  }
}
