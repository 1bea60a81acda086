// Fills the panel of the chosen unit, bit by bit: figures at once, programmes and years when they
// are there. What only the panel needs is loaded when it first opens.
import { dependsOnReports } from "./judged.js";
import { parseNeed, yearsOf } from "./slice.js";
import { pick } from "./text.js";

/**
 * @param {HTMLElement} root
 * @param {object} api
 * @param {object} listeners `closed()`, `explain(method)`
 */
export function createPanelView(root, api, listeners) {
  let asked = 0;

  async function load() {
    const [panel, certainty, parts, series] = await Promise.all([
      import("./panel.js"),
      import("./certainty.js"),
      import("./gapparts.js"),
      import("./series.js"),
    ]);
    return { ...panel, ...certainty, ...parts, ...series };
  }

  /** The unit in every year that its indicator has, oldest first, and all programmes meanwhile. */
  async function listYears(unit, { level, indicator }) {
    const years = yearsOf(indicator);
    // Observed rates are the same however need is judged.
    const ask = (year) => api.listUnits(level, { indicator: indicator.code, period: year });
    const range = `${years[0]}/${years.at(-1)}`;
    const [programmes, ...answers] = await Promise.all([
      api.listProgrammes({ ...unit, period: range }).catch((error) => error),
      ...years.map(ask),
    ]);
    const of = (units) => units.find((u) => u.unit_code === unit.unit_code);
    return { byYear: new Map(years.map((year, i) => [year, of(answers[i])])), programmes };
  }

  /** The unit by each indicator of a weighted set, judged by that one alone. */
  function listSet(unit, { level, slice, indicators }) {
    return Promise.all(
      parseNeed(slice.need).map(async ({ code }) => {
        const units = await api.listUnits(level, { ...slice, indicator: code, need: null, compare: null, benchmark: null });
        const title = pick(indicators.find((indicator) => indicator.code === code).title);
        return { title, unit: units.find((u) => u.unit_code === unit.unit_code) };
      }),
    );
  }

  return {
    /**
     * Shows a unit, or nothing for null; resolves when its figures stand there.
     *
     * @param {object} view `level`, `slice`, `indicator` and `indicators` as the level offers them,
     *     `title` of the indicator
     */
    async show(unit, view) {
      const ticket = ++asked;
      root.hidden = !unit;
      if (!unit) return;
      const parts = await load();
      if (ticket !== asked) return;
      const { explain, closed } = listeners;
      const reportedCrime = dependsOnReports(view.indicators, view.slice);
      const ofSet = document.createElement("ul");
      ofSet.className = "parts";
      const context = {
        indicatorTitle: view.title,
        reportedCrime,
        schematic: unit.boundary_kind === "schematic",
        certainty: parts.certainty(unit, explain),
        gapParts: unit.gap == null ? [] : parts.gapParts(unit, { indicators: view.indicators, need: view.slice.need, ofSet, explain }),
        series: document.createElement("section"),
        programmes: document.createElement("section"),
        explain,
        onclose: closed,
      };
      context.series.className = "series-box";
      parts.showProgrammes(context.programmes, unit, null);
      parts.showPanel(root, unit, context);
      const isStill = () => ticket === asked;
      api
        .listProgrammes(unit)
        .catch((error) => error)
        .then((found) => isStill() && parts.showProgrammes(context.programmes, unit, found));
      listSet(unit, view).then(
        (members) => isStill() && parts.showSet(ofSet, members),
        (error) => (ofSet.textContent = parts.failedWords(error)),
      );
      if (yearsOf(view.indicator).length === 0) return;
      listYears(unit, view)
        .then(({ byYear, programmes }) => {
          const words = { title: view.title, years: yearsShown(unit.period), reportedCrime, explain };
          if (isStill()) parts.drawSeries(context.series, byYear, programmes, words);
        })
        .catch((error) => {
          if (isStill()) context.series.textContent = parts.failedWords(error);
        });
    },
  };
}

function yearsShown(period) {
  const [start, end = start] = period.split("/").map(Number);
  return Number.isInteger(start) ? Array.from({ length: end - start + 1 }, (_, i) => start + i) : [];
}
