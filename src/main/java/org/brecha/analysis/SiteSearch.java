package org.brecha.analysis;

import java.util.Arrays;

/**
 * Branch and bound, depth first: take the site with the largest gain, or never take it. Not
 * thread-safe.
 */
final class SiteSearch {

  private static final double ROUNDING = 1e-9;

  private final SiteQuestion question;
  private final SitePlan start;
  private final SiteChoice choice;
  private final long mostNodes;
  private long nodes;
  private int[] bestSites;
  private double best;
  private double bestCost;
  private double left = Double.NEGATIVE_INFINITY;

  SiteSearch(SiteQuestion question, SitePlan start, long mostNodes) {
    this.question = question;
    this.start = start;
    this.mostNodes = mostNodes;
    choice = new SiteChoice(question);
    bestSites = start.sites().clone();
    best = start.reduction();
    bestCost = start.cost();
  }

  SitePlan run() {
    if (!start.optimal()) {
      search();
    }
    Arrays.sort(bestSites);
    double bound = start.optimal() ? best : Math.min(start.upperBound(), Math.max(best, left));
    boolean optimal = bound <= best * (1 + ROUNDING);
    return new SitePlan(
        bestSites,
        best,
        optimal ? best : bound,
        bestCost,
        optimal,
        optimal ? 1 : start.guarantee());
  }

  private void search() {
    if (choice.complete() && choice.reduction() > best) {
      best = choice.reduction();
      bestSites = choice.sites();
      bestCost = choice.cost();
    }
    double bound = choice.bound();
    if (bound <= best * (1 + ROUNDING)) {
      return;
    }
    if (nodes++ >= mostNodes) {
      // What was not looked into may hold this much.
      left = Math.max(left, bound);
      return;
    }
    int branch = -1;
    double most = -1;
    for (int site = 0; site < question.weight().length; site++) {
      if (choice.permitted(site)) {
        double gain = choice.gain(site);
        if (gain > most) {
          branch = site;
          most = gain;
        }
      }
    }
    if (branch < 0) {
      return;
    }
    double before = choice.reduction();
    choice.add(branch);
    search();
    choice.remove(branch, before);
    choice.bar(branch, true);
    search();
    choice.bar(branch, false);
  }
}
