package org.brecha.intake;

import java.nio.file.Path;
import java.sql.SQLException;
import org.brecha.TestDatabase;

class FactsOnPostgisIT extends FactsContract {

  @Override
  TestDatabase open(Path directory) throws SQLException {
    return TestDatabase.postgis();
  }
}
