package org.brecha.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names and parents of features whose codes are known, and whether names and codes agree: codes of
 * another list than the register's often exist there and mean other units.
 */
final class UnitNames {

  private static final int LISTED = 8;
  private static final int NAME_LENGTH = 200;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final IntakeRun run;
  private final UnitRegister register;
  private final String nameField;
  private final String parentField;
  private final String parentNameField;
  private final boolean parentsAsked;
  private final List<String> disagreements = new ArrayList<>();
  private int compared;

  UnitNames(
      IntakeRun run,
      UnitRegister register,
      BoundaryFields fields,
      Map<BoundaryFeature, Optional<String>> codeOf) {
    this.run = run;
    this.register = register;
    this.nameField = fields.findName(codeOf::get).orElse(null);
    this.parentsAsked =
        register.isEmpty()
            || run.options().has("register-new")
            || run.options().find("parent-field").isPresent();
    this.parentField =
        parentsAsked ? fields.findNamedOrExact("parent-field", "parent_code").orElse(null) : null;
    this.parentNameField =
        parentsAsked
            ? fields.findNamedOrExact("parent-name-field", "parent_name").orElse(null)
            : null;
  }

  /** The unit of a feature; an error if it is new and has no name. */
  Optional<JoinedUnit> describe(BoundaryFeature feature, String code) {
    String written =
        nameField == null ? null : BoundaryFields.text(feature.attributes().get(nameField));
    Optional<UnitRegister.Entry> known = register.find(code);
    if (known.isPresent()) {
      if (written != null) {
        compare(code, known.get(), written);
      }
      return Optional.of(
          new JoinedUnit(
              code,
              written == null ? known.get().name() : clean(feature, written),
              known.get().parentCode(),
              null,
              true));
    }
    if (written == null) {
      run.error(
          feature.at(),
          nameField,
          "no-name",
          "new unit " + code + " has no name; name its field by --name-field");
      return Optional.empty();
    }
    String parent =
        parentField == null
            ? register.findParentByPrefix(code).orElse(null)
            : CodeExpression.text(feature.attributes().get(parentField)).orElse(null);
    if (!isNewCode(feature, code, "code") || !isParentCode(feature, code, parent)) {
      return Optional.empty();
    }
    String parentName =
        parentNameField == null
            ? null
            : BoundaryFields.text(feature.attributes().get(parentNameField));
    return Optional.of(new JoinedUnit(code, clean(feature, written), parent, parentName, false));
  }

  private boolean isNewCode(BoundaryFeature feature, String code, String what) {
    if (!code.matches("[A-Za-z0-9]{1,16}")) {
      run.error(
          feature.at(), null, "bad-code", what + " " + code + " is not 1 to 16 letters and digits");
      return false;
    }
    register
        .findElsewhere(code)
        .ifPresent(
            level ->
                run.error(
                    feature.at(),
                    null,
                    "wrong-level",
                    what + " " + code + " is registered at level adm" + level));
    return register.findElsewhere(code).isEmpty();
  }

  private boolean isParentCode(BoundaryFeature feature, String code, String parent) {
    if (parent == null || register.hasParent(parent)) {
      return true;
    }
    if (parent.equals(code) || register.find(parent).isPresent()) {
      run.error(
          feature.at(),
          parentField,
          "wrong-level",
          "parent " + parent + " is a unit of this level");
      return false;
    }
    return isNewCode(feature, parent, "parent");
  }

  private String clean(BoundaryFeature feature, String name) {
    String clean = CONTROL.matcher(name).replaceAll(" ").strip();
    Object raw = feature.attributes().get(nameField);
    if (!clean.equals(raw.toString().strip())) {
      run.warning(
          feature.at(),
          nameField,
          "mangled-name",
          "has control characters or was encoded twice; read as " + clean);
    }
    if (clean.length() > NAME_LENGTH) {
      run.error(feature.at(), nameField, "name-too-long", "has more than 200 letters");
      return clean.substring(0, NAME_LENGTH);
    }
    return clean;
  }

  private void compare(String code, UnitRegister.Entry known, String written) {
    compared++;
    if (!register.codesNamed(written).contains(code)) {
      disagreements.add(code + " is " + known.name() + ", not " + written);
    }
  }

  /** Says how far names and codes disagree. */
  void report(double allowed) {
    if (disagreements.isEmpty()) {
      return;
    }
    String words =
        disagreements.size()
            + " of "
            + compared
            + " names are not the register's: "
            + String.join("; ", disagreements.subList(0, Math.min(LISTED, disagreements.size())))
            + (disagreements.size() > LISTED ? "; ..." : "");
    if (disagreements.size() > allowed * compared) {
      run.error(
          null,
          nameField,
          "codes-and-names-disagree",
          words + ". The codes are of another list: join by name with --match-names");
    } else {
      run.note(null, nameField, "other-names", words);
    }
  }
}
