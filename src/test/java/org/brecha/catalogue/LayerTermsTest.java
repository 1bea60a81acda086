package org.brecha.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.brecha.layer.LicenceTerms;
import org.brecha.layer.SourceFile;
import org.brecha.layer.SourceRole;
import org.brecha.layer.Words;
import org.junit.jupiter.api.Test;

class LayerTermsTest {

  private static SourceFile file(String name, LicenceTerms licence) {
    return new SourceFile(
        SourceRole.UNITS,
        new Words(name, name),
        null,
        licence,
        null,
        null,
        null,
        null,
        name,
        "0".repeat(64),
        null);
  }

  @Test
  void whatASourceSaysInBothLanguagesIsSaidInTheReaders() {
    LicenceTerms facts = LicenceTerms.of(new Words("Las cifras son hechos", "Figures are facts"));
    Words terms =
        LayerTerms.words(List.of(file("a.csv", facts), file("b.csv", null), file("c.csv", facts)));
    assertThat(terms.es())
        .endsWith("juntas: Las cifras son hechos (a.csv, c.csv); desconocida (b.csv).");
    assertThat(terms.en()).endsWith("together: Figures are facts (a.csv, c.csv); unknown (b.csv).");
  }

  @Test
  void aTextThatIsTheSameInBothLanguagesIsCalledNeither() {
    assertThat(Node.texts(new Words("CC BY 4.0", "CC BY 4.0"))).isEqualTo(List.of("CC BY 4.0"));
    assertThat(Node.texts(new Words("hechos", "facts")))
        .isEqualTo(
            List.of(
                Map.of("@value", "hechos", "@language", "es"),
                Map.of("@value", "facts", "@language", "en")));
  }
}
