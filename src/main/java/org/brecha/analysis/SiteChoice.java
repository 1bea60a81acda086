package org.brecha.analysis;

import java.util.Arrays;

/** Sites chosen so far, what they close, and what each further one would. Not thread-safe. */
final class SiteChoice {

  private final SiteQuestion question;
  private final double[] closed;
  private final int[] sitesOfGroup;
  private final boolean[] chosen;
  private final boolean[] barred;
  private final double[] cheapestOfGroup;
  private int sites;
  private int openGroups;
  private double cost;
  private double reduction;

  SiteChoice(SiteQuestion question) {
    this.question = question;
    int units = question.weight().length;
    closed = new double[units];
    chosen = new boolean[units];
    barred = question.excluded().clone();
    sitesOfGroup = new int[question.groups()];
    cheapestOfGroup = new double[sitesOfGroup.length];
    Arrays.fill(cheapestOfGroup, Double.POSITIVE_INFINITY);
    for (int i = 0; i < units; i++) {
      if (!barred[i]) {
        int group = question.group()[i];
        cheapestOfGroup[group] = Math.min(cheapestOfGroup[group], question.cost()[i]);
      }
    }
    if (question.oneInEachGroup()) {
      openGroups = (int) Arrays.stream(question.group()).distinct().count();
    }
  }

  /** What one more site closes: the part of its reach that is still open. */
  double gain(int site) {
    double gain = 0;
    for (int at = question.reachStart()[site]; at < question.reachStart()[site + 1]; at++) {
      int unit = question.reachUnit()[at];
      double before = Math.min(1, closed[unit]);
      double after = Math.min(1, closed[unit] + question.reachShare()[at]);
      gain += question.weight()[unit] * (after - before);
    }
    return gain;
  }

  boolean free(int site) {
    return !chosen[site] && !barred[site];
  }

  /** Whether the site fits and leaves enough sites and money for groups that still need one. */
  boolean permitted(int site) {
    if (!free(site) || sites + 1 > question.mostSites()) {
      return false;
    }
    boolean opens = question.oneInEachGroup() && sitesOfGroup[question.group()[site]] == 0;
    int needed = openGroups - (opens ? 1 : 0);
    if (sites + 1 + needed > question.mostSites()) {
      return false;
    }
    double reserve = 0;
    if (needed > 0 && question.budget() < Double.POSITIVE_INFINITY) {
      for (int g = 0; g < sitesOfGroup.length; g++) {
        if (needsSite(g) && g != question.group()[site]) {
          reserve += cheapestOfGroup[g];
        }
      }
    }
    return cost + question.cost()[site] + reserve <= question.budget() * (1 + 1e-12);
  }

  private boolean needsSite(int group) {
    return question.oneInEachGroup()
        && sitesOfGroup[group] == 0
        && cheapestOfGroup[group] < Double.POSITIVE_INFINITY;
  }

  void add(int site) {
    reduction += gain(site);
    change(site, 1);
  }

  /** Takes back the site added last, with the reduction there was before. */
  void remove(int site, double reductionBefore) {
    change(site, -1);
    reduction = reductionBefore;
  }

  private void change(int site, int sign) {
    for (int at = question.reachStart()[site]; at < question.reachStart()[site + 1]; at++) {
      closed[question.reachUnit()[at]] += sign * question.reachShare()[at];
    }
    int group = question.group()[site];
    boolean wasOpen = sitesOfGroup[group] == 0;
    sitesOfGroup[group] += sign;
    boolean isOpen = sitesOfGroup[group] == 0;
    if (question.oneInEachGroup() && wasOpen != isOpen) {
      openGroups += isOpen ? 1 : -1;
    }
    chosen[site] = sign > 0;
    sites += sign;
    cost += sign * question.cost()[site];
  }

  void bar(int site, boolean bar) {
    barred[site] = bar;
  }

  boolean complete() {
    return openGroups == 0;
  }

  double reduction() {
    return reduction;
  }

  double cost() {
    return cost;
  }

  int[] sites() {
    int[] all = new int[sites];
    int at = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]) {
        all[at++] = i;
      }
    }
    return all;
  }

  /**
   * More than any permitted completion closes. Gains only shrink as sites are added, so the best
   * sites by today's gain bound what is to come: by number, and by money with a last site taken in
   * part.
   */
  double bound() {
    int units = chosen.length;
    double[] gains = new double[units];
    int[] byGain = new int[units];
    int candidates = 0;
    for (int i = 0; i < units; i++) {
      if (free(i) && permitted(i)) {
        gains[i] = gain(i);
        if (gains[i] > 0) {
          byGain[candidates++] = i;
        }
      }
    }
    double byNumber = byNumber(gains, byGain, candidates);
    double money = question.budget() - cost;
    if (money == Double.POSITIVE_INFINITY) {
      return reduction + byNumber;
    }
    return reduction + Math.min(byNumber, byMoney(gains, byGain, candidates, money));
  }

  /** One best site for every group that needs one, then the best of all others. */
  private double byNumber(double[] gains, int[] units, int candidates) {
    double[] bestOfGroup = new double[sitesOfGroup.length];
    double[] others = new double[candidates];
    int count = 0;
    for (int c = 0; c < candidates; c++) {
      double gain = gains[units[c]];
      int group = question.group()[units[c]];
      if (needsSite(group)) {
        others[count++] = Math.min(gain, bestOfGroup[group]);
        bestOfGroup[group] = Math.max(gain, bestOfGroup[group]);
      } else {
        others[count++] = gain;
      }
    }
    double sum = 0;
    for (double gain : bestOfGroup) {
      sum += gain;
    }
    Arrays.sort(others);
    int free = question.mostSites() - sites - openGroups;
    for (int c = candidates - 1; c >= Math.max(0, candidates - free); c--) {
      sum += others[c];
    }
    return sum;
  }

  private double byMoney(double[] gains, int[] units, int candidates, double money) {
    double[] cost = question.cost();
    Integer[] order = new Integer[candidates];
    Arrays.setAll(order, c -> units[c]);
    Arrays.sort(order, (i, j) -> Double.compare(gains[j] / cost[j], gains[i] / cost[i]));
    double sum = 0;
    double left = money * (1 + 1e-12);
    for (int unit : order) {
      if (cost[unit] >= left) {
        return sum + gains[unit] * left / cost[unit];
      }
      sum += gains[unit];
      left -= cost[unit];
    }
    return sum;
  }
}
