package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * The legend of style {@code bivariate}: thirds of need by thirds of supply, nine colours in a
 * square. Orange grows with need, blue with supply, both darken; much need with little supply is
 * the strongest. Chosen so that any two of the nine are at least 20 apart (CIE 1976 colour
 * difference) for normal sight, protanopia and deuteranopia alike, by the simulation of Viénot,
 * Brettel and Mollon (Color Research and Application 24, 1999).
 */
final class BivariateLegend {

  private static final List<String> THIRDS = List.of("high", "middle", "low");
  private static final List<Words> WORDS =
      List.of(new Words("alta", "high"), new Words("media", "middle"), new Words("baja", "low"));

  /** Need from high to low downwards, supply from low to high rightwards. */
  private static final List<List<String>> COLORS =
      List.of(
          List.of("#bf5f02", "#783f1f", "#45304a"),
          List.of("#ecc98a", "#a08c7c", "#3d5590"),
          List.of("#e8e8e8", "#a8c8f0", "#3f8fd6"));

  static final Words THIRDS_MEAN =
      new Words(
          "Alta, media y baja son los tercios del percentil de necesidad y del de oferta entre las"
              + " unidades comparables del mismo país; sin ningún programa la oferta es baja.",
          "High, middle and low are the thirds of the percentile of need and of that of supply among"
              + " the comparable units of the same country; without any programme supply is low.");

  private BivariateLegend() {}

  static List<LegendEntry> entries() {
    List<LegendEntry> entries = new ArrayList<>();
    for (int row = 0; row < THIRDS.size(); row++) {
      for (int column = 0; column < THIRDS.size(); column++) {
        Words need = WORDS.get(row);
        Words supply = WORDS.get(THIRDS.size() - 1 - column);
        String id = id(row, column);
        entries.add(
            LegendEntry.of(
                id,
                "bivariate_class",
                id,
                COLORS.get(row).get(column),
                "solid",
                false,
                new Words(
                    "Necesidad " + need.es() + ", oferta " + supply.es(),
                    capital(need.en()) + " need, " + supply.en() + " supply")));
      }
    }
    entries.addAll(Nothings.ofGap());
    return entries;
  }

  private static String id(int row, int column) {
    return THIRDS.get(row) + "_" + THIRDS.get(THIRDS.size() - 1 - column);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static LegendMatrix matrix() {
    List<List<String>> cells = new ArrayList<>();
    for (int row = 0; row < THIRDS.size(); row++) {
      cells.add(List.of(id(row, 0), id(row, 1), id(row, 2)));
    }
    return new LegendMatrix(
        new Words("Necesidad", "Need"),
        new Words("Oferta", "Supply"),
        WORDS,
        List.of(WORDS.get(2), WORDS.get(1), WORDS.get(0)),
        cells);
  }
}
