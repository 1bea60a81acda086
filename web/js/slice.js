// Which figures are asked for: the part of the state that the server judges by. Whatever the level
// or the indicator does not offer gives way to its default, so that an old link still opens.

const MOST_WEIGHT = 100;

/** Keys of the state that change the figures themselves. */
export const SLICE_KEYS = [
  "indicator",
  "period",
  "need",
  "measure",
  "benchmark",
  "compare",
  "neighbours",
  "permutations",
  "seed",
];

/**
 * @param {object} values the state
 * @param {object} layer TileJSON of the level
 * @returns {object} legal values for all of SLICE_KEYS; null stands for the server's default
 */
export function chooseSlice(values, layer) {
  const indicator =
    layer.indicators.find((i) => i.code === values.indicator) ??
    layer.indicators.find((i) => i.code === layer.default.indicator);
  const periods = indicator?.periods ?? [];
  const standard = indicator?.code === layer.default.indicator ? layer.default.period : periods[0];
  const period = isOffered(values.period, periods) ? values.period : standard;
  return {
    indicator: indicator?.code ?? null,
    period: period ?? null,
    need: formatNeed(parseNeed(values.need).filter(({ code }) => layer.indicators.some((i) => i.code === code))),
    measure: values.measure,
    benchmark: values.benchmark === "reference" && indicator?.code !== "homicide" ? null : values.benchmark,
    compare: values.compare !== period && isOffered(values.compare, periods) ? values.compare : null,
    neighbours: values.neighbours,
    permutations: values.permutations,
    seed: values.seed,
  };
}

/** Whether a period is one of those offered, or years together whose first and last are. */
function isOffered(period, periods) {
  const [start, end] = period?.split("/") ?? [];
  return periods.includes(period) || (periods.includes(start) && periods.includes(end) && start < end);
}

/** @returns {{code: string, weight: number}[]} of `homicide:2,assault:1`; wrong parts are left out */
export function parseNeed(text) {
  const parts = (text ?? "").split(",").map((part) => part.split(":"));
  return parts
    .map(([code, weight]) => ({ code, weight: Number(weight) }))
    .filter(({ code, weight }) => code && isWeight(weight));
}

export function isWeight(weight) {
  return weight > 0 && weight <= MOST_WEIGHT;
}

/** The text of a weighted set, null for an empty one. */
export function formatNeed(parts) {
  return parts.length ? parts.map(({ code, weight }) => `${code}:${weight}`).join(",") : null;
}

/** Whole single years that an indicator has figures for, oldest first. */
export function yearsOf(indicator) {
  return (indicator?.periods ?? []).filter((p) => /^\d{4}$/.test(p)).sort();
}

/** The years of an indicator for which a weighted set can be judged: all of its parts have figures. */
export function judgedYears(indicator, indicators, need) {
  const parts = parseNeed(need).map(({ code }) => indicators.find((i) => i.code === code));
  return yearsOf(indicator).filter((year) => parts.every((part) => part?.periods.includes(year)));
}
