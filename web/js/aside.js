// What opens beside the map on demand: the chart of all units, the explanation of a method, the
// dialog of weights. Their modules are loaded when they are first asked for.
import { usual } from "./judged.js";
import { period, pick, t } from "./text.js";

// Rates of two countries have two means: a chart shows one country.
function chartedCountry({ units, byCode }, { country, unit }) {
  if (country !== "all") return country;
  const rated = (code) => units.filter((u) => u.country === code && u.rate_per_100k != null).length;
  const ofMost = ["CR", "PA"].sort((a, b) => rated(b) - rated(a))[0];
  return byCode.get(unit)?.country ?? ofMost;
}

/**
 * @param {(id: string) => HTMLElement} at
 * @param {object} state
 * @param {object} listeners `pointed(code)`, `chosen(code)`, `failed(error)`, and `offered()`: the
 *     level with what can be chosen of it
 */
export function createAside(at, state, listeners) {
  const made = {};
  const explain = (method) => state.set({ method });
  let chartTicket = 0;

  function once(name, make) {
    made[name] ??= make();
    made[name].catch(() => delete made[name]);
    return made[name];
  }

  const chart = () =>
    once("chart", async () =>
      (await import("./chart.js")).createChart(at("chart"), {
        pointed: listeners.pointed,
        chosen: listeners.chosen,
        closed: () => state.set({ chart: null }),
        explain,
      }),
    );
  const dialog = () =>
    once("method", async () =>
      (await import("./method.js")).createMethodDialog(at("method"), (method) => state.set({ method })),
    );
  const judging = () =>
    once("judging", async () =>
      (await import("./judging.js")).createJudging(at("judging"), { chosen: (patch) => state.set(patch), explain }),
    );

  at("methods").addEventListener("click", () => explain("rates"));
  at("judging-open").addEventListener("click", () =>
    judging().then((opened) => opened.open(state.get(), listeners.offered()), listeners.failed),
  );
  at("judging-reset").addEventListener("click", () => {
    state.set(usual());
    // The button hides itself, and with it the focus would be lost.
    at("judging-open").focus();
  });
  for (const button of document.querySelectorAll("[data-toggle=chart] button")) {
    const { value } = button;
    button.addEventListener("click", () => state.set({ chart: state.get().chart === value ? null : value }));
  }

  return {
    explain,
    /**
     * Shows the chart that the state names, none where it names none.
     *
     * @param {object} values the state
     * @param {object} shown `units`, `byCode`, `legend`
     * @param {object} indicator as the level offers it
     */
    async showChart(values, shown, indicator) {
      const kind = values.chart;
      document.querySelectorAll("[data-toggle=chart] button").forEach((button) => {
        button.setAttribute("aria-pressed", String(button.value === kind));
      });
      const ticket = ++chartTicket;
      at("chart").hidden = !kind;
      if (!kind) return;
      try {
        const drawn = await chart();
        if (ticket !== chartTicket) return;
        const country = chartedCountry(shown, values);
        drawn.show({
          kind,
          units: shown.units.filter((unit) => unit.country === country),
          entries: shown.legend.entries,
          place: `${pick(indicator.title)}, ${t(`country.${country}`)}, ${period(values.period)}`,
          reportedCrime: indicator.reported_crime,
        });
        drawn.mark(state.get());
      } catch (error) {
        listeners.failed(error);
      }
    },
    async mark(marked) {
      if (!at("chart").hidden && made.chart) (await made.chart).mark(marked);
    },
    async showMethod(method) {
      if (method === null && !made.method) return;
      await dialog().then((opened) => opened.show(method), listeners.failed);
    },
  };
}
