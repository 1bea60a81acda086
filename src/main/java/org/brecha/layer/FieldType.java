package org.brecha.layer;

/** Type of a layer's field; {@link #javaType()} is what {@link FeatureTable#value} holds. */
public enum FieldType {
  TEXT(String.class),
  INTEGER(Long.class),
  NUMBER(Double.class),
  BOOLEAN(Boolean.class);

  private final Class<?> javaType;

  FieldType(Class<?> javaType) {
    this.javaType = javaType;
  }

  public Class<?> javaType() {
    return javaType;
  }
}
