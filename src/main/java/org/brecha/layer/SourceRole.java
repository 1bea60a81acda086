package org.brecha.layer;

import java.util.Locale;
import java.util.Optional;

/** What a source gave to a layer. The names are the kinds of an import in upper case. */
public enum SourceRole {
  BOUNDARIES("Límites", "Boundaries"),
  UNITS("Registro de unidades", "Register of units"),
  CHANGES("Cambios de unidades", "Changes of units"),
  NEIGHBOURS("Unidades vecinas", "Neighbouring units"),
  INDICATORS("Lista de indicadores", "List of indicators"),
  OBSERVATIONS("Casos", "Cases"),
  POPULATION("Población", "Population"),
  PROGRAMMES("Programas", "Programmes"),
  INSTITUTIONS("Instituciones", "Institutions");

  private final Words title;

  SourceRole(String spanish, String english) {
    this.title = new Words(spanish, english);
  }

  public Words title() {
    return title;
  }

  /** The lower-case word, as an import takes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SourceRole> find(String word) {
    for (SourceRole role : values()) {
      if (role.word().equals(word)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
