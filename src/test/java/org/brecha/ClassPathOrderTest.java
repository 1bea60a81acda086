package org.brecha;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The GeoTools wrapper carries old copies of other libraries. Declared last in the pom it loses
 * every clash; this notices when somebody appends a dependency after it.
 */
class ClassPathOrderTest {

  static Stream<String> classesThatTheWrapperAlsoHas() {
    return Stream.of("org.slf4j.LoggerFactory", "com.google.common.collect.ImmutableList");
  }

  @ParameterizedTest
  @MethodSource("classesThatTheWrapperAlsoHas")
  void sharedClassesComeFromTheirOwnLibrary(String name) throws ClassNotFoundException {
    String origin =
        Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toString();
    assertFalse(origin.contains("geotools-wrapper"), name + " comes from " + origin);
  }
}
