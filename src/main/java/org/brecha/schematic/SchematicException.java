package org.brecha.schematic;

/** Input from which no schematic boundaries can be made; the message names file, row and cause. */
public final class SchematicException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SchematicException(String message) {
    super(message);
  }

  public SchematicException(String message, Throwable cause) {
    super(message, cause);
  }
}
