package org.brecha.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.brecha.layer.CitedSource;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.Licence;
import org.brecha.layer.MiniAtlas;
import org.brecha.layer.SourceFile;
import org.brecha.layer.SourceRole;
import org.junit.jupiter.api.Test;

/** One description holds all that is known of a layer, and nothing that is not. */
class LayerDescriptionsTest {

  private static final LayerDescription GAP =
      Described.layer("coverage_gap_adm2", Described.UNKNOWN);

  @Test
  void extentAndTimeAreThoseOfTheLayer() {
    Layer layer = MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow();
    assertThat((Object) GAP.bounds()).isEqualTo(layer.mosaic().bounds());
    assertThat(GAP.begin()).isEqualTo(LocalDate.of(2018, 1, 1));
    assertThat(GAP.end()).isEqualTo(LocalDate.of(2019, 12, 31));
    assertThat(GAP.countries()).containsExactly("XA", "XB");
    LayerDescription units = Described.layer("boundaries_adm2", Described.UNKNOWN);
    assertThat(units.begin()).isNull();
    assertThat(units.end()).isNull();
  }

  @Test
  void aBundledFileTellsWhereItComesFromAndAnOwnFileTellsOnlyItsName() {
    SourceFile indicators = file("indicators.csv");
    assertThat(indicators.role()).isEqualTo(SourceRole.INDICATORS);
    assertThat(indicators.publisher()).isEqualTo("Brecha");
    assertThat(indicators.licence().named()).extracting(Licence::spdx).contains("CC0-1.0");
    assertThat(indicators.retrieved()).isNotNull();
    SourceFile own = file("invented-cases.csv");
    assertThat(own.role()).isEqualTo(SourceRole.OBSERVATIONS);
    assertThat(own.publisher()).isNull();
    assertThat(own.licence()).isNull();
    assertThat(own.retrieved()).isNull();
    assertThat(own.sha256()).isEqualTo("1".repeat(64));
  }

  private static SourceFile file(String name) {
    return GAP.sources().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void onlyTheSourcesOfAKindThatTheLayerNeedsAreListed() {
    assertThat(Described.layer("boundaries_adm2", Described.UNKNOWN).sources())
        .extracting(SourceFile::role)
        .containsOnly(SourceRole.BOUNDARIES);
    assertThat(GAP.citations())
        .filteredOn(c -> c.role() == SourceRole.OBSERVATIONS)
        .extracting(CitedSource::citation)
        .contains("Invented court records", "Invented ministry, as quoted in press");
    assertThat(Described.layer("boundaries_adm2", Described.UNKNOWN).citations())
        .noneMatch(c -> c.role() == SourceRole.OBSERVATIONS);
  }

  @Test
  void noLicenceIsMadeUpOfSeveral() {
    assertThat(GAP.commonLicence()).isNull();
    assertThat(GAP.terms().en()).contains("unknown (invented-cases.csv)").contains("CC0-1.0");
    assertThat(GAP.terms().es()).contains("desconocida (invented-cases.csv)");
  }

  @Test
  void anUnknownPublisherStaysUnknown() {
    assertThat(GAP.publisher()).isEqualTo(new Publisher(null, null, null));
    LayerDescription known = Described.layer("coverage_gap_adm2", Described.KNOWN);
    assertThat(known.publisher().name()).isEqualTo("Observatorio de Prueba");
    assertThat(known.publisher().contactHref()).isEqualTo("mailto:datos@example.org");
    assertThat(known.citation().es()).startsWith("Observatorio de Prueba. ");
  }

  @Test
  void theCitationNamesTheEditionAndLinksToIt() {
    String edition = MiniAtlas.snapshot().edition();
    assertThat(GAP.permanentLink())
        .isEqualTo(
            Described.BASE + "/ogc/collections/coverage_gap_adm2/metadata?edition=" + edition);
    assertThat(GAP.citation().en()).contains(edition).endsWith(GAP.permanentLink());
  }

  @Test
  void schematicBoundariesSaySo() {
    assertThat(GAP.schematic()).isTrue();
    assertThat(GAP.boundaryKinds()).contains("schematic");
    assertThat(GAP.boundaryNote().es()).contains("esquemáticos, no oficiales");
  }

  @Test
  void formsAreListedAsFilesOfTheLayer() {
    assertThat(GAP.distributions())
        .extracting(Distribution::href)
        .contains(Described.BASE + "/downloads/coverage_gap_adm2.csv");
    assertThat(GAP.distributions().get(0).plainMediaType()).isEqualTo("text/csv");
  }

  @Test
  void methodsExplainFieldsThatTheLayerHas() {
    List<String> fields =
        MiniAtlas.snapshot().findLayer("coverage_gap_adm2").orElseThrow().fields().stream()
            .map(LayerField::name)
            .toList();
    assertThat(GAP.methods())
        .extracting(MethodNote::id)
        .containsExactlyInAnyOrder(
            "rates", "pooling", "smoothing", "benchmark", "change", "hotspots", "gap", "ranks");
    for (MethodNote method : GAP.methods()) {
      assertThat(fields).containsAll(method.fields());
      assertThat(method.text().es()).isNotBlank();
      assertThat(method.source().en()).isNotBlank();
    }
    assertThat(Described.layer("neighbours_adm2", Described.UNKNOWN).methods())
        .extracting(MethodNote::id)
        .containsExactly("neighbours");
    assertThat(Described.layer("programmes", Described.UNKNOWN).methods()).isEmpty();
  }

  @Test
  void methodsHaveTheTitlesOfThePage() throws IOException {
    for (String language : List.of("es", "en")) {
      String page = Files.readString(Path.of("web/js/text/judgement-" + language + ".js"));
      for (MethodNote method : GAP.methods()) {
        String title = language.equals("es") ? method.title().es() : method.title().en();
        assertThat(page).contains("\"method.%s\": \"%s\"".formatted(method.id(), title));
      }
    }
  }
}
