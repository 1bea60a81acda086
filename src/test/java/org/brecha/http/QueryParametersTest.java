package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

  @Test
  void namesAndValuesAreDecodedAsUtf8() {
    QueryParameters query = QueryParameters.parse("name=San+Jos%C3%A9&empty=&bare&a%20b=c%3Dd");
    assertThat(query.find("name")).contains("San José");
    assertThat(query.find("empty")).contains("");
    assertThat(query.find("bare")).contains("");
    assertThat(query.find("a b")).contains("c=d");
    assertThat(query.find("missing")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=%", "a=%4", "a=%zz", "%G1=b", "a=%ff", "a=%c3", "a=b&a=b", "a=1&%61=2"})
  void aMalformedOrRepeatedParameterIsRefusedByName(String query) {
    assertThatThrownBy(() -> QueryParameters.parse(query))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @Test
  void anUnknownParameterIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> QueryParameters.parse("foo=1").accepting(List.of("limit", "bbox")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("foo")
        .hasMessageContaining("bbox, limit");
  }

  @Test
  void aNameIsShownWithoutMarkupAndNotAtFullLength() {
    String name = "%3Cscript%3E%0A" + "x".repeat(500);
    assertThatThrownBy(() -> QueryParameters.parse(name + "=1").accepting(List.of()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.problem().detail())
                    .startsWith("?script??xxx")
                    .doesNotContain("<", ">", "\n")
                    .hasSizeLessThan(120));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 7", "10000, 10000", "10001, 10000", "99999999999999999999999, 10000"})
  void limitIsClippedAtItsMaximum(String asked, int taken) {
    assertThat(QueryParameters.parse("limit=" + asked).limit(10_000, 1_000)).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "", "1.5", "ten", "1e3", "0x10", "%2B5", "00", "-99999999999999"})
  void anythingElseThanAPositiveWholeNumberIsNoLimit(String asked) {
    assertThatThrownBy(() -> QueryParameters.parse("limit=" + asked).limit(10_000, 1_000))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("limit: must be a whole number of at least 1");
  }

  @Test
  void aWholeNumberOutsideItsRangeIsRefusedWithTheRange() {
    QueryParameters query = QueryParameters.parse("z=15");
    assertThat(query.wholeNumber("z", 0, 22, 3)).isEqualTo(15);
    assertThat(query.wholeNumber("y", 0, 22, 3)).isEqualTo(3);
    assertThatThrownBy(() -> query.wholeNumber("z", 0, 14, 3)).hasMessageContaining("from 0 to 14");
  }

  @Test
  void aLinkKeepsEveryOtherParameterAndReadsBackTheSame() {
    QueryParameters query =
        QueryParameters.parse("bbox=-84,9,-83,10&name=Sant%26a+F%C3%A9&offset=3");
    String changed = query.with("offset", "6");
    assertThat(changed).startsWith("?bbox=-84,9,-83,10&name=Sant%26a%20F%C3%A9&offset=6");
    assertThat(QueryParameters.parse(changed.substring(1)).find("name")).contains("Sant&a Fé");
    assertThat(query.without("offset")).isEqualTo("?bbox=-84,9,-83,10&name=Sant%26a%20F%C3%A9");
  }

  @Test
  void theOrderOfParametersDoesNotMatterToTheCanonicalForm() {
    assertThat(QueryParameters.parse("a=1&b=2").canonical())
        .isEqualTo(QueryParameters.parse("b=2&a=1").canonical())
        .isNotEqualTo(QueryParameters.parse("a=2&b=1").canonical());
  }
}
