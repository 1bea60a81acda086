package org.brecha.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import org.brecha.TestDatabase;

class BundledFactsOnPostgisIT extends BundledFactsContract {

  @Override
  TestDatabase open(Path directory) throws SQLException {
    return TestDatabase.postgis();
  }
}
