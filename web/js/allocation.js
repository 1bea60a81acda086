// «What next?»: asks the server where new sites close most of the gap and shows its answer. The wish
// is in the address of the page; the server keeps nothing, this browser only what is saved by name.
import { allocationForm } from "./allocationform.js";
import { allocationResult } from "./allocationresult.js";
import { formatWish, isComplete, parseWish } from "./allocationwish.js";
import { element, fill } from "./element.js";
import { deleteScenario, listScenarios, saveScenario } from "./scenarios.js";
import { language, t } from "./text.js";

/**
 * @param {HTMLElement} root
 * @param {object} api
 * @param {object} listeners `wished(text)` a new wish, null to close; `turned(after)`;
 *     `painted(units, sites)` what the map should show, null for what it shows anyhow;
 *     `chosen(code)`, `explain(method)`, `opened(hash)`
 */
export function createAllocation(root, api, listeners) {
  const form = element("div");
  const result = element("div", { class: "result", "aria-live": "polite" });
  const refusal = element("p", { class: "wrong", role: "alert" });
  const kept = element("div", { class: "scenarios" });
  let drawn = null;
  let shown = null;
  let plan = null;
  let asked = 0;
  let byHand = false;

  function frame() {
    fill(
      root,
      element(
        "header",
        {},
        element("h2", { id: "next-title", tabindex: "-1" }, t("next.title")),
        element("button", { type: "button", class: "close", "aria-label": t("next.close"), onclick: () => listeners.wished(null) }, "×"),
      ),
      element("p", { class: "small" }, t("next.intro")),
      form,
      refusal,
      result,
      kept,
    );
    drawKept();
  }

  function wish(patch) {
    byHand = true;
    listeners.wished(formatWish({ ...parseWish(shown.wish), ...patch }));
  }

  function exclude(code) {
    const codes = parseWish(shown.wish).exclude?.split(",") ?? [];
    wish({ exclude: [...new Set([...codes, code])].sort().join(",") });
  }

  async function compute({ level, slice, wish: text }) {
    const ticket = ++asked;
    const wanted = parseWish(text);
    refusal.textContent = "";
    if (!isComplete(wanted)) {
      plan = null;
      drawResult();
      return;
    }
    root.setAttribute("aria-busy", "true");
    try {
      const answer = await api.getPlan(level, slice, wanted, language());
      if (ticket !== asked) return;
      plan = answer;
    } catch (error) {
      if (ticket !== asked) return;
      plan = null;
      // The server's words begin with the name of the parameter, which people do not know.
      refusal.textContent = t("next.refused", { why: (error.detail ?? error.message).replace(/^[a-z_]+: /, "") });
    } finally {
      if (ticket === asked) root.removeAttribute("aria-busy");
    }
    drawResult();
    // The form has been drawn anew: the reader goes on where the answer is.
    if (byHand) (plan ? result.querySelector(".answer") : form.querySelector("button")).focus();
    byHand = false;
  }

  function drawResult() {
    const turned = document.activeElement?.dataset?.after;
    fill(
      result,
      ...(plan
        ? allocationResult(
            plan,
            { after: shown.after, file: api.planFileOf(shown.level, shown.slice, parseWish(shown.wish)) },
            { turned: listeners.turned, chosen: listeners.chosen, excluded: exclude, explain: listeners.explain },
          )
        : []),
    );
    if (turned) result.querySelector(`[data-after="${turned}"]`)?.focus();
    root.dataset.plan = plan ? `${plan.totals.sites}` : "";
    paint();
  }

  function paint() {
    if (!plan) {
      listeners.painted(null, []);
      return;
    }
    const sites = plan.units.filter((unit) => unit.site).map((unit) => unit.unit_code);
    // Where the plan changes nothing, the figures and how sure they are stay as they are.
    const changed = plan.units.filter((unit) => unit.site || unit.reached_by);
    listeners.painted(shown.after ? new Map(changed.map(lookAfter)) : null, sites);
  }

  function drawKept() {
    const name = element("input", { type: "text", name: "scenario", maxlength: 60, autocomplete: "off" });
    const wrong = element("span", { class: "small", role: "status" });
    const save = (event) => {
      event.preventDefault();
      const text = name.value.trim();
      if (!text) {
        wrong.textContent = t("next.noName");
        name.focus();
      } else if (saveScenario(text, location.hash)) {
        drawKept();
        kept.querySelector("[data-scenario] button")?.focus();
      } else {
        wrong.textContent = t("next.cannotKeep");
      }
    };
    const row = (scenario) =>
      element(
        "li",
        { "data-scenario": scenario.name },
        element("button", { type: "button", class: "plain", onclick: () => listeners.opened(scenario.hash) }, scenario.name),
        element("small", {}, scenario.saved),
        element(
          "button",
          {
            type: "button",
            class: "plain",
            "aria-label": t("next.forget", { name: scenario.name }),
            onclick: () => {
              deleteScenario(scenario.name);
              drawKept();
              kept.querySelector("input").focus();
            },
          },
          "×",
        ),
      );
    fill(
      kept,
      element("h3", {}, t("next.kept")),
      element("p", { class: "small" }, t("next.keptHelp")),
      element("form", { onsubmit: save }, element("label", { class: "entry" }, element("span", {}, t("next.name")), name), element("button", { type: "submit" }, t("next.save"))),
      wrong,
      element("ul", {}, ...listScenarios().map(row)),
    );
  }

  return {
    /**
     * Shows the wish of the address, or nothing for null.
     *
     * @param {object} view `wish`, `after`, `level`, `slice`, `edition`; `focuses`: it was opened by hand
     */
    async show(view) {
      root.hidden = view.wish === null;
      const key = view.wish === null ? null : JSON.stringify([view.wish, view.level, view.slice, view.edition, language()]);
      const same = key === drawn;
      shown = view;
      drawn = key;
      if (view.wish === null) {
        asked++;
        plan = null;
        listeners.painted(null, []);
        return;
      }
      if (same) {
        drawResult();
        return;
      }
      frame();
      fill(form, allocationForm(parseWish(view.wish), (given) => wish(given)));
      if (view.focuses) root.querySelector("h2").focus();
      await compute(view);
    },
  };
}

// What the map needs of a unit once the plan is there; nobody has drawn how sure that class is.
function lookAfter(unit) {
  return [
    unit.unit_code,
    { gap: unit.gap_after, gap_class: unit.gap_class_after, supply: unit.supply_after, class_stable: null },
  ];
}
