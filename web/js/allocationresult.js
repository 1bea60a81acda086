// A plan in words and as a table: what it closes, where, why, and how sure that is.
import { element } from "./element.js";
import { signed } from "./figures.js";
import { howButton } from "./how.js";
import { number, pick, t } from "./text.js";

/**
 * @param {object} plan as the server gave it
 * @param {object} view `after`: whether the map shows the plan; `file`: address of the CSV
 * @param {object} listeners `turned(after)`, `chosen(code)`, `excluded(code)`, `explain(method)`
 * @returns {HTMLElement[]}
 */
export function allocationResult(plan, view, listeners) {
  const sites = plan.units.filter((unit) => unit.site);
  const reached = plan.units.filter((unit) => !unit.site && unit.reduction > 0);
  return [
    element("p", { class: "answer", tabindex: "-1" }, answer(plan)),
    element(
      "p",
      { class: "small" },
      t("next.mean", {
        before: number(plan.totals.mean_gap_before, 1),
        after: number(plan.totals.mean_gap_after, 1),
      }),
      " ",
      pick(plan.method.words),
      howButton("allocation", listeners.explain),
    ),
    mapButtons(view.after, listeners.turned),
    table(sites, listeners),
    reached.length ? element("p", { class: "small" }, t("next.reached", { units: reached.map(reachedWords).join("; ") })) : null,
    element("p", { class: "small notice" }, pick(plan.rule)),
    element("ul", { class: "notes" }, ...plan.notes.map((note) => element("li", {}, pick(note)))),
    element(
      "p",
      { class: "files" },
      element("a", { href: view.file, download: true }, t("next.file")),
      " · ",
      element("a", { href: location.hash }, t("next.link")),
    ),
  ];
}

function answer(plan) {
  const { sites, reduction_share: share, cost } = plan.totals;
  const values = { n: number(sites), share: number(100 * share, 0), cost: cost === null ? "" : number(cost, cost % 1 ? 2 : 0) };
  return t(cost === null ? (sites === 1 ? "next.answer1" : "next.answer") : "next.answerCost", values);
}

function reachedWords(unit) {
  return `${unit.name} ${signed(unit.gap_before)} → ${signed(unit.gap_after)}`;
}

function mapButtons(after, turned) {
  const button = (value, key) =>
    element(
      "button",
      { type: "button", "data-after": String(value), "aria-pressed": String(value === after), onclick: () => turned(value) },
      t(key),
    );
  return element(
    "div",
    { class: "map-choice" },
    element("span", { id: "next-map" }, t("next.map")),
    element("div", { class: "buttons", role: "group", "aria-labelledby": "next-map" }, button(false, "next.before"), button(true, "next.after")),
  );
}

function table(sites, listeners) {
  return element(
    "table",
    { class: "plan" },
    element("caption", { class: "hidden-words" }, t("next.caption")),
    element(
      "thead",
      {},
      element("tr", {}, ...["order", "unit", "gap", "people", "leave"].map((key) => element("th", { scope: "col", class: key }, t(`next.col.${key}`)))),
    ),
    element("tbody", {}, ...sites.flatMap((unit) => rows(unit, listeners))),
  );
}

function rows(unit, { chosen, excluded }) {
  const reasons = element(
    "details",
    {},
    element("summary", {}, t("next.why"), element("span", { class: "hidden-words" }, ` ${unit.name}`)),
    element("ul", {}, ...unit.reasons.map((reason) => element("li", {}, pick(reason)))),
  );
  const leave = element(
    "button",
    { type: "button", class: "plain", "aria-label": t("next.leaveOut", { name: unit.name }), onclick: () => excluded(unit.unit_code) },
    "−",
  );
  return [
    element(
      "tr",
      { "data-unit": unit.unit_code },
      element("td", { class: "order" }, unit.order),
      element(
        "th",
        { scope: "row", class: "name" },
        element("button", { type: "button", onclick: () => chosen(unit.unit_code) }, unit.name),
        element("small", {}, [unit.parent_name, unit.cost == null ? null : t("next.costs1", { cost: number(unit.cost, unit.cost % 1 ? 2 : 0) })].filter(Boolean).join(" · ")),
        unit.class_stable === false ? element("small", { class: "unsure" }, t("next.unsure")) : null,
      ),
      element(
        "td",
        { class: "gap" },
        `${signed(unit.gap_before)} → ${signed(unit.gap_after)}`,
        element("small", {}, `${t(`class.${unit.gap_class_before}`)} → ${t(`class.${unit.gap_class_after}`)}`),
      ),
      element("td", { class: "people" }, number(unit.population)),
      element("td", { class: "leave" }, leave),
    ),
    element("tr", { class: "reasons" }, element("td"), element("td", { colspan: 3 }, reasons)),
  ];
}
