package org.brecha.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Answers a {@link SiteQuestion}: quickly by taking the best site again and again, or exactly by
 * branch and bound. Deterministic; of equal sites the first counts. Thread-safe.
 *
 * <p>What sites close together is a submodular function of the set, so the greedy choice has a
 * guarantee: 1 - 1/e of the best for a number of sites (G. L. Nemhauser, L. A. Wolsey and M. L.
 * Fisher, Mathematical Programming 14, 1978, 265-294), 1/2 where groups must have one each, which
 * is a matroid (M. L. Fisher, G. L. Nemhauser and L. A. Wolsey, Mathematical Programming Study 8,
 * 1978, 73-87), 1/2 (1 - 1/e) under a budget if the better of the choices by gain per cost and by
 * gain is taken (J. Leskovec and others, Cost-effective outbreak detection, KDD 2007). For the case
 * at hand the upper bound usually shows much more than the guarantee.
 */
public final class SiteAllocation {

  private static final double FOR_A_NUMBER = 1 - 1 / Math.E;
  private static final double ROUNDING = 1e-9;

  private SiteAllocation() {}

  /** The best site, then the best beside it, and so on. */
  public static SitePlan greedy(SiteQuestion question) {
    boolean limited = question.budget() < Double.POSITIVE_INFINITY;
    SitePlan byGain = greedy(question, false);
    if (!limited) {
      return byGain;
    }
    SitePlan byShare = greedy(question, true);
    SitePlan better = byShare.reduction() > byGain.reduction() ? byShare : byGain;
    double bound = Math.min(byGain.upperBound(), byShare.upperBound());
    return plan(question, better.sites(), better.reduction(), bound, better.cost());
  }

  private static SitePlan greedy(SiteQuestion question, boolean perCost) {
    SiteChoice choice = new SiteChoice(question);
    double bound = choice.bound();
    int[] order = new int[Math.min(question.mostSites(), question.weight().length)];
    int taken = 0;
    for (int next = best(question, choice, perCost); next >= 0; ) {
      choice.add(next);
      order[taken++] = next;
      next = best(question, choice, perCost);
    }
    bound = Math.min(bound, afterwards(question, choice));
    return plan(question, Arrays.copyOf(order, taken), choice.reduction(), bound, choice.cost());
  }

  /** The next site, -1 if none is permitted or none closes anything and no group needs one. */
  private static int best(SiteQuestion question, SiteChoice choice, boolean perCost) {
    int best = -1;
    double most = choice.complete() ? 0 : -1;
    for (int site = 0; site < question.weight().length; site++) {
      if (!choice.permitted(site)) {
        continue;
      }
      double gain = choice.gain(site);
      double value = perCost ? gain / question.cost()[site] : gain;
      if (value > most) {
        best = site;
        most = value;
      }
    }
    return best;
  }

  /**
   * Any other choice closes at most what this one does and the best gains beside it (M. Minoux,
   * Accelerated greedy algorithms, 1978).
   */
  private static double afterwards(SiteQuestion question, SiteChoice choice) {
    double[] gains =
        IntStream.range(0, question.weight().length)
            .filter(choice::free)
            .mapToDouble(choice::gain)
            .sorted()
            .toArray();
    double sum = choice.reduction();
    for (int i = gains.length - 1; i >= Math.max(0, gains.length - question.mostSites()); i--) {
      sum += gains[i];
    }
    return sum;
  }

  private static SitePlan plan(
      SiteQuestion question, int[] sites, double reduction, double bound, double cost) {
    boolean optimal = bound <= reduction * (1 + ROUNDING);
    double guarantee = question.oneInEachGroup() ? 0.5 : FOR_A_NUMBER;
    if (question.budget() < Double.POSITIVE_INFINITY) {
      guarantee = question.oneInEachGroup() ? 0 : FOR_A_NUMBER / 2;
    }
    return new SitePlan(
        sites,
        reduction,
        optimal ? reduction : Math.max(bound, reduction),
        cost,
        optimal,
        optimal ? 1 : guarantee);
  }

  /**
   * The best choice of all, or the best found when the search was cut off, with the bound that says
   * how far from the best it can be.
   *
   * @param mostNodes number of partial choices looked at, at most; a number, not a time, so that
   *     the answer is the same on every machine
   */
  public static SitePlan exact(SiteQuestion question, long mostNodes) {
    return new SiteSearch(question, greedy(question), mostNodes).run();
  }
}
