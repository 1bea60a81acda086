// The dialog in which a reader changes what need is made of and what rates are held against. It
// checks what it can by itself; the server refuses the rest in words.
import { element, fill } from "./element.js";
import { howButton } from "./how.js";
import { usual as allUsual } from "./judged.js";
import { formatNeed, isWeight, parseNeed } from "./slice.js";
import { pick, t } from "./text.js";

const MOST_INDICATORS = 10;
const MEASURES = ["smoothed", "smoothed_local", "crude", "burden"];
const BENCHMARKS = ["country", "parent", "reference"];
const NEIGHBOURS = ["usual", "queen", "rook", "knn", "band"];
const RANGES = { knn: { min: 1, max: 20, start: 4 }, band: { min: 1, max: 500, start: 30 } };
const DRAWS = { fewest: 99, most: 99_999, usual: 9999 };

/**
 * @param {HTMLDialogElement} dialog
 * @param {object} listeners `chosen(patch)`, `explain(method)`
 */
export function createJudging(dialog, listeners) {
  const field = (name) => dialog.querySelector(`[name=${name}]`);
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  function open(values, { indicators, schematic }) {
    const weights = new Map(parseNeed(values.need).map(({ code, weight }) => [code, weight]));
    if (weights.size === 0) weights.set(values.indicator, 1);
    const [rule, amount] = (values.neighbours ?? "usual").split(":");
    fill(
      dialog,
      element(
        "form",
        { method: "dialog", novalidate: true, onsubmit: submit },
        element(
          "div",
          { class: "dialog-head" },
          element("h2", { id: "judging-title", tabindex: "-1" }, t("judge.title")),
          element("button", { type: "button", class: "close", "aria-label": t("method.close"), onclick: () => dialog.close() }, "×"),
        ),
        element(
          "div",
          { class: "dialog-body" },
          group("judge.need", "gap", element("p", { class: "small" }, t("judge.needHelp")), ...indicators.map((i) => weightRow(i, weights, values.period))),
          group("judge.measure", "smoothing", ...MEASURES.map((name) => radio("measure", name, values.measure ?? "smoothed"))),
          group("judge.benchmark", "benchmark", ...BENCHMARKS.map((name) => radio("benchmark", name, values.benchmark ?? "country", name === "reference" && values.indicator !== "homicide"))),
          group(
            "judge.hotspots",
            "neighbours",
            choice("neighbours", NEIGHBOURS, rule, schematic),
            element("p", { class: "small" }, t(schematic ? "judge.schematic" : "judge.neighboursHelp")),
            entry("amount", amount ?? "", "judge.amount"),
            entry("permutations", values.permutations ?? DRAWS.usual, "judge.permutations"),
            entry("seed", values.seed ?? 1, "judge.seed"),
          ),
          element("p", { id: "judging-wrong", class: "wrong", role: "alert" }),
        ),
        element(
          "footer",
          {},
          element("button", { type: "button", onclick: reset }, t("judge.reset")),
          element("button", { type: "submit", class: "main" }, t("judge.apply")),
        ),
      ),
    );
    field("neighbours").addEventListener("change", showAmount);
    showAmount();
    dialog.showModal();
    dialog.querySelector("h2").focus();

    function submit(event) {
      event.preventDefault();
      const read = readForm(values, indicators);
      const wrong = dialog.querySelector("#judging-wrong");
      wrong.textContent = read.wrong ?? "";
      dialog.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
      if (read.wrong) {
        read.field?.setAttribute("aria-invalid", "true");
        read.field?.focus();
        return;
      }
      dialog.close();
      listeners.chosen(read.patch);
    }
  }

  function reset() {
    dialog.close();
    listeners.chosen(allUsual());
  }

  function showAmount() {
    const range = RANGES[field("neighbours").value];
    field("amount").parentElement.hidden = !range;
    if (range && field("amount").value === "") field("amount").value = range.start;
  }

  function readForm({ indicator, period }, indicators) {
    const parts = [];
    for (const { code, title, periods } of indicators) {
      const input = field(`weight-${code}`);
      const text = input.value.trim().replace(",", ".");
      if (text === "" || Number(text) === 0) continue;
      if (!/^\d{1,3}(\.\d{1,4})?$/.test(text) || !isWeight(Number(text))) {
        return { wrong: t("judge.wrongWeight", { name: pick(title) }), field: input };
      }
      if (lacks(periods, period)) return { wrong: t("judge.wrongThen", { name: pick(title), period }), field: input };
      parts.push({ code, weight: Number(text) });
    }
    if (parts.length === 0) return { wrong: t("judge.noWeight"), field: field(`weight-${indicator}`) };
    if (parts.length > MOST_INDICATORS) return { wrong: t("judge.manyWeights", { n: MOST_INDICATORS }) };
    const rule = field("neighbours").value;
    const range = RANGES[rule];
    const amount = Number(field("amount").value);
    if (range && !(amount >= range.min && amount <= range.max && (rule === "band" || Number.isInteger(amount)))) {
      return { wrong: t("judge.wrongAmount", range), field: field("amount") };
    }
    const draws = Number(field("permutations").value);
    if (!(draws === 0 || (Number.isInteger(draws) && draws >= DRAWS.fewest && draws <= DRAWS.most))) {
      return { wrong: t("judge.wrongDraws", DRAWS), field: field("permutations") };
    }
    if (!/^\d{1,18}$/.test(field("seed").value)) return { wrong: t("judge.wrongSeed"), field: field("seed") };
    const alone = parts.length === 1 && parts[0].code === indicator;
    const usual = (value, standard) => (value === standard ? null : value);
    return {
      patch: {
        need: alone ? null : formatNeed(parts),
        measure: usual(chosen("measure"), "smoothed"),
        benchmark: usual(chosen("benchmark"), "country"),
        neighbours: usual(range ? `${rule}:${amount}` : rule, "usual"),
        permutations: usual(String(draws), String(DRAWS.usual)),
        seed: usual(String(BigInt(field("seed").value)), "1"),
      },
    };
  }

  const chosen = (name) => dialog.querySelector(`[name=${name}]:checked`).value;

  function group(title, method, ...parts) {
    return element("fieldset", {}, element("legend", {}, t(title), howButton(method, listeners.explain)), ...parts);
  }

  return { open };
}

/** Of years together only the server knows whether each of them is there. */
function lacks(periods, period) {
  return period !== null && !period.includes("/") && !periods.includes(period);
}

function weightRow({ code, title, reported_crime: reported, periods }, weights, period) {
  const notes = [reported ? t("judge.reported") : null, lacks(periods, period) ? t("judge.notThen", { period }) : null];
  const words = notes.filter(Boolean).join("; ");
  return element(
    "label",
    { class: "weight" },
    element("span", {}, pick(title), words ? element("small", {}, words) : null),
    element("input", { type: "text", inputmode: "decimal", name: `weight-${code}`, value: weights.get(code) ?? "", size: 5, autocomplete: "off" }),
  );
}

function radio(name, value, chosen, disabled = false) {
  return element(
    "label",
    { class: "radio" },
    element("input", { type: "radio", name, value, checked: value === chosen && !disabled, disabled }),
    element("span", {}, t(`judge.${name}.${value}`)),
  );
}

function choice(name, values, chosen, schematic) {
  const made = element(
    "select",
    { name },
    ...values.map((value) =>
      // Contiguity would be read off borders that nobody drew.
      element("option", { value, disabled: schematic && ["queen", "rook"].includes(value) }, t(`judge.${name}.${value}`)),
    ),
  );
  made.value = chosen;
  return element("label", { class: "entry" }, element("span", {}, t(`judge.${name}`)), made);
}

function entry(name, value, key) {
  return element(
    "label",
    { class: "entry" },
    element("span", {}, t(key)),
    element("input", { type: "text", inputmode: "decimal", name, value, size: 8, autocomplete: "off" }),
  );
}
