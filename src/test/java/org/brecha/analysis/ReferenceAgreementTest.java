package org.brecha.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.brecha.analysis.EmpiricalBayes.LocalSpread;
import org.junit.jupiter.api.Test;

/** Agreement with R spdep 1.2-7 to a relative 1e-9. */
class ReferenceAgreementTest {

  private static final double RELATIVE = 1e-9;

  private final NorthCarolina counties = new NorthCarolina();
  private final double[] cases = counties.column("n");
  private final double[] people = counties.column("population");
  private final SpatialWeights weights = counties.weights();

  private void agrees(String column, double[] computed) {
    double[] expected = counties.column(column);
    assertEquals(expected.length, computed.length, column);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], computed[i], RELATIVE * Math.abs(expected[i]), column + " " + i);
    }
  }

  private static double[] per100k(double[] shares) {
    return Arrays.stream(shares).map(share -> share * 100_000).toArray();
  }

  @Test
  void all_hundred_counties_and_their_490_links_are_read() {
    assertEquals(100, weights.size());
    assertEquals(490, weights.links());
    assertTrue(weights.isSymmetric());
    assertEquals(0, weights.islands());
  }

  @Test
  void raw_rates_and_exact_poisson_limits_agree() {
    agrees("rate", per100k(counties.rates()));
    agrees(
        "poisson_lower_n",
        Arrays.stream(cases).map(n -> PoissonLimits.lower95((long) n)).toArray());
    agrees(
        "poisson_upper_n",
        Arrays.stream(cases).map(n -> PoissonLimits.upper95((long) n)).toArray());
  }

  @Test
  void global_empirical_bayes_agrees() {
    agrees("eb_global", per100k(EmpiricalBayes.global(cases, people)));
    EmpiricalBayes.Prior prior = EmpiricalBayes.prior(cases, people);
    same("eb_a", prior.variance());
    same("eb_b", prior.mean());
  }

  @Test
  void local_empirical_bayes_agrees_in_both_published_readings() {
    agrees(
        "eb_local",
        per100k(EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_EACH_MEMBERS_MEAN)));
    agrees(
        "eb_local_geoda",
        per100k(EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_THE_UNITS_MEAN)));
  }

  @Test
  void local_moran_of_the_raw_rate_agrees() {
    LocalMoran moran = LocalMoran.of(counties.rates(), weights);
    agrees("local_moran_rate", moran.statistic());
    agrees("local_moran_rate_z", moran.z());
    agrees("local_moran_rate_p", moran.p());
    agrees("local_moran_rate_p_fdr", FalseDiscovery.adjust(moran.p()));
  }

  @Test
  void local_moran_of_the_standardised_rate_agrees() {
    double[] standardised = EmpiricalBayes.standardise(cases, people);
    agrees("eb_standardised", standardised);
    LocalMoran moran = LocalMoran.of(standardised, weights);
    agrees("local_moran_ebz", moran.statistic());
    agrees("local_moran_ebz_z", moran.z());
    agrees("local_moran_ebz_p", moran.p());
  }

  @Test
  void getis_ord_gi_star_agrees() {
    GiStar star = GiStar.of(counties.rates(), weights);
    agrees("gi_star_z", star.z());
    agrees("gi_star_p", star.p());
    agrees("gi_star_p_fdr", FalseDiscovery.adjust(star.p()));
  }

  @Test
  void global_moran_agrees() {
    GlobalMoran moran = GlobalMoran.of(counties.rates(), weights);
    same("moran_I_rate_W", moran.statistic());
    same("moran_I_expectation", moran.expectation());
    same("moran_I_variance_randomisation", moran.variance());
    same(
        "eb_moran_I",
        GlobalMoran.of(EmpiricalBayes.standardise(cases, people), weights).statistic());
  }

  private void same(String measure, double computed) {
    double expected = counties.global(measure);
    assertEquals(expected, computed, RELATIVE * Math.abs(expected), measure);
  }
}
