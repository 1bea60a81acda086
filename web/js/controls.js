// The selectors above the map.
import { element, fill } from "./element.js";
import { period, pick, t } from "./text.js";

const LEVELS = ["adm1", "adm2", "adm3"];
// Breaks of rates mean nothing for a gap.
const USUAL_CLASSES = { classes: null, class_count: null, breaks: null };

/**
 * @param {Document} page
 * @param {(patch: object) => void} chosen
 */
export function createControls(page, chosen) {
  for (const key of ["level", "indicator", "period"]) {
    const select = page.getElementById(key);
    select.addEventListener("change", () => chosen({ [key]: select.value }));
  }
  for (const key of ["view", "country", "lang"]) {
    page.querySelectorAll(`[data-choose="${key}"] button`).forEach((button) =>
      button.addEventListener("click", () => chosen({ [key]: button.value, ...(key === "view" ? USUAL_CLASSES : {}) })),
    );
  }

  return {
    /** Shows what can be chosen and what is: `layer` is the TileJSON of the level. */
    show(values, layer) {
      options(page.getElementById("level"), LEVELS.map((level) => [level, t(`level.${level}`)]), values.level);
      const indicators = layer.indicators;
      options(
        page.getElementById("indicator"),
        indicators.map((i) => [i.code, pick(i.title)]),
        values.indicator,
      );
      const periods = indicators.find((i) => i.code === values.indicator)?.periods ?? [];
      // Years together are put together elsewhere, but what is chosen must be seen here too.
      const offered = periods.includes(values.period) ? periods : [values.period, ...periods];
      options(page.getElementById("period"), offered.filter(Boolean).map((p) => [p, period(p)]), values.period);
      for (const key of ["view", "country", "lang"]) {
        page.querySelectorAll(`[data-choose="${key}"] button`).forEach((button) => {
          button.setAttribute("aria-pressed", String(button.value === values[key]));
        });
      }
    },
  };
}

function options(select, choices, chosen) {
  fill(select, ...choices.map(([value, words]) => element("option", { value }, words)));
  select.value = chosen;
}
