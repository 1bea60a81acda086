// What a gap is made of: the need, the supply, and how well the supply is known.
import { element, fill } from "./element.js";
import { isRated, rateText } from "./figures.js";
import { howButton } from "./how.js";
import { needWords } from "./judged.js";
import { number, t } from "./text.js";

const QUALITY_STEPS = [
  [0.8, "good"],
  [0.5, "fair"],
  [0, "poor"],
];

/**
 * @param {object} unit its properties, with a gap
 * @param {object} context `indicators` of the level, `need` as chosen or null, `ofSet`: a list that is
 *     filled when the figures of a weighted set come, `explain(method)`
 */
export function gapParts(unit, { indicators, need, ofSet, explain }) {
  return [
    element("h4", {}, t("parts.need"), howButton("gap", explain)),
    element("p", { class: "small" }, needWords(unit.need_measure, indicators, need)),
    ofSet,
    element("h4", {}, t("parts.supply")),
    element(
      "ul",
      { class: "parts" },
      ...[...supplyLines(unit), quality(unit), duplicates(unit)].filter(Boolean).map((words) => element("li", {}, words)),
    ),
  ];
}

/**
 * Fills the list of what a weighted need is made of.
 *
 * @param {{title: string, unit: object}[]} members the unit by each indicator of the set
 */
export function showSet(list, members) {
  fill(list, ...members.map(({ title, unit }) => element("li", {}, memberWords(title, unit))));
}

function memberWords(name, unit) {
  return isRated(unit) && unit.need != null
    ? t("parts.ofSet", { name, rate: rateText(unit), need: number(unit.need) })
    : t("parts.notOfSet", { name });
}

function supplyLines(unit) {
  const active = unit.programmes_active;
  return [
    active == null ? t("programmes.not_reported") : t(active === 1 ? "parts.counted1" : "parts.counted", { n: number(active) }),
    unit.supply_score == null ? null : t("parts.score", { score: number(unit.supply_score, 2) }),
    unit.programmes_national ? t("parts.national", { n: number(unit.programmes_national) }) : null,
    unit.programmes_wider ? t("parts.wider", { n: number(unit.programmes_wider) }) : null,
    unit.programmes_coordination ? t("parts.coordination", { n: number(unit.programmes_coordination) }) : null,
    unit.programmes_uncertain ? t("parts.uncertain", { n: number(unit.programmes_uncertain) }) : null,
  ];
}

function quality(unit) {
  if (unit.supply_quality == null) return null;
  const [, name] = QUALITY_STEPS.find(([from]) => unit.supply_quality >= from);
  return t(`parts.quality.${name}`, { n: number(100 * unit.supply_quality) });
}

function duplicates(unit) {
  return unit.duplicate_supply ? t("parts.duplicate", { what: unit.duplicate_supply }) : null;
}
