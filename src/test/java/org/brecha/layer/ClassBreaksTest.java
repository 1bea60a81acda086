package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Numbers cut into classes")
class ClassBreaksTest {

  private static ClassBreaks cut(String method, int count, double... values) {
    return ClassBreaks.of(
        values, ClassChoice.read(Map.of("classes", method, "class_count", "" + count)));
  }

  @Test
  void equalIntervalsHaveTheSameWidth() {
    ClassBreaks classes = cut("equal", 4, 10, 2, 3, 18, 7);
    assertThat(classes.breaks()).containsExactly(6.0, 10.0, 14.0);
    assertThat(classes.least()).isEqualTo(2);
    assertThat(classes.greatest()).isEqualTo(18);
  }

  @Test
  void anEmptyEqualIntervalStaysForItSaysThatThereIsAHole() {
    assertThat(cut("equal", 3, 0, 1, 2, 29, 30).breaks()).containsExactly(10.0, 20.0);
  }

  @Test
  void standardDeviationsStandAroundTheMean() {
    // Mean 5, and the mean of squared distances from it is 4: the textbook's example.
    ClassBreaks classes = cut("stddev", 4, 2, 4, 4, 4, 5, 5, 7, 9);
    assertThat(classes.breaks()).containsExactly(3.0, 5.0, 7.0);
    assertThat(cut("stddev", 5, 2, 4, 4, 4, 5, 5, 7, 9).breaks())
        .containsExactly(4.0, 6.0, 8.0)
        .as("from 2 on would be from the least value on: one class fewer");
  }

  @Test
  void quantilesHoldAsManyEachAndTiesStayTogether() {
    assertThat(cut("quantile", 5, DoubleStream.iterate(1, v -> v + 1).limit(50).toArray()).breaks())
        .containsExactly(11.0, 21.0, 31.0, 41.0);
    ClassBreaks tied = cut("quantile", 5, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4);
    assertThat(sizes(tied, 1, 1, 1, 1, 1, 1, 1, 2, 3, 4)).containsExactly(8, 2);
  }

  @Test
  void naturalBreaksAreTheBestOfAllWaysToCut() {
    Random random = new Random(17);
    for (int trial = 0; trial < 400; trial++) {
      double[] values = new double[3 + random.nextInt(12)];
      for (int i = 0; i < values.length; i++) {
        values[i] = trial % 2 == 0 ? random.nextGaussian() * 20 : random.nextInt(6);
      }
      Arrays.sort(values);
      int classes = 2 + random.nextInt(5);
      double[] breaks = NaturalBreaks.of(values, classes);
      int distinct = (int) Arrays.stream(values).distinct().count();
      assertThat(breaks).hasSize(Math.min(classes, distinct) - 1);
      double least = leastSum(values, 0, Math.min(classes, distinct));
      assertThat(sumWithin(values, breaks)).isCloseTo(least, within(1e-9 * Math.max(1, least)));
    }
  }

  @Test
  void naturalBreaksOfManyUnitsAreFound() {
    double[] values = new Random(3).doubles(50_000, 0, 80).sorted().toArray();
    long start = System.nanoTime();
    double[] breaks = NaturalBreaks.of(values, 7);
    assertThat(breaks).hasSize(6).isSorted();
    assertThat((System.nanoTime() - start) / 1_000_000).as("ms").isLessThan(5_000);
    // Evenly spread numbers are cut into even parts.
    for (int c = 1; c < 7; c++) {
      assertThat(breaks[c - 1]).isCloseTo(80 * c / 7.0, within(1.0));
    }
  }

  /** Tries every place of every break; of equal values only the first can start a class. */
  private static double leastSum(double[] sorted, int from, int classes) {
    if (classes == 1) {
      return sumOf(sorted, from, sorted.length);
    }
    double least = Double.POSITIVE_INFINITY;
    for (int end = from + 1; end < sorted.length; end++) {
      if (sorted[end] != sorted[end - 1]) {
        least = Math.min(least, sumOf(sorted, from, end) + leastSum(sorted, end, classes - 1));
      }
    }
    return least;
  }

  private static double sumWithin(double[] sorted, double[] breaks) {
    double sum = 0;
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length
          || Arrays.binarySearch(breaks, sorted[i]) >= 0 && sorted[i] != sorted[i - 1]) {
        sum += sumOf(sorted, from, i);
        from = i;
      }
    }
    return sum;
  }

  private static double sumOf(double[] sorted, int from, int to) {
    double mean = Arrays.stream(sorted, from, to).average().orElse(0);
    return Arrays.stream(sorted, from, to).map(v -> (v - mean) * (v - mean)).sum();
  }

  @ParameterizedTest
  @EnumSource(ClassMethod.class)
  void theBreaksInTheLegendGiveTheSameClassesAgainByHand(ClassMethod method) {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      double scale = Math.pow(10, random.nextInt(5) - 2);
      double[] values =
          random
              .doubles(4 + random.nextInt(60))
              .map(v -> Math.round(v * 1e6) / 1e6 * scale)
              .toArray();
      ClassChoice choice =
          method == ClassMethod.MANUAL
              ? new ClassChoice(method, 4, List.of(0.2 * scale, 0.5 * scale, 0.9 * scale))
              : ClassChoice.of(method, 3 + random.nextInt(5));
      ClassBreaks classes = ClassBreaks.of(values, choice);
      String text =
          String.join(
              ",",
              classes.breaks().stream()
                  .map(b -> java.math.BigDecimal.valueOf(b).toPlainString())
                  .toList());
      ClassChoice again = ClassChoice.read(Map.of("classes", "manual", "breaks", text));
      assertThat(sizes(ClassBreaks.of(values, again), values))
          .as(method + " " + text)
          .isEqualTo(sizes(classes, values));
      assertThat(Arrays.stream(sizes(classes, values)).sum()).isEqualTo(values.length);
    }
  }

  @Test
  void breaksAreAsShortAsTheyCanBeWithoutMovingAUnit() {
    ClassBreaks classes = cut("quantile", 3, 1.0471, 2.31999, 9.0811, 9.1409, 9.1632, 14.29);
    assertThat(classes.breaks()).containsExactly(9.08, 9.16);
  }

  @Test
  void fewDifferentValuesMakeFewerClassesAndTheLegendSaysSo() {
    for (String method : List.of("quantile", "equal", "jenks", "stddev")) {
      ClassBreaks two = cut(method, 5, 3, 3, 8, 8, 8);
      assertThat(two.count()).as(method).isBetween(2, 5);
      assertThat(sizes(two, 3, 3, 8, 8, 8)).as(method).contains(2, 3);
      ClassBreaks one = cut(method, 5, 4, 4, 4);
      assertThat(one.count()).as(method).isEqualTo(1);
      assertThat(one.breaks()).isEmpty();
      assertThat(ValueClasses.notes(one).get(1).es()).contains("Se pidieron 5 clases y salen 1");
      assertThat(cut(method, 5).count()).isZero();
    }
    assertThat(cut("jenks", 5, 3, 3, 8).count()).isEqualTo(2);
  }

  @ParameterizedTest(name = "classes={0}, class_count={1}, breaks={2} is refused: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "pretty | - | - | classes",
        "quantile | 2 | - | class_count",
        "quantile | 8 | - | class_count",
        "quantile | 5.0 | - | class_count",
        "- | x | - | class_count",
        "quantile | - | 5,10 | breaks",
        "- | - | 5,10 | breaks",
        "manual | - | - | breaks",
        "manual | - | 10,5 | breaks",
        "manual | - | 5,5 | breaks",
        "manual | - | 5,,10 | breaks",
        "manual | - | 1,2,3,4,5,6,7 | breaks",
        "manual | - | NaN | breaks",
        "manual | - | 1e3 | breaks",
        "manual | 5 | 5,10 | class_count",
      })
  void nonsenseIsRefusedByName(String classes, String count, String breaks, String parameter) {
    Map<String, String> asked = new java.util.HashMap<>();
    asked.put("classes", classes);
    asked.put("class_count", count);
    asked.put("breaks", breaks);
    asked.values().removeIf(java.util.Objects::isNull);
    assertThatThrownBy(() -> ClassChoice.read(asked))
        .isInstanceOfSatisfying(
            SliceException.class, e -> assertThat(e.parameter()).isEqualTo(parameter));
  }

  @Test
  void theSameChoiceWrittenInTwoWaysIsTheSame() {
    assertThat(ClassChoice.read(Map.of())).isEqualTo(ClassChoice.STANDARD);
    assertThat(ClassChoice.read(Map.of("style", "rate"))).isEqualTo(ClassChoice.STANDARD);
    assertThat(ClassChoice.read(Map.of("class_count", "4")))
        .isEqualTo(ClassChoice.read(Map.of("classes", "quantile", "class_count", "4")));
    assertThat(ClassChoice.read(Map.of("classes", "manual", "breaks", "5.0,10")))
        .isEqualTo(ClassChoice.read(Map.of("classes", "manual", "breaks", "5,10.00")));
    assertThat(ClassChoice.read(Map.of("classes", "manual", "breaks", "-0")))
        .isEqualTo(ClassChoice.read(Map.of("classes", "manual", "breaks", "0")));
  }

  @Test
  void zeroIsTheLineBetweenTheColoursOfAGap() {
    ClassBreaks classes =
        ClassBreaks.of(
            new double[] {-80, -20, -5, 4, 12, 70},
            ClassChoice.read(Map.of("classes", "manual", "breaks", "-50,-10,0,10,50")));
    assertThat(ValueClasses.diverging(classes))
        .containsExactly("#2d004b", "#775ba6", "#d8daeb", "#fee0b6", "#d27e23", "#7f3b08");
    ClassBreaks around =
        ClassBreaks.of(
            new double[] {-80, 70},
            ClassChoice.read(Map.of("classes", "manual", "breaks", "-10,10")));
    assertThat(ValueClasses.diverging(around).get(1)).isEqualTo(Palette.AROUND_ZERO);
  }

  /** Units in each class by the rules of the legend's entries. */
  private static int[] sizes(ClassBreaks classes, double... values) {
    List<String> colors = java.util.Collections.nCopies(classes.count(), "#000000");
    List<LegendEntry> entries = ValueClasses.entries(classes, "v", "v", colors);
    int[] sizes = new int[entries.size()];
    for (double value : values) {
      for (int e = 0; e < sizes.length; e++) {
        if (entries.get(e).matches(value)) {
          sizes[e]++;
          break;
        }
      }
    }
    return sizes;
  }
}
