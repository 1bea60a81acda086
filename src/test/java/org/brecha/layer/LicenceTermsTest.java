package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Licences are recognised where they are named, and nothing is read into other words. */
class LicenceTermsTest {

  @Test
  void aNameAloneHoldsForTheWhole() {
    LicenceTerms terms = LicenceTerms.of("CC BY 4.0");
    assertThat(terms.named()).extracting(Licence::spdx).containsExactly("CC-BY-4.0");
    assertThat(terms.named().get(0).url())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(terms.whole()).isTrue();
    assertThat(LicenceTerms.of("CC0-1.0").named()).extracting(Licence::spdx).contains("CC0-1.0");
    assertThat(LicenceTerms.of("ODbL-1.0").whole()).isTrue();
    assertThat(LicenceTerms.of("CC BY 4.0, with the credits in the file").whole()).isTrue();
  }

  @Test
  void aNameAmongOtherWordsHoldsForAPart() {
    LicenceTerms terms =
        LicenceTerms.of("IGN/SNIT and INEC: open, credit asked; GeoNames points: CC BY 4.0");
    assertThat(terms.named()).extracting(Licence::spdx).containsExactly("CC-BY-4.0");
    assertThat(terms.whole()).isFalse();
    assertThat(LicenceTerms.of("OIJ open data: CC BY 4.0; other figures are facts").whole())
        .isFalse();
  }

  @Test
  void aLongerNameIsNotTakenForAShorterOne() {
    assertThat(LicenceTerms.of("CC BY-SA 4.0").named())
        .extracting(Licence::spdx)
        .containsExactly("CC-BY-SA-4.0");
    assertThat(LicenceTerms.of("cc-by-nc-nd-3.0").named())
        .extracting(Licence::spdx)
        .containsExactly("CC-BY-NC-ND-3.0");
    assertThat(LicenceTerms.of("CC BY 4.0-IGO").named()).isEmpty();
  }

  @Test
  void thePublicDomainHasAnAddressButNoSpdxIdentifier() {
    Licence licence = LicenceTerms.of("Public domain").named().get(0);
    assertThat(licence.spdx()).isNull();
    assertThat(licence.id()).isEqualTo("https://creativecommons.org/publicdomain/mark/1.0/");
  }

  @Test
  void aStatementInTwoLanguagesNamesWhatItsEnglishNames() {
    LicenceTerms terms =
        LicenceTerms.of(
            new Words(
                "CC BY 4.0, con los créditos del archivo",
                "CC BY 4.0, with the credits in the file"));
    assertThat(terms.whole()).isTrue();
    assertThat(terms.text().es()).contains("con los créditos");
  }

  @Test
  void openAloneIsNoLicence() {
    assertThat(LicenceTerms.of("Open, credit asked").named()).isEmpty();
    assertThat(LicenceTerms.of("Open, credit asked").whole()).isFalse();
    assertThat(LicenceTerms.of("Public; terms not seen").named()).isEmpty();
  }
}
