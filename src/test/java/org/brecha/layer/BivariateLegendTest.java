package org.brecha.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The square of need and supply")
class BivariateLegendTest {

  /** About ten times what a trained eye just notices between two patches side by side. */
  private static final double APART = 20;

  private final List<LegendEntry> nine = BivariateLegend.entries().subList(0, 9);

  /** How a reader sees colours; L, M, S are the answers of the three kinds of cones. */
  private enum Sight {
    NORMAL {
      @Override
      double[] see(double l, double m, double s) {
        return new double[] {l, m, s};
      }
    },
    PROTANOPIA {
      @Override
      double[] see(double l, double m, double s) {
        return new double[] {2.02344 * m - 2.52581 * s, m, s};
      }
    },
    DEUTERANOPIA {
      @Override
      double[] see(double l, double m, double s) {
        return new double[] {l, 0.494207 * l + 1.24827 * s, s};
      }
    };

    abstract double[] see(double l, double m, double s);

    /** CIE L*a*b* of what is seen, by Viénot, Brettel and Mollon 1999. */
    double[] lab(String color) {
      int rgb = Integer.parseInt(color.substring(1), 16);
      double r = linear(rgb >> 16 & 0xff);
      double g = linear(rgb >> 8 & 0xff);
      double b = linear(rgb & 0xff);
      double[] seen =
          see(
              17.8824 * r + 43.5161 * g + 4.11935 * b,
              3.45565 * r + 27.1554 * g + 3.86714 * b,
              0.0299566 * r + 0.184309 * g + 1.46709 * b);
      return toLab(
          within(0.080944 * seen[0] - 0.130504 * seen[1] + 0.116721 * seen[2]),
          within(-0.0102485 * seen[0] + 0.0540194 * seen[1] - 0.113615 * seen[2]),
          within(-0.000365294 * seen[0] - 0.00412163 * seen[1] + 0.693513 * seen[2]));
    }

    private static double within(double part) {
      return Math.min(1, Math.max(0, part));
    }

    private static double linear(int channel) {
      double c = channel / 255.0;
      return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] toLab(double r, double g, double b) {
      double x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
      double y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
      double z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
      return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
      return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
  }

  @ParameterizedTest
  @EnumSource(Sight.class)
  void anyTwoOfTheNineColoursAreFarApart(Sight sight) {
    for (LegendEntry a : nine) {
      for (LegendEntry b : nine) {
        if (a != b) {
          double[] p = sight.lab(a.color());
          double[] q = sight.lab(b.color());
          double apart =
              Math.sqrt(
                  Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
          assertThat(apart).as("%s and %s", a.id(), b.id()).isGreaterThan(APART);
        }
      }
    }
  }

  @Test
  void theTestTellsAPairThatDeuteranopesMixUp() {
    double[] red = Sight.DEUTERANOPIA.lab("#a55d35");
    double[] green = Sight.DEUTERANOPIA.lab("#7a7a33");
    assertThat(Math.hypot(red[1] - green[1], red[2] - green[2])).isLessThan(APART);
    assertThat(Sight.NORMAL.lab("#a55d35")[1] - Sight.NORMAL.lab("#7a7a33")[1])
        .isGreaterThan(APART);
  }

  @Test
  void everyStepOfNeedAndOfSupplyIsDarkerAndTheCornerOfNeedWithoutSupplyIsTheStrongest() {
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat(lightness(i, j)).isGreaterThan(lightness(i, j + 1) + 5);
        assertThat(lightness(j, i)).isLessThan(lightness(j + 1, i) - 5);
      }
    }
    assertThat(nine.get(0).id()).isEqualTo("high_low");
    for (LegendEntry other : nine.subList(1, 9)) {
      assertThat(chroma(nine.get(0))).isGreaterThan(1.5 * chroma(other));
    }
  }

  private double lightness(int row, int column) {
    return Sight.NORMAL.lab(nine.get(3 * row + column).color())[0];
  }

  private static double chroma(LegendEntry entry) {
    double[] lab = Sight.NORMAL.lab(entry.color());
    return Math.hypot(lab[1], lab[2]);
  }

  @Test
  void everyCellHasWordsInBothLanguages() {
    assertThat(nine.get(0).label())
        .isEqualTo(new Words("Necesidad alta, oferta baja", "High need, low supply"));
    Set<Words> words = new HashSet<>();
    nine.forEach(entry -> words.add(entry.label()));
    assertThat(words).hasSize(9);
  }
}
