package org.brecha.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeExpressionTest {

  @Test
  void numbers_become_text_whatever_their_digits_after_the_point() {
    assertEquals(Optional.of("101"), CodeExpression.text(new BigDecimal("101.000000000000000")));
    assertEquals(Optional.of("300"), CodeExpression.text(new BigDecimal("3E2")));
    assertEquals(Optional.of("101"), CodeExpression.text(101.0));
    assertEquals(Optional.of("101"), CodeExpression.text("101.00 "));
    assertEquals(Optional.of("0101"), CodeExpression.text("0101"));
  }

  @Test
  void what_is_no_code_is_none() {
    assertEquals(Optional.empty(), CodeExpression.text(new BigDecimal("10.5")));
    assertEquals(Optional.empty(), CodeExpression.text(-1));
    assertEquals(Optional.empty(), CodeExpression.text(true));
    assertEquals(Optional.empty(), CodeExpression.text(" "));
    assertEquals(Optional.empty(), CodeExpression.text(null));
  }

  @Test
  void a_code_can_stand_in_two_fields() {
    CodeExpression code = CodeExpression.parse("cant_id+dist_id:2");
    assertEquals(
        Optional.of("10103"),
        code.read(Map.of("cant_id", new BigDecimal("101.0"), "dist_id", "3")));
    assertEquals(Optional.empty(), code.read(Map.of("cant_id", 101)));
    assertEquals("cant_id+dist_id:2", code.words());
  }
}
