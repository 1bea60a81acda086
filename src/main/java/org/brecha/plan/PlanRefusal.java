package org.brecha.plan;

import org.brecha.layer.Words;

/** A wish that cannot be met or makes no sense: which parameter is at fault, and why. */
final class PlanRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String parameter;
  private final String es;
  private final String en;

  PlanRefusal(String parameter, String es, String en) {
    super(parameter + ": " + en);
    this.parameter = parameter;
    this.es = es;
    this.en = en;
  }

  String parameter() {
    return parameter;
  }

  Words words() {
    return new Words(es, en);
  }
}
