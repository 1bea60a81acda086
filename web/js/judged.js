// Says above the table by what units are judged, where a reader may change it.
import { parseNeed } from "./slice.js";
import { number, pick, t } from "./text.js";

const MEASURES = ["smoothed_local", "smoothed", "burden", "crude"];

// Keys of the state that a reader changes in the dialog.
const JUDGED_BY = ["need", "measure", "benchmark", "neighbours", "permutations", "seed"];

/** The change of state that takes everything back to the usual. */
export function usual() {
  return Object.fromEntries(JUDGED_BY.map((key) => [key, null]));
}

/**
 * @param {(id: string) => HTMLElement} at
 * @param {object} values the state
 * @param {object} shown `units` of the slice, `layer` of the level
 */
export function showJudged(at, values, { units, layer }) {
  const measured = units.find((unit) => unit.need_measure != null)?.need_measure;
  const need = needWords(measured, layer.indicators, values.need);
  const benchmark = t(`benchmark.name.${values.benchmark ?? "country"}`);
  at("judged-words").textContent = `${t("judge.by", { need })} ${t("judge.against", { benchmark })}`;
  at("judging-reset").hidden = JUDGED_BY.every((key) => values[key] === null);
}

/**
 * How need was ranked, in words.
 *
 * @param {string|null} measured `need_measure` of a unit, as the server says it
 * @param {object[]} indicators of the level
 * @param {string|null} need the weighted set chosen, null for the indicator alone
 */
export function needWords(measured, indicators, need) {
  const words = (measured ?? "").split(" ");
  const measure = t(`parts.measure.${MEASURES.find((name) => words.includes(name)) ?? "smoothed"}`);
  const parts = parseNeed(need);
  if (parts.length === 0) return measure;
  const title = (code) => pick(indicators.find((indicator) => indicator.code === code)?.title) || code;
  const set = parts.map(({ code, weight }) => `${number(weight, weight % 1 ? 1 : 0)} × ${title(code)}`).join(" + ");
  return `${t("parts.set", { set })} ${measure}`;
}

/** Whether more reporting alone can raise the indicator, or one of the weighted set. */
export function dependsOnReports(indicators, { indicator, need }) {
  const codes = [indicator, ...parseNeed(need).map(({ code }) => code)];
  return indicators.some(({ code, reported_crime: reported }) => reported && codes.includes(code));
}
