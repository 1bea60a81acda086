// The answer in one sentence: where need is very high and nothing local is active.
import { element, fill } from "./element.js";
import { LOOK_FIRST_PLACES, looksFirst } from "./figures.js";
import { rankByGap } from "./table.js";
import { number, t } from "./text.js";

export function showFirst(root, units, reportedCrime, chosen) {
  const all = units.filter((unit) => unit.gap != null);
  const first = rankByGap(all.filter(looksFirst));
  const missing = units.length - all.length;
  fill(
    root,
    element("p", { class: "answer" }, sentence(first.length, all.length)),
    first.length ? names(first.slice(0, LOOK_FIRST_PLACES), chosen) : null,
    all.length && missing ? element("p", { class: "small" }, t("first.missing", { n: number(missing) })) : null,
    reportedCrime ? element("p", { class: "small" }, t("first.reported")) : null,
  );
}

function sentence(n, all) {
  if (all === 0) return t("first.nofigures");
  const key = n === 0 ? "first.none" : n === 1 ? "first.one" : "first.some";
  return t(key, { n: number(n), all: number(all) });
}

function names(units, chosen) {
  return element(
    "p",
    { class: "names" },
    ...units.map((unit) =>
      element("button", { type: "button", onclick: () => chosen(unit.unit_code) }, unit.name),
    ),
  );
}
