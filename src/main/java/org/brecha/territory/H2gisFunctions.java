package org.brecha.territory;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2gis.api.Function;
import org.h2gis.functions.factory.H2GISFunctions;

/**
 * What a new H2 database needs of H2GIS: its functions, but not the 7 MB of SQL that fill its table
 * of reference systems, which nothing here reads and which cost a first start a whole second.
 */
public final class H2gisFunctions {

  private H2gisFunctions() {}

  /**
   * Called by H2 as {@code H2GIS_SPATIAL()}.
   *
   * @throws SQLException if a function cannot be made
   */
  public static void register(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Function function : H2GISFunctions.getBuiltInsFunctions()) {
        H2GISFunctions.registerFunction(statement, function, "");
      }
    }
  }
}
