package org.brecha.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.brecha.layer.Layer;
import org.brecha.layer.LayerField;
import org.brecha.layer.MiniAtlas;
import org.junit.jupiter.api.Test;

/** How names and texts are made to fit into the columns of a dBASE table. */
class DbfColumnsTest {

  @Test
  void aNameThatFitsStaysAndALongerOneIsCutAndNumbered() {
    assertThat(DbfNames.of(List.of("population_year", "population", "population_series", "rank")))
        .containsExactly("populati_2", "population", "populati_3", "rank");
  }

  @Test
  void manyNamesThatBeginAlikeAreAllTold() {
    List<String> names =
        java.util.stream.IntStream.range(0, 120).mapToObj(i -> "beginning_" + i).toList();
    List<String> cut = DbfNames.of(names);
    assertThat(cut).doesNotHaveDuplicates().allMatch(name -> name.length() <= 10);
    assertThat(cut).startsWith("beginning_", "beginnin_2").endsWith("beginn_120");
  }

  @Test
  void everyLayersNamesAreToldWhateverTheirCase() {
    for (Layer layer : MiniAtlas.snapshot().layers()) {
      List<String> cut = DbfNames.of(layer.fields().stream().map(LayerField::name).toList());
      assertThat(cut.stream().map(String::toLowerCase).toList()).doesNotHaveDuplicates();
      assertThat(cut).allMatch(name -> name.matches("[A-Za-z0-9_]{1,10}"));
    }
  }

  @Test
  void aLongTextGoesOnInPiecesThatGiveItAgain() {
    String text = "Jóvenes de Kuna Yala – año ".repeat(40) + "😀".repeat(90);
    List<byte[]> pieces = DbfText.pieces(text);
    assertThat(pieces).hasSizeGreaterThan(4).allMatch(piece -> piece.length <= 254);
    assertThat(
            pieces.stream()
                .map(piece -> new String(piece, StandardCharsets.UTF_8))
                .peek(piece -> assertThat(piece).isEqualTo(piece.strip()))
                .collect(Collectors.joining()))
        .isEqualTo(text);
  }

  @Test
  void whereEveryCharacterStandsAloneNoPieceEndsInABlank() {
    String text = "😀 ".repeat(200).strip();
    List<String> pieces =
        DbfText.pieces(text).stream().map(p -> new String(p, StandardCharsets.UTF_8)).toList();
    assertThat(pieces).hasSizeGreaterThan(3).noneMatch(piece -> piece.endsWith(" "));
    assertThat(String.join("", pieces)).isEqualTo(text);
  }

  @Test
  void aTextOf254BytesIsOnePieceAndOneMoreByteMakesTwo() {
    assertThat(DbfText.pieces("ñ".repeat(127))).hasSize(1);
    assertThat(DbfText.pieces("ñ".repeat(127) + "a")).hasSize(2);
    assertThat(DbfText.pieces("")).isEmpty();
  }

  @Test
  void aTextOfOneWordIsCutBetweenCharacters() {
    List<byte[]> pieces = DbfText.pieces("a" + "€".repeat(200));
    assertThat(pieces).allMatch(piece -> !new String(piece, StandardCharsets.UTF_8).contains("�"));
  }
}
