// Ranks the units of a slice: the map's accessible twin. One row has the tab stop, arrows walk.
import { isCompared, ratioOf } from "./change.js";
import { classOf } from "./classes.js";
import { element, fill } from "./element.js";
import { gapText, isRated, limitsText } from "./figures.js";
import { compareNames, number, t } from "./text.js";

const COLUMNS = [
  { key: "rank", value: (unit, ranks) => ranks.get(unit.unit_code) ?? null, falls: false },
  { key: "name", value: (unit) => unit.name, falls: false },
  { key: "gap", value: (unit) => unit.gap, falls: true },
  { key: "rate", value: (unit) => unit.rate_per_100k, falls: true },
  { key: "count", value: (unit) => unit.count, falls: true, holds: (compares) => !compares },
  // There is room for one of the two.
  { key: "change", value: (unit) => unit.rate_ratio ?? null, falls: true, holds: (compares) => compares },
  {
    key: "programmes",
    value: (unit) => (unit.programme_status === "not_reported" ? null : unit.programmes_active),
    falls: true,
  },
];

/** Units with a gap, largest gap first; equal gaps by rate, then by code. */
export function rankByGap(units) {
  return units
    .filter((unit) => unit.gap != null)
    .sort(
      (a, b) =>
        b.gap - a.gap ||
        b.rate_per_100k - a.rate_per_100k ||
        (a.unit_code < b.unit_code ? -1 : 1),
    );
}

/**
 * @param {HTMLElement} root a table with caption, thead and tbody
 * @param {object} listeners `pointed(code)`, `chosen(code)`
 */
export function createTable(root, listeners) {
  const head = root.tHead;
  const body = root.tBodies[0];
  let shown = { units: [], entries: [], ranks: new Map(), rows: new Map() };
  let order = { key: "gap", falls: true };
  let sortedByHand = false;
  let marked = { focus: null, unit: null };

  function sorted() {
    const column = COLUMNS.find(({ key }) => key === order.key);
    const sign = order.falls ? -1 : 1;
    return [...shown.units].sort((a, b) => {
      const [x, y] = [column.value(a, shown.ranks), column.value(b, shown.ranks)];
      // Whatever has no value comes last in either direction: nothing is neither low nor high.
      if (x == null || y == null) return (x == null) - (y == null) || compareNames(a.name, b.name);
      const difference = typeof x === "string" ? compareNames(x, y) : x - y;
      return sign * difference || rankOf(a) - rankOf(b) || compareNames(a.name, b.name);
    });
  }

  const rankOf = (unit) => shown.ranks.get(unit.unit_code) ?? Infinity;

  function columns() {
    const compares = shown.units.some(isCompared);
    return COLUMNS.filter(({ holds }) => holds?.(compares) ?? true);
  }

  function drawHead() {
    fill(head, element("tr", {}, ...columns().map(headCell)));
  }

  function headCell(column) {
    const chosen = column.key === order.key;
    const sort = chosen ? (order.falls ? "descending" : "ascending") : null;
    const button = element(
      "button",
      { type: "button", "data-sort": column.key, onclick: () => sortBy(column) },
      t(`table.${column.key}`),
    );
    return element("th", { scope: "col", class: column.key, "aria-sort": sort }, button);
  }

  function sortBy(column) {
    sortedByHand = true;
    order = { key: column.key, falls: order.key === column.key ? !order.falls : column.falls };
    drawHead();
    drawBody();
    head.querySelector(`[data-sort="${column.key}"]`).focus();
  }

  function drawBody() {
    const rows = sorted().map((unit) => [unit.unit_code, row(unit)]);
    shown.rows = new Map(rows);
    const empty = element("td", { colspan: columns().length, class: "empty" }, t("table.empty"));
    fill(body, ...(rows.length ? rows.map(([, tr]) => tr) : [element("tr", {}, empty)]));
    placeTabStop();
    drawMarks();
  }

  function row(unit) {
    const code = unit.unit_code;
    const entry = shown.entries[classOf(shown.entries, unit)];
    const chip = element("span", { class: `chip ${entry?.pattern ?? "solid"}`, "aria-hidden": "true" });
    chip.style.setProperty("--fill", entry?.color ?? "transparent");
    const name = element("button", { type: "button", tabindex: "-1" }, unit.name);
    return element(
      "tr",
      { "data-unit": code },
      element("td", { class: "rank" }, shown.ranks.get(code) ?? "–"),
      element(
        "th",
        { scope: "row", class: "name" },
        chip,
        name,
        element("small", {}, unit.parent_name ? `${unit.parent_name} · ${unit.country}` : unit.country),
      ),
      element("td", { class: "gap" }, gapText(unit) ?? t("table.noGap"), gapBar(unit, entry)),
      element("td", { class: "rate" }, ...rateCell(unit)),
      isCompared(unit)
        ? element("td", { class: "change" }, ...changeCell(unit))
        : element("td", { class: "count" }, unit.count == null ? "–" : number(unit.count)),
      element("td", { class: "programmes" }, programmesCell(unit)),
    );
  }

  function gapBar(unit) {
    if (unit.gap == null) {
      return null;
    }
    const bar = element("span", { class: `bar ${unit.gap < 0 ? "below" : "above"}`, "aria-hidden": "true" });
    bar.style.setProperty("--share", `${Math.min(100, Math.abs(unit.gap)) / 2}%`);
    return bar;
  }

  function rateCell(unit) {
    if (!isRated(unit)) {
      return [element("span", { class: "nothing" }, t(`short.${unit.rate_status}`))];
    }
    const range = `${number(unit.rate_lower, 1)}–${number(unit.rate_upper, 1)}`;
    const limits = element("small", { title: limitsText(unit) }, range);
    return [number(unit.rate_per_100k, 1), limits];
  }

  function changeCell(unit) {
    const ratio = ratioOf(unit);
    return ratio ? [`× ${ratio.ratio}`, element("small", {}, `${ratio.lower}–${ratio.upper}`)] : ["–"];
  }

  function programmesCell(unit) {
    return unit.programme_status === "not_reported"
      ? t("programmes.short.not_reported")
      : number(unit.programmes_active);
  }

  // Only one row can be reached with Tab: the focused, else the chosen, else the first.
  function placeTabStop() {
    body.querySelectorAll('button[tabindex="0"]').forEach((b) => b.setAttribute("tabindex", "-1"));
    const row = shown.rows.get(marked.focus) ?? shown.rows.get(marked.unit) ?? body.rows[0];
    row?.querySelector("button")?.setAttribute("tabindex", "0");
  }

  function drawMarks() {
    for (const name of ["focus", "unit"]) {
      body.querySelectorAll(`tr.${name}`).forEach((tr) => tr.classList.remove(name));
      shown.rows.get(marked[name])?.classList.add(name);
    }
    body.querySelectorAll("[aria-current]").forEach((b) => b.removeAttribute("aria-current"));
    shown.rows.get(marked.unit)?.querySelector("button").setAttribute("aria-current", "true");
    placeTabStop();
  }

  const codeOf = (event) => event.target.closest("tr[data-unit]")?.dataset.unit ?? null;

  body.addEventListener("mouseover", (event) => listeners.pointed(codeOf(event)));
  body.addEventListener("mouseleave", () => listeners.pointed(null));
  body.addEventListener("focusin", (event) => listeners.pointed(codeOf(event)));
  body.addEventListener("click", (event) => codeOf(event) && listeners.chosen(codeOf(event)));
  body.addEventListener("keydown", (event) => {
    const target = targetOf(event.key, event.target.closest("tr"));
    if (target) {
      event.preventDefault();
      target.querySelector("button").focus();
    }
  });

  function targetOf(key, row) {
    switch (key) {
      case "ArrowDown":
        return row.nextElementSibling;
      case "ArrowUp":
        return row.previousElementSibling;
      case "Home":
        return body.firstElementChild;
      case "End":
        return body.lastElementChild;
      default:
        return null;
    }
  }

  return {
    /** Shows units with the colours of a legend; ranks count all given units, filtered or not. */
    show(units, entries, ranks) {
      shown = { ...shown, units, entries, ranks };
      // Without any gap there is nothing to rank by: the counts say more than the alphabet.
      if (!sortedByHand || columns().every(({ key }) => key !== order.key)) order = { key: ranks.size ? "gap" : "count", falls: true };
      drawHead();
      drawBody();
    },
    /** Marks the focused and the chosen row; `reveal` scrolls the row of that code into view. */
    mark(now, reveal) {
      marked = now;
      drawMarks();
      const row = reveal && shown.rows.get(reveal);
      const box = root.parentElement;
      if (row && box.scrollHeight > box.clientHeight) {
        scrollWithin(box, row, head.offsetHeight);
      }
    },
    focusRow(code) {
      (shown.rows.get(code) ?? body.rows[0])?.querySelector("button")?.focus();
    },
  };
}

// Not scrollIntoView: that would move the whole page on a phone.
function scrollWithin(box, row, headHeight) {
  const top = row.offsetTop - headHeight;
  const bottom = row.offsetTop + row.offsetHeight;
  if (top < box.scrollTop) {
    box.scrollTop = top;
  } else if (bottom > box.scrollTop + box.clientHeight) {
    box.scrollTop = bottom - box.clientHeight;
  }
}
