package org.brecha.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import org.brecha.TestDatabase;

/** Boundaries in PostGIS. */
class BoundariesOnPostgisIT extends BoundariesContract {

  @Override
  TestDatabase database(Path folder) throws SQLException {
    return TestDatabase.postgis();
  }
}
