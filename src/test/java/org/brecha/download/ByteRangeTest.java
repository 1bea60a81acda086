package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=0-, 0, 99",
    "bytes=99-, 99, 99",
    "bytes=90-1000, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99",
    "bytes = 5-6, 5, 6"
  })
  void oneRangeIsReadAsTheStandardHasIt(String header, long first, long last) {
    assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
  void whatLiesBehindTheEndHasNoBytes(String header) {
    assertThat(ByteRange.parse(header, 100).orElseThrow().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=0-1,5-6",
        "items=0-1",
        "bytes=a-b",
        "bytes=99999999999999999999-"
      })
  void anythingElseCountsAsNotAsked(String header) {
    assertThat(ByteRange.parse(header, 100)).isEmpty();
  }

  @Test
  void noHeaderIsNoRange() {
    assertThat(ByteRange.isIn(null)).isFalse();
    assertThat(ByteRange.isIn("bytes=-5")).isTrue();
  }
}
