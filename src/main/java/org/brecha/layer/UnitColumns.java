package org.brecha.layer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.brecha.territory.UnitRecord;

/** The columns that tell a unit and its boundary: made once a level, shared by all its tables. */
final class UnitColumns {

  private final Map<String, Object[]> byField = new HashMap<>();
  private final String[] featureIds;

  /**
   * @param above the units one level up, or null
   */
  UnitColumns(LevelUnits units, LevelUnits above) {
    featureIds = new String[units.size()];
    for (int row = 0; row < featureIds.length; row++) {
      featureIds[row] = units.unit(row).publicCode();
    }
    byField.put("unit_code", featureIds);
    put("country", units, row -> units.unit(row).country());
    String level = "adm" + units.level();
    put("level", units, row -> level);
    put("name", units, row -> units.unit(row).name());
    put("parent_code", units, row -> units.unit(row).publicParentCode());
    put("parent_name", units, row -> nameOfParent(units.unit(row), above));
    put(
        "boundary_edition",
        units,
        row -> units.edition(row) == null ? null : units.edition(row).label());
    put("boundary_kind", units, units::boundaryKind);
    put("kind", units, row -> units.unit(row).kind());
    put("area_km2", units, row -> units.unit(row).areaKm2());
    put("seat_name", units, row -> units.unit(row).seatName());
    put("valid_from", units, row -> text(units.unit(row).validFrom()));
    put("valid_to", units, row -> lastDay(units.unit(row).validTo()));
  }

  private void put(String field, LevelUnits units, IntFunction<Object> value) {
    Object[] column = new Object[units.size()];
    for (int row = 0; row < column.length; row++) {
      column[row] = value.apply(row);
    }
    byField.put(field, column);
  }

  private static String nameOfParent(UnitRecord unit, LevelUnits above) {
    int row = above == null ? -1 : above.rowOf(unit.publicParentCode());
    return row < 0 ? null : above.unit(row).name();
  }

  private static String text(LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static String lastDay(LocalDate exclusive) {
    return exclusive == null ? null : exclusive.minusDays(1).toString();
  }

  String[] featureIds() {
    return featureIds;
  }

  /** The column of a field, or null if it is none of the unit's own. */
  Object[] column(String field) {
    return byField.get(field);
  }
}
