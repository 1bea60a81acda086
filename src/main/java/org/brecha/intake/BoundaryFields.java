package org.brecha.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Finds out which attributes hold codes and names, where nobody said it and only one answer is
 * possible; the choice is reported.
 */
final class BoundaryFields {

  private static final List<String> CODE_NAMES =
      List.of("code", "codigo", "unit code", "adm code", "pcode", "cod");
  private static final List<String> NAME_NAMES =
      List.of("name", "nombre", "shapename", "unit name");

  private final IntakeRun run;
  private final List<BoundaryFeature> features;
  private final List<String> fields;
  private final UnitRegister register;

  BoundaryFields(IntakeRun run, BoundaryContent content, UnitRegister register) {
    this.run = run;
    this.features = content.features();
    this.fields = content.fields();
    this.register = register;
  }

  /** The field that an option names; an error if the file has no such field. */
  Optional<String> findNamed(String option) {
    Optional<String> field = run.options().find(option);
    field.ifPresent(name -> requireField(option, name));
    return field.filter(fields::contains);
  }

  /** The field that an option names, else the one that is called exactly so. */
  Optional<String> findNamedOrExact(String option, String name) {
    return run.options().find(option).isPresent()
        ? findNamed(option)
        : Optional.of(name).filter(fields::contains);
  }

  private void requireField(String option, String name) {
    if (!fields.contains(name)) {
      run.error(
          null, name, "no-such-field", "--" + option + ": the file has only the fields " + fields);
    }
  }

  /** Where codes stand; empty after an error that says why. */
  Optional<CodeExpression> findCode() {
    Optional<String> said = run.options().find("code-field");
    if (said.isPresent()) {
      CodeExpression code = CodeExpression.parse(said.get());
      code.fields().forEach(field -> requireField("code-field", field));
      return fields.containsAll(code.fields()) ? Optional.of(code) : Optional.empty();
    }
    Optional<String> found =
        register.isEmpty() ? findByName(CODE_NAMES) : best(this::registeredCodes, 0.4);
    if (found.isEmpty()) {
      run.error(
          null,
          null,
          "no-code-field",
          "no field clearly holds "
              + (register.isEmpty() ? "codes" : "codes of the register")
              + closest()
              + "; name one by --code-field, or join by name with --match-names. Fields: "
              + fields);
    }
    if (found.isPresent() && hasRival(found.get())) {
      return Optional.empty();
    }
    found.ifPresent(field -> chosen(field, "code-field-chosen", "was taken for the code"));
    return found.map(CodeExpression::ofField);
  }

  /** Another field that holds just as many registered codes, but not the same: an error. */
  private boolean hasRival(String chosen) {
    int score = registeredCodes(chosen);
    for (String field : fields) {
      if (!field.equals(chosen)
          && registeredCodes(field) == score
          && score > 0
          && !features.stream().allMatch(f -> code(f, field).equals(code(f, chosen)))) {
        run.error(
            null,
            null,
            "ambiguous-code-field",
            "both "
                + chosen
                + " and "
                + field
                + " hold registered codes; name one by --code-field");
        return true;
      }
    }
    return false;
  }

  private Optional<String> code(BoundaryFeature feature, String field) {
    return CodeExpression.text(feature.attributes().get(field)).flatMap(register::findPadded);
  }

  private String closest() {
    return register.isEmpty()
        ? ""
        : fields.stream()
            .max(Comparator.comparingInt(this::registeredCodes))
            .filter(field -> registeredCodes(field) > 0)
            .map(
                field ->
                    " (%s comes closest: %d of %d values are registered)"
                        .formatted(field, registeredCodes(field), features.size()))
            .orElse("");
  }

  /** Where names stand: for units whose codes are known already, or for a join by name. */
  Optional<String> findName(Function<BoundaryFeature, Optional<String>> codeOf) {
    Optional<String> said = findNamed("name-field");
    if (said.isPresent() || run.options().find("name-field").isPresent()) {
      return said;
    }
    Optional<String> found =
        register.isEmpty()
            ? Optional.empty()
            : best(field -> count(f -> isNameOf(f.attributes().get(field), codeOf.apply(f))), 0.5);
    if (found.isEmpty() && !register.isEmpty()) {
      // Names that belong to other units than the codes do: to be found out, not overlooked.
      found = best(this::registeredNames, 0.5);
    }
    if (found.isEmpty()) {
      found = findByName(NAME_NAMES);
    }
    found.ifPresent(field -> chosen(field, "name-field-chosen", "was taken for the name"));
    return found;
  }

  private boolean isNameOf(Object value, Optional<String> code) {
    return code.flatMap(register::find)
        .filter(u -> NameFold.fold(u.name()).equals(NameFold.fold(text(value))))
        .isPresent();
  }

  /** The field whose values are names of registered units. */
  Optional<String> findRegisteredName() {
    Optional<String> said = findNamed("name-field");
    if (said.isPresent() || run.options().find("name-field").isPresent()) {
      return said;
    }
    Optional<String> found = best(this::registeredNames, 0.3);
    found.ifPresentOrElse(
        field -> chosen(field, "name-field-chosen", "was taken for the name"),
        () ->
            run.error(
                null,
                null,
                "no-name-field",
                "no field clearly holds names of the register; name one by --name-field. Fields: "
                    + fields));
    return found;
  }

  /** The field that tells units of one name apart by the name of their parent, if there is one. */
  Optional<String> findParentName(String nameField) {
    Optional<String> said = findNamed("parent-name-field");
    if (said.isPresent() || run.options().find("parent-name-field").isPresent()) {
      return said;
    }
    Optional<String> found =
        best(
            field -> field.equals(nameField) ? 0 : count(f -> hasParentNamed(f, nameField, field)),
            0.5);
    found.ifPresent(
        field -> chosen(field, "parent-field-chosen", "was taken for the parent's name"));
    return found;
  }

  private boolean hasParentNamed(BoundaryFeature feature, String nameField, String parentField) {
    String parent = text(feature.attributes().get(parentField));
    return register.codesNamed(text(feature.attributes().get(nameField))).stream()
        .anyMatch(code -> register.isChildOf(code, parent));
  }

  private void chosen(String field, String rule, String message) {
    run.note(null, field, rule, message);
  }

  private int registeredCodes(String field) {
    Set<String> distinct = new HashSet<>();
    for (BoundaryFeature feature : features) {
      CodeExpression.text(feature.attributes().get(field))
          .flatMap(register::findPadded)
          .ifPresent(distinct::add);
    }
    return distinct.size();
  }

  private int registeredNames(String field) {
    Set<String> distinct = new HashSet<>();
    for (BoundaryFeature feature : features) {
      distinct.addAll(register.codesNamed(text(feature.attributes().get(field))));
    }
    return distinct.size();
  }

  private int count(Predicate<BoundaryFeature> test) {
    return (int) features.stream().filter(test).count();
  }

  /** The field with the highest score if that is high enough for its share of the features. */
  private Optional<String> best(ToIntFunction<String> score, double share) {
    String best = null;
    int bestScore = 0;
    for (String field : fields) {
      int points = score.applyAsInt(field);
      // Of two spellings of the same names the one with small letters reads better.
      if (points > bestScore || points == bestScore && best != null && shouts(best)) {
        best = field;
        bestScore = points;
      }
    }
    return bestScore > 0 && bestScore >= share * features.size()
        ? Optional.of(best)
        : Optional.empty();
  }

  private boolean shouts(String field) {
    return features.stream()
        .map(f -> text(f.attributes().get(field)))
        .allMatch(t -> t != null && t.equals(t.toUpperCase(Locale.ROOT)) && t.matches("\\D+"));
  }

  private Optional<String> findByName(List<String> names) {
    for (String name : names) {
      List<String> found =
          fields.stream().filter(f -> NameFold.fold(f.replace('_', ' ')).equals(name)).toList();
      if (found.size() == 1) {
        return Optional.of(found.get(0));
      }
    }
    return Optional.empty();
  }

  /** A value as a name; null if it is none. */
  static String text(Object value) {
    return value == null || value.toString().isBlank() ? null : NameFold.unmangle(value.toString());
  }
}
