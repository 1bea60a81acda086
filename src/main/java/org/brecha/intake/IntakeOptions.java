package org.brecha.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user said about the files beside their names, by option name without dashes ({@code
 * code-field}). Immutable; {@link #text()} is the same for the same options in any order, so it can
 * be a part of the key that tells whether a file was imported before.
 */
public final class IntakeOptions {

  /** No option at all. */
  public static final IntakeOptions NONE = new IntakeOptions(Map.of());

  private final TreeMap<String, String> values = new TreeMap<>();

  /** Entries whose value is null or empty are left out. */
  public IntakeOptions(Map<String, String> values) {
    values.forEach(
        (name, value) -> {
          if (value != null && !value.isEmpty()) {
            this.values.put(name, value);
          }
        });
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether a switch is on. */
  public boolean has(String name) {
    return "true".equals(values.get(name));
  }

  /** All options, sorted by name: {@code country=CR level=2}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append('=').append(value).append(' '));
    return text.toString().strip();
  }
}
