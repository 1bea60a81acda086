package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8GateTest {

  @Test
  void utf_8_passes_untouched_wherever_the_chunks_end() throws IOException {
    byte[] text = "aé€😀".repeat(40_000).getBytes(StandardCharsets.UTF_8);
    Utf8Gate gate = new Utf8Gate(new ByteArrayInputStream(text));
    assertArrayEquals(text, gate.readAllBytes());
    assertFalse(gate.replacedBetween(0, Long.MAX_VALUE));
  }

  @Test
  void a_latin_1_byte_becomes_its_letter_and_its_place_is_known() throws IOException {
    ByteArrayOutputStream mixed = new ByteArrayOutputStream();
    mixed.write("José, ".getBytes(StandardCharsets.UTF_8));
    mixed.write("Río".getBytes(StandardCharsets.ISO_8859_1));
    Utf8Gate gate = new Utf8Gate(new ByteArrayInputStream(mixed.toByteArray()));
    assertEquals("José, Río", new String(gate.readAllBytes(), StandardCharsets.UTF_8));
    assertFalse(gate.replacedBetween(0, 7));
    assertTrue(gate.replacedBetween(7, 10));
  }

  @Test
  void a_sequence_that_is_cut_off_at_the_end_is_no_letter_of_utf_8() throws IOException {
    Utf8Gate gate = new Utf8Gate(new ByteArrayInputStream(new byte[] {'a', (byte) 0xc3}));
    assertEquals("aÃ", new String(gate.readAllBytes(), StandardCharsets.UTF_8));
  }
}
