package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldTest {

  @ParameterizedTest
  @CsvSource({
    "SAN JOSE, San José",
    "Provincia de Panamá Oeste, panama oeste",
    "Colón Province, COLÓN",
    "Comarca Guna Yala, Guna Yala",
    "Ñürüm, nurum",
    "San Isidro de  El General, san isidro de el general",
    "Ngäbe-Buglé, NGABE BUGLE"
  })
  void spellings_of_one_place_meet(String one, String other) {
    assertEquals(NameFold.fold(one), NameFold.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"JosÃ©, José", "José, José", "San Jose, San Jose", "CaÃ±as, Cañas", "Ã, Ã"})
  void text_that_was_encoded_twice_is_read_as_it_was_meant(String written, String meant) {
    assertEquals(meant, NameFold.unmangle(written));
  }
}
