// All that is known of one unit, each figure with its source and date.
import { element, fill } from "./element.js";
import { countText, gapClassText, gapText, isRated, kindText, programmesText, rateText, signed } from "./figures.js";
import { howButton } from "./how.js";
import { number, period, t } from "./text.js";
import { programmeSections } from "./programmes.js";

// The rate and its limits are drawn on a scale that ends here at least.
const SHORTEST_SCALE = 20;
const FEW_CASES = 20;

/** What to say where a part could not be read. */
export function failedWords(error) {
  return t("page.failed", { detail: error.detail ?? error.message });
}

/**
 * @param {HTMLElement} root
 * @param {object} unit its properties
 * @param {object} context `indicatorTitle`, `reportedCrime`, `schematic`, `onclose`, `explain(method)`;
 *     ready-made parts: `certainty` and `gapParts` (nodes), `series` and `programmes` (boxes that are
 *     filled when their answers come)
 */
export function showPanel(root, unit, context) {
  root.setAttribute("aria-label", t("panel.label"));
  fill(
    root,
    header(unit, context),
    element("div", { class: "panel-body", tabindex: "0", role: "group", "aria-label": unit.name }, ...figures(unit, context),
      ...context.certainty, ...gap(unit, context), context.series, context.programmes,
      ...warnings(unit, context)),
  );
}

function header(unit, { onclose }) {
  const place = [kindText(unit), unit.parent_name, unit.country, unit.unit_code].filter(Boolean);
  return element(
    "header",
    {},
    element("div", {}, element("h2", { tabindex: "-1" }, unit.name), element("p", {}, place.join(" · "))),
    element("button", { type: "button", class: "close", "aria-label": t("panel.close"), onclick: onclose }, "×"),
  );
}

function figures(unit, { indicatorTitle }) {
  const when = period(unit.period);
  return [
    element("h3", {}, `${indicatorTitle}, ${when}`),
    element("p", { class: isRated(unit) ? "rate-large" : "nothing-large" }, rateText(unit)),
    isRated(unit) ? limits(unit) : null,
    unit.rate_status === "zero" ? small(t("status.zero")) : null,
    element(
      "dl",
      {},
      ...pair(t("panel.count"), unit.count == null ? countText(unit) : number(unit.count)),
      ...pair(t("panel.population"), populationText(unit)),
    ),
    unit.rate_source ? small(t("panel.source", { source: unit.rate_source })) : null,
    unit.population_series ? small(t("panel.series", { series: unit.population_series })) : null,
    isOtherYear(unit)
      ? small(t("panel.otherYear", { year: unit.population_year, period: when }), "notice")
      : null,
    unit.population == null && unit.population_status ? small(t(`population.${unit.population_status}`)) : null,
    isRated(unit) && unit.count < FEW_CASES ? small(t("panel.small")) : null,
    countNote(unit),
    unit.split_off_later ? small(t("panel.splitLater", { units: unit.split_off_later })) : null,
  ];
}

function countNote(unit) {
  if (unit.count_method === "with_later_split") return small(t("panel.withSplit"));
  if (unit.count_method !== "sum_of_units") return null;
  const missing = unit.count_unassigned ? ` ${t("panel.unassigned", { n: number(unit.count_unassigned) })}` : "";
  return small(t("panel.sum") + missing);
}

function isOtherYear(unit) {
  return isRated(unit) && !(unit.years > 1) && unit.population_year != null && !unit.period.startsWith(unit.population_year);
}

function populationText(unit) {
  // Of years together people are counted once a year.
  if (unit.years > 1 && unit.person_years != null) {
    return t("panel.personYears", { n: number(unit.person_years), years: period(unit.period) });
  }
  return unit.population == null
    ? t("panel.populationNone")
    : t("panel.populationOf", { n: number(unit.population), year: unit.population_year });
}

function limits(unit) {
  const end = Math.max(SHORTEST_SCALE, unit.rate_upper);
  const range = element("span", { class: "limits", "aria-hidden": "true" }, element("i"), element("b"));
  range.style.setProperty("--from", `${(100 * unit.rate_lower) / end}%`);
  range.style.setProperty("--to", `${(100 * unit.rate_upper) / end}%`);
  range.style.setProperty("--at", `${(100 * unit.rate_per_100k) / end}%`);
  const words = { lower: number(unit.rate_lower, 1), upper: number(unit.rate_upper, 1) };
  return element("div", { class: "limits-row" }, range, element("span", {}, t("figure.limits", words)));
}

function gap(unit, { gapParts, explain }) {
  const title = element("h3", {}, t("panel.gap"), howButton("gap", explain));
  if (unit.gap == null) {
    const words = isRated(unit)
      ? t(`gap.${unit.gap_status}`)
      : t("panel.noGap", { why: t(`status.${unit.rate_status}`) });
    return [title, element("p", {}, words)];
  }
  const points = { need: number(unit.need), supply: number(unit.supply), gap: gapText(unit) };
  return [
    title,
    element("p", { class: "gap-words" }, `${gapClassText(unit)} (${signed(unit.gap)})`),
    meter("need", unit.need, t("panel.needWords", { n: number(unit.need) })),
    meter("supply", unit.supply, t("panel.supplyWords", { n: number(unit.supply) })),
    small(`${t("panel.gapWords", points)} ${t("panel.comparable")}`),
    ...gapParts,
  ];
}

function meter(name, percentile, words) {
  const bar = element("span", { class: `meter ${name}`, "aria-hidden": "true" });
  bar.style.setProperty("--share", `${percentile}%`);
  return element(
    "div",
    { class: "meter-row" },
    element("p", {}, element("b", {}, t(`panel.${name}`)), ` ${number(percentile)}`),
    bar,
    small(words),
  );
}

/** @param {object[]|Error|null} programmes null while they are being fetched */
export function showProgrammes(box, unit, programmes) {
  fill(
    box,
    element("h3", {}, t("panel.programmes")),
    element("p", {}, programmesText(unit)),
    ...programmeList(programmes),
  );
}

// A list that could not be read must not look like an empty one.
function programmeList(programmes) {
  if (programmes === null) return [small(t("panel.loading"))];
  if (programmes instanceof Error) return [small(failedWords(programmes), "notice")];
  return programmeSections(programmes);
}

function warnings(unit, { schematic, reportedCrime }) {
  return [
    reportedCrime ? element("p", { class: "notice" }, t("panel.reported")) : null,
    schematic ? element("p", { class: "notice" }, t("panel.schematic")) : null,
    unit.boundary_kind === "unofficial" ? element("p", { class: "notice" }, t("panel.unofficial")) : null,
    unit.boundary_kind === "seat" ? element("p", { class: "notice" }, t("panel.seat")) : null,
    unit.boundary_kind === "none" ? element("p", { class: "notice" }, t("panel.undrawn")) : null,
    unit.boundary_edition ? small(t("panel.edition", { edition: unit.boundary_edition })) : null,
  ];
}

function pair(term, value) {
  return [element("dt", {}, term), element("dd", {}, value)];
}

function small(text, kind = "") {
  return element("p", { class: `small ${kind}`.trim() }, text);
}
