package org.brecha.layer;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: 1 234,5 in Spanish (ISO 80000-1), 1,234.5 in English. */
public final class Figures {

  private Figures() {}

  public static String es(double value, int mostDecimals) {
    return format(value, mostDecimals, ',', '\u00a0');
  }

  public static String en(double value, int mostDecimals) {
    return format(value, mostDecimals, '.', ',');
  }

  private static String format(double value, int mostDecimals, char decimal, char thousands) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setDecimalSeparator(decimal);
    symbols.setGroupingSeparator(thousands);
    symbols.setMinusSign('\u2212');
    DecimalFormat format = new DecimalFormat("#,##0.#", symbols);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(value);
  }
}
