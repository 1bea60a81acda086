// The form in which a planner says what there is to give out. Empty fields are left out; what makes
// no sense is refused by the server, in words.
import { element } from "./element.js";
import { t } from "./text.js";

const START = { sites: "5", cost: "1", share: "0.5" };

/**
 * @param {object} wish parameters by name, see allocationwish.js
 * @param {(wish: object) => void} asked
 * @returns {HTMLFormElement}
 */
export function allocationForm(wish, asked) {
  const byMoney = Boolean(wish.budget);
  const share = wish.reach?.split(":")[1] ?? "";
  const form = element(
    "form",
    { class: "wish", novalidate: true, onsubmit: submit },
    labelled("next.country", countries(wish.country)),
    element(
      "fieldset",
      {},
      element("legend", {}, t("next.what")),
      radio("sites", !byMoney, "next.bySites"),
      box("sites", wish.sites ?? START.sites, "next.sites", "numeric"),
      radio("budget", byMoney, "next.byBudget"),
      box("budget", wish.budget ?? "", "next.budget", "decimal"),
      box("cost", wish.cost ?? START.cost, "next.cost", "decimal"),
      box("costs", wish.costs ?? "", "next.costs", "text", "CR-101:2.5,CR-103:4"),
    ),
    element(
      "fieldset",
      {},
      element("legend", {}, t("next.rules")),
      tick("equity", wish.equity === "parent", "next.equity"),
      tick("reach", share !== "", "next.reach"),
      box("share", share || START.share, "next.share", "decimal"),
      box("exclude", wish.exclude ?? "", "next.exclude", "text", "CR-101,CR-103"),
    ),
    element("button", { type: "submit", class: "main" }, t("next.compute")),
  );
  form.addEventListener("change", showFields);
  showFields();
  return form;

  function field(name) {
    return form.elements[name];
  }

  // Only fields that count are seen: a cost means nothing without a budget.
  function showFields() {
    const money = field("by").value === "budget";
    field("sites").closest("label").hidden = money;
    for (const name of ["budget", "cost", "costs"]) field(name).closest("label").hidden = !money;
    field("share").closest("label").hidden = !field("reach").checked;
  }

  function submit(event) {
    event.preventDefault();
    const money = field("by").value === "budget";
    const text = (name) => field(name).value.replace(/\s/g, "") || null;
    // A decimal comma is what people type in Spanish; in lists the comma separates.
    const amount = (name) => text(name)?.replace(",", ".") ?? null;
    asked({
      country: field("country").value,
      sites: money ? null : text("sites") ?? "0",
      budget: money ? amount("budget") ?? "0" : null,
      cost: money ? amount("cost") : null,
      costs: money ? text("costs")?.toUpperCase() : null,
      equity: field("equity").checked ? "parent" : null,
      reach: field("reach").checked ? `neighbours:${amount("share") ?? "0"}` : null,
      exclude: text("exclude")?.toUpperCase() ?? null,
    });
  }
}

function countries(chosen) {
  const select = element(
    "select",
    { name: "country" },
    ...["CR", "PA"].map((code) => element("option", { value: code }, t(`country.${code}`))),
  );
  select.value = chosen;
  return select;
}

function labelled(key, input) {
  return element("label", { class: "entry" }, element("span", {}, t(key)), input);
}

function box(name, value, key, inputmode, placeholder = null) {
  return labelled(key, element("input", { type: "text", name, value, inputmode, placeholder, autocomplete: "off", spellcheck: "false" }));
}

function radio(value, checked, key) {
  return element("label", { class: "radio" }, element("input", { type: "radio", name: "by", value, checked }), element("span", {}, t(key)));
}

function tick(name, checked, key) {
  return element("label", { class: "radio" }, element("input", { type: "checkbox", name, checked }), element("span", {}, t(key)));
}
