package org.brecha.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BoundingBoxTest {

  @Test
  void fourNumbersAreWestSouthEastNorth() {
    assertThat(BoundingBox.parse("-84.5, 8,-83,9.75"))
        .isEqualTo(new BoundingBox(-84.5, 8, -83, 9.75));
  }

  @Test
  void heightsOfSixNumbersDoNotMatter() {
    assertThat(BoundingBox.parse("-84,8,-100,-83,9,5000"))
        .isEqualTo(new BoundingBox(-84, 8, -83, 9));
  }

  @Test
  void aBoxWhoseWestIsGreaterThanItsEastSpansTheAntimeridian() {
    BoundingBox box = BoundingBox.parse("170,-20,-170,20");
    assertThat(box.spansAntimeridian()).isTrue();
    assertThat(box.intersects(new Envelope(175, 176, 0, 1))).isTrue();
    assertThat(box.intersects(new Envelope(-176, -175, 0, 1))).isTrue();
    assertThat(box.intersects(new Envelope(-84, -83, 9, 10))).isFalse();
  }

  @Test
  void bordersBelongToTheBox() {
    BoundingBox box = BoundingBox.parse("-84,8,-83,9");
    assertThat(box.intersects(new Envelope(-83, -82, 9, 10))).isTrue();
    assertThat(box.intersects(new Envelope(-82.999, -82, 9, 10))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1,2,3",
        "1,2,3,4,5",
        "1,2,3,4,5,6,7",
        "a,b,c,d",
        "1,2,3,",
        "NaN,1,2,3",
        "1,2,Infinity,3",
        "0x1p3,1,2,3",
        "1d,2,3,4",
        "-181,0,0,1",
        "0,0,180.1,1",
        "0,-91,1,1",
        "0,0,1,90.0001",
        "0,5,1,4",
        "0,0,9,1,1,0",
        "1e999,0,1,1",
        "1;2;3;4",
        "-84,8,-83,9,"
      })
  void anythingElseIsRefusedWithTheLegalForm(String text) {
    assertThatThrownBy(() -> BoundingBox.parse(text))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("bbox: must be west,south,east,north");
  }

  @Test
  void latitudeBeforeLongitudeGetsAHint() {
    assertThatThrownBy(() -> BoundingBox.parse("9,-184,10,-83")).hasMessageNotContaining("swapped");
    assertThatThrownBy(() -> BoundingBox.parse("9,100,10,110")).hasMessageContaining("swapped");
  }
}
