// Stands between the page and its planner: opens it where the address holds a wish, and says what
// the map shows of a unit while it shows a plan. The planner itself is loaded when it is wanted.
import { chooseSlice } from "./slice.js";
import { t } from "./text.js";

/**
 * @param {(id: string) => HTMLElement} at
 * @param {object} state
 * @param {object} api
 * @param {object} listeners `painted()` the map looks otherwise, `chosen(code)`, `explain(method)`,
 *     `failed(error)`
 */
export function createPlanner(at, state, api, listeners) {
  let made = null;
  let after = null;
  let sites = [];
  let focuses = false;

  function make() {
    made ??= import("./allocation.js").then(({ createAllocation }) =>
      createAllocation(at("next"), api, { ...listeners, wished, turned, painted, opened: state.open }),
    );
    made.catch(() => (made = null));
    return made;
  }

  function wished(plan) {
    if (plan === null) {
      state.set({ plan, planned: null });
      at("next-open").focus();
      return;
    }
    const country = plan.slice(0, 2);
    const { country: before, at: place } = state.get();
    state.set({ plan, planned: null, country, at: country === before ? place : null, view: "gap", split: null });
  }

  function turned(toAfter) {
    state.step({ planned: toAfter ? null : "before" });
  }

  function painted(unitsAfter, codes) {
    const same = unitsAfter === null && after === null && codes.join() === sites.join();
    after = unitsAfter;
    sites = codes;
    if (!same) listeners.painted();
  }

  return {
    /** What the map shows of a unit: its figures, or those after the plan. */
    lookOf(unit) {
      const planned = unit && after?.get(unit.unit_code);
      return planned ? { ...unit, ...planned, name: t("next.withPlan", { name: unit.name }) } : unit;
    },
    /** Codes of the units of the plan in their order; empty if there is none. */
    sites: () => sites,
    /** Opens the form, for the country chosen or the one with more gaps. */
    open(units) {
      const gaps = (code) => units.filter((unit) => unit.country === code && unit.gap != null).length;
      const { country } = state.get();
      focuses = true;
      state.set({ plan: country !== "all" ? country : gaps("PA") > gaps("CR") ? "PA" : "CR" });
    },
    /** Other figures are being shown: what was planned with the old ones no longer holds. */
    forget() {
      after = null;
      sites = [];
    },
    /** Shows what the address holds. */
    async show(layer) {
      const values = state.get();
      document.body.classList.toggle("with-next", values.plan !== null);
      if (values.plan === null && made === null) return;
      const view = {
        wish: values.plan,
        // A plan speaks of the gap: other views stay as they are.
        after: values.planned !== "before" && values.view === "gap",
        level: values.level,
        slice: chooseSlice(values, layer),
        edition: layer.edition,
        focuses,
      };
      focuses = false;
      try {
        await (await make()).show(view);
      } catch (error) {
        listeners.failed(error);
      }
    },
  };
}
