package org.brecha.layer;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Values of features as people read them: codes in words, numbers with as many digits as they have
 * sense, in the way of each language. Programs take the values themselves.
 */
public final class ValueWords {

  /** What stands where nothing is known. */
  private static final Words NOTHING = new Words("–", "–");

  private static final double LEAST_PROBABILITY = 0.0001;
  private static final int DIGITS = 3;
  private static final int MOST_DECIMALS = 15;

  private ValueWords() {}

  /**
   * @param value of the field in a table of the layer, null for none
   */
  public static Words of(Layer layer, LayerField field, Object value) {
    if (value == null) {
      return NOTHING;
    }
    if (value instanceof Boolean truth) {
      return truth ? new Words("Sí", "Yes") : new Words("No", "No");
    }
    if (value instanceof Double number) {
      return ofNumber(field, number);
    }
    if (value instanceof Long number) {
      return ofInteger(field, number);
    }
    return FieldCodes.list(layer, field).stream()
        .filter(known -> known.code().equals(value))
        .findFirst()
        .map(known -> withCode(known.meaning(), known.code()))
        .orElseGet(() -> new Words(value.toString(), value.toString()));
  }

  /** The code is what filters and files take. */
  private static Words withCode(Words meaning, String code) {
    return new Words(meaning.es() + " (" + code + ")", meaning.en() + " (" + code + ")");
  }

  private static Words ofInteger(LayerField field, long number) {
    // Years are not cut into thousands, nor what may be one.
    boolean counts =
        FieldUnits.find(field).filter(unit -> !unit.equals(FieldUnits.YEAR)).isPresent();
    return counts ? digits(number, 0) : new Words(Long.toString(number), Long.toString(number));
  }

  private static Words ofNumber(LayerField field, double number) {
    if (isProbability(field) && number < LEAST_PROBABILITY) {
      Words least = digits(LEAST_PROBABILITY, 4);
      return new Words("< " + least.es(), "< " + least.en());
    }
    if (!Double.isFinite(number) || number == 0) {
      return digits(number, 0);
    }
    BigDecimal rounded = BigDecimal.valueOf(number).round(new MathContext(DIGITS));
    int decimals = Math.max(1, Math.min(MOST_DECIMALS, rounded.scale()));
    return digits(number, decimals);
  }

  private static boolean isProbability(LayerField field) {
    return FieldUnits.find(field).filter(FieldUnits.PROBABILITY::equals).isPresent();
  }

  private static Words digits(double number, int decimals) {
    return new Words(Figures.es(number, decimals), Figures.en(number, decimals));
  }
}
