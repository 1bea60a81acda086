package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntityTagTest {

  private final String tag = EntityTag.of("ab12", "items", "?limit=5");

  @Test
  void aTagIsStrongAndBeginsWithTheEdition() {
    assertThat(tag).matches("\"ab12-[0-9a-f]{16}\"");
  }

  @Test
  void anotherEditionOrQuestionHasAnotherTag() {
    assertThat(EntityTag.of("ab12", "items", "?limit=5")).isEqualTo(tag);
    assertThat(EntityTag.of("ab13", "items", "?limit=5")).isNotEqualTo(tag);
    assertThat(EntityTag.of("ab12", "items?", "limit=5")).isNotEqualTo(tag);
    assertThat(EntityTag.gzipped(tag)).isNotEqualTo(tag).endsWith("-gz\"");
  }

  @Test
  void whoHoldsAnotherVersionIsToldSoByStrongComparison() {
    assertThat(EntityTag.isMatched(null, tag)).isTrue();
    assertThat(EntityTag.isMatched(" * ", tag)).isTrue();
    assertThat(EntityTag.isMatched("\"x\" , " + tag, tag)).isTrue();
    assertThat(EntityTag.isMatched("\"zz\"", tag)).isFalse();
    assertThat(EntityTag.isMatched("W/" + tag, tag)).isFalse();
    assertThat(EntityTag.isMatched("", tag)).isFalse();
    assertThat(EntityTag.isMatched(EntityTag.gzipped(tag), tag)).isFalse();
  }

  @Test
  void aCacheIsBelievedWhenItNamesTheTag() {
    assertThat(EntityTag.isKnown(tag, tag)).isTrue();
    assertThat(EntityTag.isKnown("\"x\", W/" + tag, tag)).isTrue();
    assertThat(EntityTag.isKnown("*", tag)).isTrue();
    assertThat(EntityTag.isKnown("\"x\"", tag)).isFalse();
    assertThat(EntityTag.isKnown(null, tag)).isFalse();
    assertThat(EntityTag.isKnown(EntityTag.gzipped(tag), tag)).isFalse();
  }
}
