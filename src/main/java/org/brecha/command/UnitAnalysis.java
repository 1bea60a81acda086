package org.brecha.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.brecha.analysis.ConditionalPermutation;
import org.brecha.analysis.EmpiricalBayes;
import org.brecha.analysis.EmpiricalBayes.LocalSpread;
import org.brecha.analysis.FalseDiscovery;
import org.brecha.analysis.GiStar;
import org.brecha.analysis.GlobalMoran;
import org.brecha.analysis.LocalMoran;
import org.brecha.analysis.PoissonLimits;
import org.brecha.analysis.Rates;
import org.brecha.analysis.SpatialWeights;

/**
 * All columns that {@code analyse} computes, by name. A rate per 100,000 and a rate per person give
 * the same Moran and Getis-Ord statistics: both are free of units.
 */
final class UnitAnalysis {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final Map<String, IntFunction<String>> columns = new LinkedHashMap<>();
  private final Map<String, String> measures = new LinkedHashMap<>();

  private UnitAnalysis() {}

  /**
   * Computes everything.
   *
   * @param permutations null for none
   * @param alpha level of significance of the classes, null for no classes
   * @throws IllegalArgumentException if the values cannot be analysed, in words
   */
  static UnitAnalysis of(
      AnalysedUnits units, SpatialWeights weights, Integer permutations, long seed, Double alpha) {
    UnitAnalysis analysis = new UnitAnalysis();
    double[] cases = units.cases();
    double[] people = units.people();
    double[] rate = new double[cases.length];
    Arrays.setAll(rate, i -> Rates.ratePer100k(cases[i], people[i]));
    double[] standardised = EmpiricalBayes.standardise(cases, people);
    LocalMoran ofRate = LocalMoran.of(rate, weights);
    LocalMoran ofStandardised = LocalMoran.of(standardised, weights);
    GiStar star = GiStar.of(rate, weights);
    double[] rateFdr = FalseDiscovery.adjust(ofRate.p());
    double[] starFdr = FalseDiscovery.adjust(star.p());

    analysis.column("rate", rate);
    analysis.column("poisson_lower_n", i -> number(PoissonLimits.lower95((long) cases[i])));
    analysis.column("poisson_upper_n", i -> number(PoissonLimits.upper95((long) cases[i])));
    analysis.column("eb_global", per100k(EmpiricalBayes.global(cases, people)));
    analysis.column(
        "eb_local",
        per100k(EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_EACH_MEMBERS_MEAN)));
    analysis.column(
        "eb_local_geoda",
        per100k(EmpiricalBayes.local(cases, people, weights, LocalSpread.FROM_THE_UNITS_MEAN)));
    analysis.column("local_moran_rate", ofRate.statistic());
    analysis.column("local_moran_rate_z", ofRate.z());
    analysis.column("local_moran_rate_p", ofRate.p());
    analysis.column("local_moran_rate_p_fdr", rateFdr);
    analysis.column("eb_standardised", standardised);
    analysis.column("local_moran_ebz", ofStandardised.statistic());
    analysis.column("local_moran_ebz_z", ofStandardised.z());
    analysis.column("local_moran_ebz_p", ofStandardised.p());
    analysis.column("gi_star_z", star.z());
    analysis.column("gi_star_p", star.p());
    analysis.column("gi_star_p_fdr", starFdr);

    double[] rateDecides = rateFdr;
    double[] standardisedDecides = FalseDiscovery.adjust(ofStandardised.p());
    double[] starDecides = starFdr;
    analysis.globals(rate, standardised, EmpiricalBayes.prior(cases, people), weights);
    if (permutations != null) {
      double[][] p = ConditionalPermutation.test(weights, permutations, seed, rate, standardised);
      rateDecides = analysis.permuted("local_moran_rate", p[0]);
      standardisedDecides = analysis.permuted("local_moran_ebz", p[1]);
      starDecides = analysis.permuted("gi_star", p[0]);
      analysis.measures.put("permutations", String.valueOf(permutations));
      analysis.measures.put("seed", String.valueOf(seed));
    }
    if (alpha != null) {
      analysis.moranClass("local_moran_rate_class", ofRate, rateDecides, alpha);
      analysis.moranClass("local_moran_ebz_class", ofStandardised, standardisedDecides, alpha);
      double[] decides = starDecides;
      analysis.column(
          "gi_star_class", i -> decides[i] <= alpha ? star.z()[i] > 0 ? "hot" : "cold" : "ns");
    }
    return analysis;
  }

  private void globals(
      double[] rate, double[] standardised, EmpiricalBayes.Prior prior, SpatialWeights weights) {
    GlobalMoran moran = GlobalMoran.of(rate, weights);
    measures.put("moran_I_rate_W", number(moran.statistic()));
    measures.put("moran_I_expectation", number(moran.expectation()));
    measures.put("moran_I_variance_randomisation", number(moran.variance()));
    measures.put("eb_moran_I", number(GlobalMoran.of(standardised, weights).statistic()));
    measures.put("eb_a", number(prior.variance()));
    measures.put("eb_b", number(prior.mean()));
  }

  private double[] permuted(String name, double[] p) {
    double[] adjusted = FalseDiscovery.adjust(p);
    column(name + "_p_perm", p);
    column(name + "_p_perm_fdr", adjusted);
    return adjusted;
  }

  private void moranClass(String name, LocalMoran moran, double[] p, double alpha) {
    column(name, i -> moran.classOf(i, p[i], alpha).code());
  }

  private void column(String name, double[] values) {
    column(name, i -> number(values[i]));
  }

  private void column(String name, IntFunction<String> text) {
    columns.put(name, text);
  }

  private static double[] per100k(double[] shares) {
    return Arrays.stream(shares).map(share -> share * 100_000).toArray();
  }

  /** The shortest text that reads back as the same number; empty where there is none. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  void writeUnits(AnalysedUnits units, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    List<String> header = new ArrayList<>(List.of("id", "n", "population"));
    header.addAll(columns.keySet());
    printer.printRecord(header);
    for (int i = 0; i < units.ids().length; i++) {
      List<String> row = new ArrayList<>(header.size());
      row.add(units.ids()[i]);
      row.add(number(units.cases()[i]));
      row.add(number(units.people()[i]));
      for (IntFunction<String> column : columns.values()) {
        row.add(column.apply(i));
      }
      printer.printRecord(row);
    }
  }

  void writeGlobal(Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, FORMAT);
    printer.printRecord("measure", "value");
    for (Map.Entry<String, String> measure : measures.entrySet()) {
      printer.printRecord(measure.getKey(), measure.getValue());
    }
  }
}
