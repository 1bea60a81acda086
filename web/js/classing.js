// How the numbers of a view are cut into classes: method, how many, and breaks by hand. The breaks
// themselves are always the server's.
import { areBreaks, classParameters, takesClasses } from "./classes.js";
import { element, fill } from "./element.js";
import { number, t } from "./text.js";

const METHODS = ["quantile", "equal", "jenks", "stddev", "manual"];
const COUNTS = ["3", "4", "5", "6", "7"];
const USUAL_COUNT = "5";
// Where the fixed classes of a gap end.
const GAP_BREAKS = "-35,-15,15,35";

/**
 * @param {HTMLFormElement} form
 * @param {(patch: object) => void} chosen
 */
export function createClassing(form, chosen) {
  const part = (name) => form.elements[name];
  let legend = null;

  form.addEventListener("submit", (event) => event.preventDefault());
  part("classes").addEventListener("change", ({ target }) => {
    const manual = target.value === "manual";
    chosen({
      classes: target.value || null,
      class_count: null,
      breaks: manual ? legend.breaks?.join(",") || GAP_BREAKS : null,
    });
  });
  part("class_count").addEventListener("change", ({ target }) => {
    chosen({ classes: legend.method, class_count: target.value, breaks: null });
  });
  part("breaks").addEventListener("change", ({ target }) => {
    const breaks = parseBreaks(target.value);
    tell(breaks !== null);
    if (breaks !== null) chosen({ classes: "manual", class_count: null, breaks });
  });

  function tell(right) {
    part("breaks").setAttribute("aria-invalid", String(!right));
    form.querySelector("[role=alert]").textContent = right ? "" : t("classes.wrong");
  }

  return {
    /** Shows what can be chosen in this view and what is. */
    show(values, shown) {
      legend = shown;
      form.hidden = !takesClasses(values.view);
      if (form.hidden) return;
      const { classes, class_count: count, breaks } = classParameters(values);
      const own = values.view === "gap" ? [["", t("classes.fixed")]] : [];
      options(part("classes"), [...own, ...METHODS.map((m) => [m, t(`classes.${m}`)])]);
      part("classes").value = legend.breaks ? legend.method : "";
      options(part("class_count"), COUNTS.map((n) => [n, n]));
      part("class_count").value = count ?? USUAL_COUNT;
      part("class_count").parentElement.hidden = classes === "manual" || !legend.breaks;
      part("breaks").parentElement.hidden = classes !== "manual";
      part("breaks").value = classes === "manual" ? formatBreaks(breaks) : "";
      tell(true);
    },
  };
}

function options(select, choices) {
  fill(select, ...choices.map(([value, words]) => element("option", { value }, words)));
}

/** Numbers between spaces or semicolons, or without decimals between commas; null if they are not. */
function parseBreaks(text) {
  const parts = text.trim().replaceAll("\u2212", "-").split(/[;\s]+/).filter(Boolean);
  const numbers = parts.length === 1 ? parts[0].split(",") : parts.map((p) => p.replace(",", "."));
  const legal = numbers.every((n) => /^-?\d{1,9}(\.\d{1,20})?$/.test(n));
  const breaks = numbers.join(",");
  return legal && areBreaks(breaks) ? breaks : null;
}

function formatBreaks(breaks) {
  const decimals = (text) => text.split(".")[1]?.length ?? 0;
  return breaks.split(",").map((n) => number(Number(n), decimals(n))).join(" ; ");
}
