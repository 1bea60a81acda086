package org.brecha.intake;

import java.nio.file.Path;
import org.brecha.TestDatabase;

class BundledFactsOnH2IT extends BundledFactsContract {

  @Override
  TestDatabase open(Path directory) {
    return TestDatabase.h2(directory);
  }
}
