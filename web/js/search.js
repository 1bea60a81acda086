// Finds a unit by name, whatever its accents.
import { element, fill } from "./element.js";
import { compareNames, fold, t } from "./text.js";
import { unitTitle } from "./figures.js";

const MOST_RESULTS = 8;

/**
 * A combobox with a list box (WAI-ARIA 1.2 pattern).
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {(code: string) => void} chosen
 */
export function createSearch(input, list, chosen) {
  let units = [];
  let found = [];
  let active = -1;

  function look() {
    found = find(units, input.value);
    active = found.length ? 0 : -1;
    draw();
  }

  function draw() {
    const asked = fold(input.value) !== "";
    const options = found.map((unit, i) =>
      element(
        "li",
        { role: "option", id: `found-${i}`, "aria-selected": String(i === active), "data-unit": unit.unit_code },
        unitTitle(unit),
        element("small", {}, unit.country),
      ),
    );
    const none = element("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("search.none"));
    fill(list, ...(asked && !options.length ? [none] : options));
    list.hidden = !asked;
    input.setAttribute("aria-expanded", String(asked));
    if (active >= 0) input.setAttribute("aria-activedescendant", `found-${active}`);
    else input.removeAttribute("aria-activedescendant");
  }

  function close() {
    found = [];
    active = -1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(code) {
    input.value = "";
    close();
    chosen(code);
  }

  input.addEventListener("input", look);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      active = found.length ? (active + step + found.length) % found.length : -1;
      draw();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(found[active].unit_code);
    } else if (event.key === "Escape") {
      input.value = "";
      close();
    }
  });
  // Before blur takes the list away.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const code = event.target.closest("[data-unit]")?.dataset.unit;
    if (code) choose(code);
  });

  return {
    show(all) {
      units = all;
      close();
    },
  };
}

/** Units whose name holds the text; those that begin with it come first. */
export function find(units, text) {
  const asked = fold(text);
  if (asked === "") {
    return [];
  }
  const place = (unit) => fold(unit.name).indexOf(asked);
  return units
    .filter((unit) => place(unit) >= 0)
    .sort((a, b) => (place(a) > 0) - (place(b) > 0) || compareNames(a.name, b.name))
    .slice(0, MOST_RESULTS);
}
