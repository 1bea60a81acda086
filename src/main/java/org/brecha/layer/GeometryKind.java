package org.brecha.layer;

/** What a feature is drawn as. */
public enum GeometryKind {
  POLYGON,
  POINT,
  LINE
}
