// The programmes of a unit: who, what, since when, and which of them count as local supply.
import { element } from "./element.js";
import { pick, t } from "./text.js";

/** Sections for the panel: located prevention, nationwide, and what is not prevention. */
export function programmeSections(unit, programmes) {
  const active = programmes.filter((programme) => isActive(programme, unit.period));
  const measures = active.filter((p) => p.nature != null && p.nature !== "prevention");
  const prevention = active.filter((p) => !measures.includes(p));
  return [
    section("panel.local", prevention.filter((p) => !isNational(p))),
    section("panel.national", prevention.filter(isNational)),
    section("panel.control", measures),
  ].filter(Boolean);
}

function isNational(programme) {
  return programme.scope === "national";
}

// Intervals of text dates: '2018', '2018-04' and '2018-04-12' compare by their common beginning.
function isActive({ start, end }, period) {
  const [first, last = first] = period.split("/");
  const startsInTime = start == null || cut(start, last) <= cut(last, start);
  const endsLater = end == null || cut(end, first) >= cut(first, end);
  return startsInTime && endsLater;
}

function cut(text, other) {
  return String(text).slice(0, Math.min(String(text).length, String(other).length));
}

function section(title, programmes) {
  return programmes.length === 0
    ? null
    : element(
        "section",
        { class: "programmes" },
        element("h4", {}, t(title)),
        element("ul", {}, ...programmes.map(item)),
      );
}

function item(programme) {
  const start = programme.start ? t("panel.since", { start: programme.start }) : t("panel.sinceUnknown");
  const end = programme.end ? ` ${t("panel.until", { end: programme.end })}` : "";
  return element(
    "li",
    {},
    element("b", {}, pick({ es: programme.name_es, en: programme.name_en })),
    line("panel.lead", "lead", programme),
    line("panel.partners", "partners", programme),
    line("panel.funders", "funders", programme),
    element("p", {}, `${start}${end}.`),
    line("panel.source", "source", programme),
  );
}

function line(key, field, programme) {
  return programme[field] ? element("p", {}, t(key, { [field]: programme[field] })) : null;
}
