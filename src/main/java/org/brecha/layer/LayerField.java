package org.brecha.layer;

import java.util.Objects;

/**
 * One property of a layer's features.
 *
 * @param name snake_case name in tiles, GeoJSON and files; added, never renamed
 * @param title short name for people
 * @param description what it means, with its unit and what null stands for
 */
public record LayerField(String name, FieldType type, Words title, Words description) {

  public LayerField {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(title);
    Objects.requireNonNull(description);
  }
}
