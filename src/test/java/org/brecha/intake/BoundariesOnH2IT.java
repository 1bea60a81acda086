package org.brecha.intake;

import java.nio.file.Path;
import org.brecha.TestDatabase;

/** Boundaries in the embedded database. */
class BoundariesOnH2IT extends BoundariesContract {

  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.h2(folder);
  }
}
