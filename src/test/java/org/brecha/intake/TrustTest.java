package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OIJ open data 2018 (Poder Judicial de Costa Rica)|1",
        "INEC census 2023|1",
        "INEC district projections 2000-2050 (file as used in a 2019 open-data hackathon)|1",
        "Ministerio Público de Panamá, open data of victims, as merged in a public repository|2",
        "OIJ open data 2022 (Poder Judicial), homicides printed in public course notes|2",
        "SIEC 2018 report|2",
        "OIJ 2024, as quoted in press|3",
        "INEC population estimate 2022, as quoted on Wikipedia (Escazú canton)|3",
        "press round figures attributed to MINSEG|3",
      })
  void theCitationTellsHowGoodASourceIs(String citation, int trust) {
    assertEquals(trust, Trust.of(citation));
  }
}
