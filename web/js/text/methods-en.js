// How each figure is made: two paragraphs and the source. The order is that of the list on the screen.
export default {
  rates: {
    paragraphs: [
      "The rate is the number of cases per 100,000 people and year. It is computed only from cases of the whole unit and the whole year, and with the population of a year at most three years off; the year of that population is shown. No case is a rate of zero, not a missing figure.",
      "Cases vary by chance even where nothing changes. The 95% limits are the exact ones of the Poisson distribution (Garwood): if the true level were below the lower limit or above the upper one, so high or so low a number of cases would come up in fewer than 2.5 of 100 times. With few cases the limits lie far apart, and the rate alone misleads.",
    ],
    source: "F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28, 1936, 437-442.",
  },
  pooling: {
    paragraphs: [
      "To put years together is to add up their cases and divide by the sum of the population of each year, the person-years. It is not the mean of the rates: a year with more people weighs more. The person-years used are shown.",
      "With more cases the limits draw closer and the order is firmer; in return, a change within these years is not seen. A unit of which a year is missing has no sum. Where a unit was split, the cases of the parts are added to the old one; those of the old one are never divided among the parts.",
    ],
    source: "K. J. Rothman, S. Greenland and T. L. Lash, Modern Epidemiology, 3rd ed., 2008, chapter 3 (rates and person-time).",
  },
  smoothing: {
    paragraphs: [
      "Three killings in a canton of 20,000 people make a high rate that may be zero the year after. The smoothed rate draws every observed rate towards a mean: the fewer people a unit has, the closer. How much is measured in the data themselves (empirical Bayes by moments): the spread of the rates less what chance alone makes.",
      "There are two means: that of the country, and that of the unit with its neighbours. Of the second, two readings were published; usual here is that of R spdep, which measures the spread from each neighbour's own local mean, and GeoDa's is in the data as rate_smoothed_geoda. Smoothed rates are for ordering and choosing; the real cases are the observed ones.",
    ],
    source: "R. J. Marshall, Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40, 1991, 283-294.",
  },
  benchmark: {
    paragraphs: [
      "Every rate is held against a benchmark that counts as known: the rate of the country, that of its province, or 10 homicides per 100,000. The test is the exact two-sided Poisson test: how likely chance alone makes a number of cases as far from what the benchmark leads to expect.",
      "Of 80 units compared, about four would look different by chance alone. So p is corrected over all units of the country that are shown (Benjamini and Hochberg): of those called “above” or “below”, on average at most 5% are so in error. “Cannot be told apart” does not mean “equal”: it means that the data do not suffice.",
    ],
    source: "Y. Benjamini and Y. Hochberg, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 1995, 289-300; Garwood 1936.",
  },
  change: {
    paragraphs: [
      "Change is told as a ratio: the rate of this period divided by that of the other. 1 is equal, 2 is twice as much, 0.5 is half. Both are of the same territory; where one is missing, or there was no case before, there is no ratio.",
      "Given the cases of both periods together, those of this one follow a binomial distribution. From it come the exact 95% limits (Clopper and Pearson) and the two-sided p. If the interval holds 1, the change may be chance. A fall or a rise does not tell what caused it.",
    ],
    source: "C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits, Biometrika 26, 1934, 404-413; Rothman et al., Modern Epidemiology, 2008.",
  },
  neighbours: {
    paragraphs: [
      "Hotspots and local smoothing need to know who is a neighbour of whom. If the edition of boundaries brings an official list, that list holds. If not, and the boundaries are real, those that touch are neighbours (within 20 metres, because files never fit perfectly). One can also ask for a common border, for the k nearest, or for all within a distance.",
      "From schematic boundaries nobody can tell who borders on whom: two drawn shapes may touch where the territories do not. An island without neighbours is not tested, and that is said. All weights can be downloaded as a collection (neighbours_adm1 to 3).",
    ],
    source: "A. D. Cliff and J. K. Ord, Spatial Processes, 1981; L. Anselin, Geographical Analysis 27, 1995.",
  },
  hotspots: {
    paragraphs: [
      "A hotspot is a unit with a high rate among high rates, more than chance hands out. Local Moran holds the rate of the unit against the mean of its neighbours; Gi* looks at the unit and its neighbours together. The rates are standardised by empirical Bayes, which allows for the wider swings of units with few people.",
      "To find p the unit is kept and the other rates are dealt out at random to its neighbours, thousands of times; the number of permutations and the seed are published, and the same ones give the same result. Then p is corrected over all units of the country with a rate. Only what keeps a corrected p below 0.05 is painted; the rest cannot be told apart from chance.",
    ],
    source: "L. Anselin, Local indicators of spatial association, Geographical Analysis 27, 1995, 93-115; J. K. Ord and A. Getis, ibid., 286-306; R. M. Assunção and E. A. Reis, Statistics in Medicine 18, 1999, 2147-2162.",
  },
  gap: {
    paragraphs: [
      "Need is the percentile of a unit, 0 to 100, among those of its country by what you choose: the smoothed rate unless changed, the observed rate, the number of cases, or a weighted set. In a set the percentiles of each indicator are averaged, not the rates: robbery is so frequent that it would hide homicide. Supply is the percentile of active local programmes per person, by their level of prevention, reach and exactness of place.",
      "Gap = need − supply, in points. “Very high” takes 35 points or more, a need of 75 or more and a supply of 50 or less. Nationwide programmes do not count because they reach everybody; measures of control are no prevention; those with uncertain dates are named and do not count. Fewer than five comparable units are not ranked.",
    ],
    source: "Brecha's own definition (decision 0002 of its documentation); levels of prevention: WHO, World report on violence and health, 2002.",
  },
  ranks: {
    paragraphs: [
      "A place in a list looks exact and is not. The true rate of each unit is drawn many times from what its cases make credible (gamma posterior), and each time all units are ordered. The 90% interval tells between which places it came in 90 of 100 draws; the probability, in how many it was among the worst.",
      "The same draws tell how often the unit falls into the same gap class. If that is fewer than 80 of 100 times the class is not firm, and the map hatches it. Where the data do not show that true rates differ, any order is as likely as any other, and the intervals say so.",
    ],
    source: "H. Goldstein and D. J. Spiegelhalter, League tables and their limitations, Journal of the Royal Statistical Society A 159, 1996, 385-443.",
  },
  classes: {
    paragraphs: [
      "The colour of a rate depends on where classes are cut. Quantiles put the same number of units into every class; equal intervals divide the range evenly; Jenks looks for classes that are alike within and unlike each other; standard deviation cuts by the distance from the mean; by hand, wherever you say.",
      "The server computes the cuts, and they are the same in page, picture, legend and files; they are in the link, so that others see the same. While periods slide or are compared the cuts stay, so that the same colour says the same. The classes of the gap are fixed. No cut makes a difference true that chance explains: look at the limits.",
    ],
    source: "G. F. Jenks, The data model concept in statistical mapping, 1967; W. D. Fisher, Journal of the American Statistical Association 53, 1958, 789-798.",
  },
  caterpillar: {
    paragraphs: [
      "Every unit is a dot with its line: the observed rate and its 95% limits. They are in order, the highest on the left. The short bar is the smoothed rate, the horizontal line the benchmark.",
      "Read it sideways: where the lines of two units overlap a lot, which comes first may be chance. That two lines touch does not prove them equal; for that there is the test against the benchmark. Units without a rate are not in the chart.",
    ],
    source: "H. Goldstein and M. J. R. Healy, The graphical presentation of a collection of means, Journal of the Royal Statistical Society A 158, 1995, 175-177.",
  },
  funnel: {
    paragraphs: [
      "Every unit stands at the number of its people (across) and its rate (up). The curves are the limits within which 95% and 99.8% of the units would lie if all had the same rate and only chance were at work. They are exact Poisson limits, read between whole numbers so that the curve is smooth.",
      "With few people the funnel is wide: a very high rate may fit into it. What lies outside the 99.8% asks for an explanation. If many units lie outside, their true rates differ more than chance allows; with violence that is the rule, and the funnel does not tell why.",
    ],
    source: "D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24, 2005, 1185-1202.",
  },
  series: {
    paragraphs: [
      "Every year has its rate and its limits. Two years are joined by a line only if they follow each other, both are confirmed, and people were counted in the same way. A year without a figure leaves a gap: nobody knows what happened.",
      "The numbered bars run from the start to the end of each local prevention programme, as far as the source tells. That a rate falls after a programme starts does not prove that it fell because of it: it may have fallen in the whole country, or gone back to normal after a bad year. To know, an evaluation with a comparison group is needed.",
    ],
    source: "W. R. Shadish, T. D. Cook and D. T. Campbell, Experimental and Quasi-Experimental Designs, 2002 (threats to validity; regression to the mean).",
  },
  allocation: {
    paragraphs: [
      "Given a number of new sites or a budget, the set of units is sought that most reduces the gap weighted by population: the sum of people times points of gap above 0. A site is one more programme for groups at risk in all of the unit; its effect is the supply percentile that the unit would have with it if all others stayed as they are. Need does not change. A gap closed on that scale does not mean that one programme is enough for all people there; and as places are relative, ranking anew lowers the others a little.",
      "The search is exact (branch and bound), with a proof that the set is the best or with what is left to prove. It starts from the greedy method, which adds the unit that contributes most each time; for a number of sites it never falls below 63 % of the best. At least one site in each province that has units with a gap can be asked for, and units can be left out. The result is a proposal by these data: it knows no land, staff or local agreements, and does not predict less violence.",
    ],
    source: "G. L. Nemhauser, L. A. Wolsey and M. L. Fisher, Mathematical Programming 14, 1978, 265-294; R. Church and C. ReVelle, Papers of the Regional Science Association 32, 1974, 101-118.",
  },
};
