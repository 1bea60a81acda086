package org.brecha.territory;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which line of figures a population belongs to. Figures of two series are never mixed on one map,
 * even where both know the same unit and year.
 *
 * <p>Costa Rica has two that differ by up to 17 % for the same canton: the old projection,
 * mid-year, from the census of 2011 ({@value #CR_OLD_PROJECTION}; sources that begin with "INEC
 * district projections" or "INEC projections") and the estimate of June 2022 ({@value
 * #CR_ESTIMATE_2022}; sources that begin with "INEC population estimate 2022"). Panama's are named
 * by census or estimate and year. Anything else is a series of its own, named after its source.
 */
public final class PopulationSeries {

  public static final String CR_OLD_PROJECTION = "inec-cr-2000-2050";
  public static final String CR_ESTIMATE_2022 = "inec-cr-estimate-2022";
  public static final String PA_CENSUS_2023 = "inec-pa-census-2023";

  private static final int MAX_LENGTH = 80;

  private PopulationSeries() {}

  /** Key of the series that a source belongs to: lower case letters, digits and hyphens. */
  public static String of(String country, String source) {
    if (country.equals("CR")) {
      if (source.startsWith("INEC district projections") || source.startsWith("INEC projections")) {
        return CR_OLD_PROJECTION;
      }
      if (source.startsWith("INEC population estimate 2022")) {
        return CR_ESTIMATE_2022;
      }
    }
    if (country.equals("PA") && source.startsWith("INEC ")) {
      String[] words = source.split("[ ,(]+", 4);
      if (words.length > 2
          && (words[1].equals("census") || words[1].equals("estimate"))
          && words[2].matches("\\d{4}")) {
        return "inec-pa-" + words[1] + "-" + words[2];
      }
    }
    return slug(country + " " + source);
  }

  private static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.length() <= MAX_LENGTH
        ? plain
        : plain.substring(0, MAX_LENGTH - 9) + "-" + String.format("%08x", plain.hashCode());
  }
}
