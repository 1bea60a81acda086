package org.brecha.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Gives every feature its unit: by official code, or by name where that was asked for. Nothing is
 * guessed: what is unknown or could be two units is an error that names it.
 */
final class UnitJoin {

  /** If more of the names than this disagree with the codes, the codes are of another list. */
  private static final double NAMES_MAY_DISAGREE = 0.3;

  private final IntakeRun run;
  private final BoundaryContent content;
  private final UnitRegister register;
  private final BoundaryFields fields;
  private final Map<String, String> aliases;
  private final Set<String> leftOut;
  private final Set<String> unseenLeftOut;

  UnitJoin(IntakeRun run, BoundaryContent content, UnitRegister register) {
    this.run = run;
    this.content = content;
    this.register = register;
    this.fields = new BoundaryFields(run, content, register);
    this.aliases = aliases(run);
    this.leftOut =
        Arrays.stream(run.options().find("leave-out").orElse("").split("\n"))
            .filter(text -> !text.isBlank())
            .map(NameFold::fold)
            .collect(Collectors.toCollection(TreeSet::new));
    this.unseenLeftOut = new TreeSet<>(leftOut);
  }

  /** The entries of {@code --alias WORDS=CODE}, one a line. */
  private static Map<String, String> aliases(IntakeRun run) {
    Map<String, String> aliases = new TreeMap<>();
    for (String line : run.options().find("alias").orElse("").split("\n")) {
      int equals = line.lastIndexOf('=');
      if (equals > 0) {
        aliases.put(NameFold.fold(line.substring(0, equals)), line.substring(equals + 1).strip());
      } else if (!line.isBlank()) {
        run.error(null, null, "bad-option", "--alias must be WORDS=CODE, not " + line);
      }
    }
    return aliases;
  }

  /** The units in the order of the features; empty where a feature has none. */
  List<Optional<JoinedUnit>> join() {
    boolean byName = run.options().has("match-names");
    if (byName && register.isEmpty()) {
      run.error(
          null,
          null,
          "no-register",
          "--match-names needs registered units of this country and level");
      return List.of();
    }
    List<Optional<JoinedUnit>> joined = byName ? joinByName() : joinByCode();
    for (String words : unseenLeftOut) {
      run.warning(null, null, "nothing-left-out", "--leave-out " + words + " is not in the file");
    }
    return joined;
  }

  private List<Optional<JoinedUnit>> joinByName() {
    Optional<String> nameField = fields.findRegisteredName();
    if (nameField.isEmpty()) {
      return List.of();
    }
    Optional<String> parentField = fields.findParentName(nameField.get());
    List<Optional<JoinedUnit>> joined = new ArrayList<>();
    for (BoundaryFeature feature : content.features()) {
      joined.add(byName(feature, nameField.get(), parentField.orElse(null)));
    }
    return joined;
  }

  private Optional<JoinedUnit> byName(
      BoundaryFeature feature, String nameField, String parentField) {
    String name = BoundaryFields.text(feature.attributes().get(nameField));
    if (name == null) {
      run.error(feature.at(), nameField, "unmatched-name", "has no name");
      return Optional.empty();
    }
    if (isLeftOut(feature, name)) {
      return Optional.empty();
    }
    String alias = aliases.get(NameFold.fold(name));
    if (alias != null) {
      return registered(feature, nameField, alias, name);
    }
    String parent =
        parentField == null ? null : BoundaryFields.text(feature.attributes().get(parentField));
    Set<String> named = register.codesNamed(name);
    List<String> codes =
        named.stream().filter(code -> parent == null || register.isChildOf(code, parent)).toList();
    if (codes.size() == 1) {
      return registered(feature, nameField, codes.get(0), name);
    }
    String words = parent == null ? name : name + " in " + parent;
    if (codes.isEmpty()) {
      String elsewhere = named.isEmpty() ? "" : " (in other places: " + named + ")";
      run.error(
          feature.at(),
          nameField,
          "unmatched-name",
          words
              + " is not in the register"
              + elsewhere
              + "; say what it is by --alias \""
              + name
              + "=CODE\"");
    } else {
      run.error(
          feature.at(),
          nameField,
          "ambiguous-name",
          words
              + " could be any of "
              + codes
              + "; name the parent by --parent-name-field, or say"
              + " which it is by --alias \""
              + name
              + "=CODE\"");
    }
    return Optional.empty();
  }

  private Optional<JoinedUnit> registered(
      BoundaryFeature feature, String field, String code, String name) {
    Optional<UnitRegister.Entry> unit = register.find(code);
    if (unit.isEmpty()) {
      run.error(feature.at(), field, "unknown-code", code + " is not in the register");
    }
    return unit.map(u -> new JoinedUnit(code, name, u.parentCode(), null, true));
  }

  private boolean isLeftOut(BoundaryFeature feature, String words) {
    if (leftOut.isEmpty()) {
      return false;
    }
    String folded = NameFold.fold(words);
    if (!leftOut.contains(folded)) {
      return false;
    }
    unseenLeftOut.remove(folded);
    run.note(feature.at(), null, "left-out", words + " was left out as asked");
    return true;
  }

  private List<Optional<JoinedUnit>> joinByCode() {
    Optional<CodeExpression> code = fields.findCode();
    if (code.isEmpty()) {
      return List.of();
    }
    List<Optional<String>> codes = new ArrayList<>();
    Padding padding = new Padding();
    for (BoundaryFeature feature : content.features()) {
      codes.add(code(feature, code.get(), padding));
    }
    padding.report(run, code.get());
    Map<BoundaryFeature, Optional<String>> codeOf = new IdentityHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      codeOf.put(content.features().get(i), codes.get(i));
    }
    UnitNames names = new UnitNames(run, register, fields, codeOf);
    List<Optional<JoinedUnit>> joined = new ArrayList<>();
    for (BoundaryFeature feature : content.features()) {
      joined.add(codeOf.get(feature).flatMap(c -> names.describe(feature, c)));
    }
    names.report(NAMES_MAY_DISAGREE);
    return joined;
  }

  private Optional<String> code(
      BoundaryFeature feature, CodeExpression expression, Padding padding) {
    Optional<String> written = expression.read(feature.attributes());
    if (written.isEmpty()) {
      run.error(
          feature.at(),
          expression.words(),
          "no-code",
          "holds no code: " + expression.fields().stream().map(feature.attributes()::get).toList());
      return written;
    }
    if (isLeftOut(feature, written.get())) {
      return Optional.empty();
    }
    padding.numbers += expression.readsNumber(feature.attributes()) ? 1 : 0;
    String alias = aliases.isEmpty() ? null : aliases.get(NameFold.fold(written.get()));
    if (alias != null) {
      return Optional.of(alias);
    }
    Optional<String> known = register.findPadded(written.get());
    if (known.isPresent()) {
      padding.see(written.get(), known.get());
      return known;
    }
    if (register.isEmpty() || run.options().has("register-new")) {
      return written;
    }
    run.error(
        feature.at(),
        expression.words(),
        "unknown-code",
        written.get() + " is not in the register; see --alias, --leave-out and --register-new");
    return Optional.empty();
  }

  /** What was done to codes, said once for the whole file. */
  private static final class Padding {
    private int numbers;
    private int padded;
    private String example;

    void see(String written, String known) {
      if (!written.equals(known)) {
        padded++;
        example = written + " is " + known;
      }
    }

    void report(IntakeRun run, CodeExpression expression) {
      if (numbers > 0) {
        run.note(
            null,
            expression.words(),
            "code-is-number",
            numbers + " codes are numbers; read as text");
      }
      if (padded > 0) {
        run.note(
            null,
            expression.words(),
            "code-padded",
            padded + " codes got the leading zeros of the register (" + example + ")");
      }
    }
  }
}
