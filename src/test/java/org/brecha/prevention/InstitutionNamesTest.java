package org.brecha.prevention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InstitutionNamesTest {

  private final InstitutionNames names =
      new InstitutionNames(Map.of("MJP", "Ministry of Justice", "INEC-CR", "Statistics Institute"));

  @Test
  void knownCodesAreWrittenOutWhereverTheyStand() {
    assertThat(names.writeOut("INEC-CR and MJP (Peace)"))
        .isEqualTo("Statistics Institute and Ministry of Justice (Peace)");
  }

  @Test
  void whatIsNoCodeStaysAsItIs() {
    assertThat(names.writeOut("MJPX, INEC and Municipalidad de Desamparados"))
        .isEqualTo("MJPX, INEC and Municipalidad de Desamparados");
    assertThat(names.writeOut(null)).isNull();
  }
}
