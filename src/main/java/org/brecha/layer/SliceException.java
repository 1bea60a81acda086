package org.brecha.layer;

/** A parameter that chooses no slice of a layer. Says which one and what would be legal. */
public final class SliceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String rule;

  SliceException(String parameter, String rule) {
    super(parameter + ": " + rule);
    this.parameter = parameter;
    this.rule = rule;
  }

  public String parameter() {
    return parameter;
  }

  /** What the parameter must be, in English, to follow its name. */
  public String rule() {
    return rule;
  }
}
