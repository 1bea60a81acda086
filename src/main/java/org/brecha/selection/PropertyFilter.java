package org.brecha.selection;

import org.brecha.http.QueryParameters;
import org.brecha.layer.FeatureTable;
import org.brecha.layer.LayerField;

/**
 * A parameter {@code name=value} on a feature property: equal, never null. Text compares exactly,
 * with case and accents; numbers by value.
 *
 * @param field position of the property in the table
 * @param wanted of the field's Java type
 */
public record PropertyFilter(int field, Object wanted) {

  /**
   * @throws org.brecha.http.ProblemException 400 if the text is not of the field's type
   */
  public static PropertyFilter parse(LayerField field, int index, String text) {
    return new PropertyFilter(
        index,
        switch (field.type()) {
          case TEXT -> text;
          case INTEGER -> parseInteger(field.name(), text);
          case NUMBER -> parseNumber(field.name(), text);
          case BOOLEAN -> parseBoolean(field.name(), text);
        });
  }

  public boolean matches(FeatureTable table, int row) {
    return wanted.equals(table.value(row, field));
  }

  private static Long parseInteger(String name, String text) {
    if (!text.matches("[-+]?[0-9]{1,18}")) {
      throw QueryParameters.refuse(name, "must be a whole number of at most 18 digits");
    }
    return Long.valueOf(text);
  }

  private static Double parseNumber(String name, String text) {
    if (!text.matches("[-+]?([0-9]{1,40}\\.?[0-9]{0,40}|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,3})?")) {
      throw QueryParameters.refuse(name, "must be a number such as 12.5");
    }
    // Adding zero makes -0 a plain 0, which is another Double.
    return Double.parseDouble(text) + 0.0;
  }

  private static Boolean parseBoolean(String name, String text) {
    // GDAL writes the booleans of a -where clause as 1 and 0.
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw QueryParameters.refuse(name, "must be true or false");
    };
  }
}
