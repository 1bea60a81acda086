// The programmes of a unit: who, what, since when, and which of them count as local supply.
import { element } from "./element.js";
import { pick, t } from "./text.js";

const SECTIONS = [
  { title: "panel.local", holds: (p) => isPrevention(p) && isActive(p) && !isNational(p) },
  { title: "panel.uncertain", holds: (p) => isPrevention(p) && p.activity === "uncertain" },
  { title: "panel.national", holds: (p) => isPrevention(p) && isActive(p) && isNational(p) },
  { title: "panel.control", holds: (p) => !isPrevention(p) && isActive(p) },
];

const isPrevention = (programme) => programme.nature === "prevention";
const isActive = (programme) => programme.activity === "active";
const isNational = (programme) => programme.scope === "national";

/** Sections for the panel; a section without programmes is left out. */
export function programmeSections(programmes) {
  return SECTIONS.map(({ title, holds }) => section(title, programmes.filter(holds))).filter(Boolean);
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
    line("panel.lead", "lead", { lead: pick({ es: programme.lead_es, en: programme.lead_en }) }),
    line("panel.partners", "partners", programme),
    line("panel.funders", "funders", programme),
    element("p", {}, `${start}${end}.`),
    line("panel.source", "source", programme),
  );
}

function line(key, field, programme) {
  return programme[field] ? element("p", {}, t(key, { [field]: programme[field] })) : null;
}
