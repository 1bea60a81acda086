// What opens beside the map on demand: the chart of all units, the explanation of a method, the
// dialog of weights. Their modules are loaded when they are first asked for.
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
 * @param {object} listeners `pointed(code)`, `chosen(code)`, `failed(error)`
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
    /** @param {object} offered `indicators`, `schematic` of the level */
    async adjust(offered) {
      await judging().then((opened) => opened.open(state.get(), offered), listeners.failed);
    },
  };
}
