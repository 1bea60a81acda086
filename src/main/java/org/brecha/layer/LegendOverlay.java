package org.brecha.layer;

import java.util.List;
import java.util.Objects;

/**
 * A pattern over the fill of some features of a legend, whatever class they are in: the class keeps
 * its colour and says with the pattern that something is the matter with it. The first overlay that
 * matches is drawn, in the page and in the painter alike; a class with a pattern of its own keeps
 * that instead.
 *
 * @param id snake_case, stable: {@code unstable}
 * @param field the feature property that the rule looks at
 * @param equalTo the property, written as text, must be one of these
 * @param pattern {@code stripes}: lines that lean the other way than the hatch of nothings
 */
public record LegendOverlay(
    String id, String field, List<String> equalTo, String pattern, Words label) {

  public LegendOverlay {
    Objects.requireNonNull(id);
    Objects.requireNonNull(field);
    Objects.requireNonNull(pattern);
    Objects.requireNonNull(label);
    equalTo = List.copyOf(equalTo);
  }

  /** Whether a feature whose {@link #field()} holds this value (null for none) has the pattern. */
  public boolean matches(Object value) {
    return value != null && equalTo.contains(value.toString());
  }
}
