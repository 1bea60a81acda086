// How the rate compares with that of another period, in words: for tooltip, table and panel.
import { number, period, pRelation, t } from "./text.js";

/** Whether the slice was asked to compare with another period. */
export function isCompared(unit) {
  return unit.compare_period != null;
}

/** The ratio and its limits as short texts, or null where there is none. */
export function ratioOf(unit) {
  if (typeof unit.rate_ratio !== "number") return null;
  return {
    ratio: times(unit.rate_ratio),
    lower: times(unit.rate_ratio_lower ?? 0),
    // Without a case before there is no upper limit.
    upper: typeof unit.rate_ratio_upper === "number" ? times(unit.rate_ratio_upper) : "∞",
  };
}

// Beyond ten times nobody reads hundredths.
function times(ratio) {
  return number(ratio, ratio < 10 ? 2 : 0);
}

/** One line: so many times the rate of then, with limits. */
export function changeLine(unit) {
  const then = period(unit.compare_period);
  const ratio = ratioOf(unit);
  return ratio ? t("change.short", { ...ratio, then }) : t("change.shortNone", { then });
}

/** A sentence that says whether it rose, fell, or may not have changed at all. */
export function changeWords(unit) {
  const periods = { now: period(unit.period), then: period(unit.compare_period) };
  const ratio = ratioOf(unit);
  if (!ratio) return t("change.none", periods);
  const rose = unit.rate_ratio_lower > 1;
  const fell = typeof unit.rate_ratio_upper === "number" && unit.rate_ratio_upper < 1;
  return t(`change.${rose ? "more" : fell ? "less" : "same"}`, { ...periods, ...ratio, p: pRelation(unit.rate_ratio_p) });
}
