// How sure the figures of a unit are: interval, smoothed rates, place, class, tests.
import { changeWords, isCompared } from "./change.js";
import { element } from "./element.js";
import { howButton } from "./how.js";
import { has, number, pRelation, pValue, t } from "./text.js";

// Rates are drawn on a scale that ends here at least.
const SHORTEST_SCALE = 20;

/**
 * @param {object} unit its properties
 * @param {(method: string) => void} explain
 * @returns {Node[]} nothing where there is no rate to be sure of
 */
export function certainty(unit, explain) {
  if (unit.rate_lower == null) return [];
  const how = (method) => howButton(method, explain);
  return [
    element("h3", {}, t("sure.title"), how("rates")),
    ...rates(unit, how),
    ...pooled(unit, how),
    ...change(unit, how),
    ...rank(unit, how),
    ...stability(unit),
    ...benchmark(unit, how),
    ...hotspot(unit, how),
  ];
}

function rates(unit, how) {
  const end = Math.max(SHORTEST_SCALE, unit.rate_upper, unit.rate_smoothed ?? 0, unit.rate_smoothed_local ?? 0);
  const values = [
    ["crude", unit.rate_per_100k],
    ["smoothed", unit.rate_smoothed],
    ["smoothed_local", unit.rate_smoothed_local],
  ];
  const rows = values.map(([name, rate]) => {
    const strip = element("span", { class: "strip", "aria-hidden": "true" }, element("i"), rate == null ? null : element("b"));
    strip.style.setProperty("--from", `${(100 * unit.rate_lower) / end}%`);
    strip.style.setProperty("--to", `${(100 * unit.rate_upper) / end}%`);
    if (rate != null) strip.style.setProperty("--at", `${(100 * rate) / end}%`);
    return element(
      "div",
      { class: `strip-row ${name}` },
      element("span", {}, t(`sure.${name}`)),
      strip,
      element("b", {}, rate == null ? "–" : number(rate, 1)),
    );
  });
  const limits = { lower: number(unit.rate_lower, 1), upper: number(unit.rate_upper, 1) };
  return [
    element("div", { class: "strips" }, ...rows),
    line(t("sure.limits", limits)),
    line(t(unit.rate_smoothed == null ? "sure.notSmoothed" : "sure.smoothing"), how("smoothing")),
  ];
}

function pooled(unit, how) {
  if (!(unit.years > 1)) return [];
  const values = { n: number(unit.years), people: number(unit.person_years), count: number(unit.count) };
  return [line(t("sure.pooled", values), how("pooling"))];
}

function change(unit, how) {
  return isCompared(unit) ? [line(changeWords(unit), how("change"))] : [];
}

function rank(unit, how) {
  if (unit.rank == null) return [];
  const figures = {
    rank: number(unit.rank),
    units: number(unit.rank_units),
    lower: number(unit.rank_lower),
    upper: number(unit.rank_upper),
  };
  const bar = element("span", { class: "ranks", "aria-hidden": "true" }, element("i"), element("b"));
  const share = (place) => `${(100 * (place - 1)) / Math.max(1, unit.rank_units - 1)}%`;
  bar.style.setProperty("--from", share(unit.rank_lower));
  bar.style.setProperty("--to", share(unit.rank_upper));
  bar.style.setProperty("--at", share(unit.rank));
  return [
    element("h4", {}, t("sure.rankTitle"), how("ranks")),
    unit.rank_lower == null ? null : bar,
    line(t(rankKey(unit), figures)),
    unit.probability_worst == null ? null : line(t("sure.worst", { share: chance(unit.probability_worst) })),
  ];
}

function rankKey(unit) {
  if (unit.rank_lower == null) return "sure.rankAlone";
  return unit.rank_lower === unit.rank_upper ? "sure.rankFirm" : "sure.rank";
}

function stability(unit) {
  if (unit.class_probability == null) return [];
  const key = unit.class_stable ? "sure.stable" : "sure.unstable";
  return [line(t(key, { share: percent(unit.class_probability) }), null, unit.class_stable ? "" : "notice")];
}

function benchmark(unit, how) {
  if (unit.benchmark_class == null) return [];
  const figures = {
    name: t(`benchmark.name.${unit.benchmark}`),
    rate: number(unit.benchmark_rate, 1),
    p: pRelation(unit.benchmark_p),
    adjusted: pValue(unit.benchmark_p_fdr),
  };
  return [
    element("h4", {}, t("sure.benchmarkTitle"), how("benchmark")),
    line(t(`benchmark.${unit.benchmark_class}`, figures)),
  ];
}

function hotspot(unit, how) {
  if (unit.hotspot_status == null) return [];
  const title = element("h4", {}, t("sure.hotspotTitle"), how("hotspots"));
  if (unit.hotspot_class == null) return [title, line(t(`hotspot.status.${unit.hotspot_status}`))];
  const figures = { p: pRelation(unit.hotspot_p), adjusted: pValue(unit.hotspot_p_fdr), n: number(unit.neighbours) };
  const gi = { p: pRelation(unit.gi_star_p), adjusted: pValue(unit.gi_star_p_fdr), z: number(unit.gi_star_z ?? 0, 2) };
  return [
    title,
    line(`${t(`hotspot.${unit.hotspot_class}`)} ${t("hotspot.test", figures)}`),
    unit.gi_star_class == null ? null : line(`${t(`gi.${unit.gi_star_class}`)} ${t("gi.test", gi)}`),
    unit.hotspot_inference ? line(t("hotspot.inference", { words: inferenceWords(unit.hotspot_inference) })) : null,
  ];
}

/** The server's short note on how p was found, in words where it names permutations and a seed. */
function inferenceWords(text) {
  if (text === "moments") return t("hotspot.moments");
  const draws = /permutations?\D*(\d+)|(\d+)\D*permutations?/i.exec(text);
  const seed = /seed\D*(\d+)/i.exec(text);
  return draws && seed && has("hotspot.draws")
    ? t("hotspot.draws", { n: number(Number(draws[1] ?? draws[2])), seed: seed[1] })
    : text;
}

/** A share of draws as a probability: draws never prove that something is certain or cannot happen. */
function chance(share) {
  if (share > 0.99) return t("sure.over", { n: 99 });
  return share < 0.01 ? t("sure.under", { n: 1 }) : percent(share);
}

function percent(share) {
  return t("sure.percent", { n: number(Math.floor(100 * share)) });
}

function line(text, how = null, kind = "") {
  return element("p", { class: `small ${kind}`.trim() }, text, how);
}
