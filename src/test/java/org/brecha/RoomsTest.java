package org.brecha;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of rooms in {@code src/docs/architecture.md}: who may import whom. */
class RoomsTest {

  private static final Map<String, List<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("http", List.of()),
          Map.entry("territory", List.of("http")),
          Map.entry("indicator", List.of("territory")),
          Map.entry("prevention", List.of("territory")),
          Map.entry("intake", List.of("territory", "indicator", "prevention")),
          Map.entry("analysis", List.of()),
          Map.entry("layer", List.of("territory", "indicator", "prevention", "analysis")),
          Map.entry("tile", List.of("layer", "http", "crs")),
          Map.entry("style", List.of("layer", "http")),
          Map.entry("crs", List.of()),
          Map.entry("filter", List.of("layer", "crs")),
          Map.entry("selection", List.of("layer", "http", "filter", "crs")),
          Map.entry("wms", List.of("layer", "tile", "http", "selection", "crs", "catalogue")),
          Map.entry("catalogue", List.of("layer", "http", "crs")),
          Map.entry("geojson", List.of("layer", "crs")),
          Map.entry(
              "ogc",
              List.of(
                  "layer", "http", "selection", "tile", "crs", "catalogue", "style", "geojson")),
          Map.entry(
              "download",
              List.of(
                  "layer", "http", "selection", "crs", "catalogue", "style", "geojson", "tile")),
          Map.entry("plan", List.of("layer", "analysis", "http", "selection")),
          Map.entry("schematic", List.of()),
          Map.entry(
              "command",
              List.of(
                  "analysis",
                  "intake",
                  "territory",
                  "indicator",
                  "prevention",
                  "layer",
                  "schematic")));

  private static final JavaClasses BRECHA =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.brecha");

  @TestFactory
  Stream<DynamicTest> everyRoomImportsOnlyWhatTheTableAllows() {
    return MAY_IMPORT.keySet().stream()
        .sorted()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("org.brecha." + room + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbiddenFor(room))
                            .allowEmptyShould(true)
                            .check(BRECHA)));
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.brecha.(*)..").should().beFreeOfCycles().check(BRECHA);
  }

  @Test
  void analysisKnowsNeitherSpringNorDatabasesNorHttp() {
    noClasses()
        .that()
        .resideInAPackage("org.brecha.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "java.time..")
        .allowEmptyShould(true)
        .check(BRECHA);
  }

  @Test
  void layersKnowNoHttp() {
    noClasses()
        .that()
        .resideInAPackage("org.brecha.layer..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.apache.coyote..")
        .check(BRECHA);
  }

  private static String[] forbiddenFor(String room) {
    return MAY_IMPORT.keySet().stream()
        .filter(other -> !other.equals(room) && !MAY_IMPORT.get(room).contains(other))
        .map(other -> "org.brecha." + other + "..")
        .toArray(String[]::new);
  }
}
