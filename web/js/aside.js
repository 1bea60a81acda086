// What opens beside the map on demand: the chart of all units, the explanation of a method, the
// dialog of weights. Their modules are loaded when they are first asked for.

/**
 * @param {(id: string) => HTMLElement} at
 * @param {object} state
 * @param {object} listeners `pointed(code)`, `chosen(code)`, `resized()`, `failed(error)`
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
    /** Shows the chart that the state names of some units; none hides it. */
    async showChart(kind, given) {
      const ticket = ++chartTicket;
      const opens = at("chart").hidden === Boolean(kind);
      at("chart").hidden = !kind;
      if (opens) listeners.resized();
      if (!kind) return;
      try {
        const drawn = await chart();
        if (ticket !== chartTicket) return;
        drawn.show({ kind, ...given });
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
