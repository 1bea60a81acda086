package org.brecha.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.brecha.analysis.ClusterClass;
import org.brecha.analysis.GlobalMoran;
import org.brecha.analysis.HotspotInference;

/** What a reader of a map of hotspots must know of each country. */
final class HotspotNotes {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

  private HotspotNotes() {}

  static List<Words> of(Hotspots hotspots) {
    List<Words> notes = new ArrayList<>();
    for (Hotspots.OfCountry country : hotspots.countries) {
      if (country.test() != null) {
        notes.add(tested(country));
      } else if (country.rows().length > 0) {
        notes.add(refused(country));
      }
    }
    notes.add(
        new Words(
            "Un foco dice que las tasas altas están juntas más de lo que explicaría el azar; no"
                + " dice por qué. Bajo control de falsos hallazgos, cerca de uno de cada veinte"
                + " focos marcados puede ser azar.",
            "A hotspot says that high rates stand together more than chance would explain; it does"
                + " not say why. Under false-discovery control about one in twenty hotspots shown"
                + " may be chance."));
    return notes;
  }

  private static Words refused(Hotspots.OfCountry country) {
    String code = country.country();
    if (country.status() == Hotspots.Status.NEIGHBOURS_UNKNOWN) {
      return new Words(
          code
              + ": sin focos. Los límites son esquemáticos o faltan y nadie dio una lista de"
              + " vecinos; de un esquema no se lee quién toca a quién.",
          code
              + ": no hotspots. Boundaries are schematic or missing and no list of neighbours was"
              + " given; who touches whom cannot be read from a scheme.");
    }
    return new Words(
        code
            + ": sin focos. Hacen falta al menos "
            + Hotspots.FEWEST
            + " unidades con tasa, no todas iguales, y vecinos.",
        code
            + ": no hotspots. At least "
            + Hotspots.FEWEST
            + " units with a rate, not all alike, and neighbours are needed.");
  }

  private static Words tested(Hotspots.OfCountry country) {
    HotspotInference test = country.test();
    int tests = 0;
    int[] found = new int[ClusterClass.values().length];
    for (int i = 0; i < country.rows().length; i++) {
      if (test.tested(i)) {
        tests++;
        found[test.moranClass(i).ordinal()]++;
      }
    }
    return new Words(
        country.country()
            + ": "
            + found[ClusterClass.HIGH_HIGH.ordinal()]
            + " de "
            + tests
            + " unidades son focos. "
            + global(test.ofRates(), SPANISH, "I de Moran de la tasa ")
            + global(test.ofStandardised(), SPANISH, "I de Moran con tasas estandarizadas (EB) ")
            + (test.permutations() == 0
                ? "Inferencia por momentos exactos, "
                : test.permutations() + " permutaciones con semilla " + test.seed() + ", ")
            + "tasas de falsos hallazgos hasta 0,05; vecinos: "
            + origin(country.origin()).es()
            + ".",
        country.country()
            + ": "
            + found[ClusterClass.HIGH_HIGH.ordinal()]
            + " of "
            + tests
            + " units are hotspots. "
            + global(test.ofRates(), Locale.ENGLISH, "Moran's I of the rate ")
            + global(test.ofStandardised(), Locale.ENGLISH, "Moran's I of EB-standardised rates ")
            + (test.permutations() == 0
                ? "Inference by exact moments, "
                : test.permutations() + " permutations with seed " + test.seed() + ", ")
            + "false-discovery rates up to 0.05; neighbours: "
            + origin(country.origin()).en()
            + ".");
  }

  private static String global(GlobalMoran moran, Locale locale, String name) {
    return moran == null
        ? ""
        : String.format(locale, "%s%.3f (p %s). ", name, moran.statistic(), p(moran.p(), locale));
  }

  private static String p(double p, Locale locale) {
    return p < 0.001 ? String.format(locale, "< %.3f", 0.001) : String.format(locale, "%.3f", p);
  }

  private static Words origin(Neighbourhood.Origin origin) {
    return switch (origin) {
      case LIST -> new Words("lista de límites terrestres", "list of land borders");
      case UNITS_BELOW -> new Words("los de sus unidades", "those of their own units");
      case QUEEN -> new Words("límites reales que se tocan", "real boundaries that touch");
      case ROOK ->
          new Words("límites reales con un tramo común", "real boundaries with a common stretch");
      case KNN -> new Words("las cabeceras más cercanas", "the nearest seats");
      case BAND -> new Words("cabeceras a cierta distancia", "seats within a distance");
      default -> throw new IllegalStateException("no test without neighbours: " + origin);
    };
  }
}
