package org.brecha.intake;

import java.nio.file.Path;
import org.brecha.TestDatabase;

class FactsOnH2IT extends FactsContract {

  @Override
  TestDatabase open(Path directory) {
    return TestDatabase.h2(directory);
  }
}
