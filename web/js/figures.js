// The figures of a unit in words: the same sentences for the tooltip, the live region and the panel.
import { changeLine, isCompared } from "./change.js";
import { has, number, t } from "./text.js";

export const LOOK_FIRST_PLACES = 5;

/** Whether the unit has a rate that can be compared; zero cases is one. */
export function isRated(unit) {
  return typeof unit.rate_per_100k === "number";
}

/** Whether need is very high and nothing local is active: the question the page exists for. */
export function looksFirst(unit) {
  return unit.gap_class === "very_high" && unit.programme_status === "none_registered";
}

/** Gap in percentile points with its sign, or null. */
export function gapText(unit) {
  return unit.gap == null ? null : signed(unit.gap);
}

export function signed(value) {
  const rounded = Math.round(value);
  return (rounded > 0 ? "+" : rounded < 0 ? "−" : "") + number(Math.abs(rounded));
}

/** Rate with its unit, or the words for the kind of nothing that stands in its place. */
export function rateText(unit) {
  return isRated(unit)
    ? t("figure.rate", { rate: number(unit.rate_per_100k, 1) })
    : t(`status.${unit.rate_status}`);
}

export function limitsText(unit) {
  if (!isRated(unit) || unit.rate_lower == null) {
    return null;
  }
  const [lower, upper] = [unit.rate_lower, unit.rate_upper].map((v) => number(v, 1));
  return t("figure.limits", { lower, upper });
}

export function countText(unit) {
  if (unit.count == null) {
    return t("figure.countUnknown");
  }
  return unit.count === 1 ? t("figure.count1") : t("figure.count", { n: number(unit.count) });
}

export function programmesText(unit) {
  if (unit.programme_status === "active") {
    return unit.programmes_active === 1
      ? t("programmes.active1")
      : t("programmes.active", { n: number(unit.programmes_active) });
  }
  return t(`programmes.${unit.programme_status}`);
}

export function gapClassText(unit) {
  return unit.gap_class ? t(`class.${unit.gap_class}`) : null;
}

export function kindText(unit) {
  const key = `unit.${unit.country}.${unit.level}`;
  return has(key) ? t(key) : "";
}

/** Lines that name a unit and its figures. */
export function summary(unit) {
  const population =
    unit.population == null
      ? null
      : t("figure.population", { n: number(unit.population), year: unit.population_year });
  const gap = gapText(unit);
  return [
    [rateText(unit), limitsText(unit)],
    [isCompared(unit) ? changeLine(unit) : null],
    [unit.count == null ? null : countText(unit), population],
    [programmesText(unit)],
    [gapClassText(unit), gap && t("figure.gap", { gap })],
  ]
    .map((parts) => parts.filter(Boolean).join(" · "))
    .filter(Boolean);
}

export function unitTitle(unit) {
  return unit.parent_name ? `${unit.name}, ${unit.parent_name}` : unit.name;
}
