package org.brecha.wms;

import org.brecha.http.Problem;

/** What a WMS answers instead of what was asked: one service exception (OGC 06-042, annex E). */
final class WmsFault extends RuntimeException {

  static final String INVALID_FORMAT = "InvalidFormat";
  static final String INVALID_CRS = "InvalidCRS";
  static final String LAYER_NOT_DEFINED = "LayerNotDefined";
  static final String STYLE_NOT_DEFINED = "StyleNotDefined";
  static final String INVALID_POINT = "InvalidPoint";
  static final String INVALID_DIMENSION = "InvalidDimensionValue";
  static final String NOT_SUPPORTED = "OperationNotSupported";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String locator;

  private WmsFault(int status, String code, String locator, String text) {
    super(text);
    this.status = status;
    this.code = code;
    this.locator = locator;
  }

  /**
   * @param code one of the standard's, or null where it has none
   * @param locator the parameter
   * @param text what is legal
   */
  static WmsFault of(String code, String locator, String text) {
    return new WmsFault(400, code, locator, text);
  }

  /** A parameter of which the standard has no code. */
  static WmsFault ofParameter(String name, String text) {
    return of(null, name, name + ": " + text);
  }

  /** The same problem in the words of WMS; a bad choice of figures is one of a dimension. */
  static WmsFault of(Problem problem) {
    if (problem.status() != 400) {
      return new WmsFault(problem.status(), null, null, problem.detail());
    }
    int colon = problem.detail().indexOf(": ");
    String name = colon < 0 ? "" : problem.detail().substring(0, colon);
    return switch (name) {
      case "datetime" -> of(INVALID_DIMENSION, "TIME", "TIME" + problem.detail().substring(colon));
      case "indicator" ->
          of(
              INVALID_DIMENSION,
              "DIM_INDICATOR",
              "DIM_INDICATOR" + problem.detail().substring(colon));
      case "period" -> of(INVALID_DIMENSION, name, problem.detail());
      default -> of(null, name.isEmpty() ? null : name, problem.detail());
    };
  }

  int status() {
    return status;
  }

  /** Null if the standard has none. */
  String code() {
    return code;
  }

  /** The code as the old versions spell it. */
  String legacyCode() {
    return INVALID_CRS.equals(code) ? "InvalidSRS" : code;
  }

  String locator() {
    return locator;
  }
}
