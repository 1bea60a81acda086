// Explains every colour, pattern and kind of nothing, with notes and credits.
import { classOf, fillOf, symbolRadiusPx } from "./classes.js";
import { element, fill } from "./element.js";
import { number, pick, t } from "./text.js";

const SYMBOL_COUNTS = [1, 10, 25];
const SWATCH_PX = { width: 30, height: 18 };

/**
 * @param {HTMLElement} root
 * @param {object} legend as the server gave it
 * @param {object[]} units of the slice, to count each class
 * @param {boolean} hasPoints whether units are drawn as points, sized by their counts
 */
export function showLegend(root, legend, units, hasPoints) {
  const counts = legend.entries.map(() => 0);
  units.forEach((unit) => counts[classOf(legend.entries, unit)]++);
  const rows = legend.entries
    .map((entry, i) => ({ entry, count: counts[i] }))
    .filter(({ count }) => count > 0);
  const classes = rows.filter(({ entry }) => !entry.nothing);
  const nothings = rows.filter(({ entry }) => entry.nothing);
  fill(
    root,
    element("p", { class: "legend-title" }, pick(legend.title)),
    list(classes),
    nothings.length ? element("p", { class: "legend-group" }, t("legend.nothing")) : null,
    list(nothings),
    hasPoints ? pointsKey() : null,
    notes(legend),
  );
}

function list(rows) {
  return element("ul", {}, ...rows.map(row));
}

function row({ entry, count }) {
  return element(
    "li",
    { "data-class": entry.id },
    swatch(entry),
    element("span", { class: "words" }, pick(entry.label)),
    element(
      "span",
      { class: "units", title: count === 1 ? t("legend.unit") : t("legend.units", { n: count }) },
      number(count),
    ),
  );
}

function swatch(entry) {
  const { width, height } = SWATCH_PX;
  const ratio = Math.max(1, devicePixelRatio);
  const canvas = element("canvas", { class: "swatch", "aria-hidden": "true" });
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  pen.fillStyle = fillOf(pen, entry, ratio);
  pen.fillRect(0, 0, width, height);
  return canvas;
}

function pointsKey() {
  const sizes = SYMBOL_COUNTS.map((count) => {
    const circle = element("span", { class: "circle", "aria-hidden": "true" });
    circle.style.setProperty("--radius", `${symbolRadiusPx(count)}px`);
    return element("span", {}, circle, number(count) + (count === SYMBOL_COUNTS.at(-1) ? "+" : ""));
  });
  return element(
    "div",
    { class: "legend-points" },
    element("p", {}, t("legend.points")),
    element("p", { class: "sizes" }, ...sizes),
  );
}

function notes(legend) {
  return element(
    "details",
    { class: "legend-notes" },
    element("summary", {}, t("legend.notes")),
    ...(legend.style === "gap" ? [element("p", {}, t("legend.badges"))] : []),
    ...legend.notes.map((note) => element("p", {}, pick(note))),
    element("p", { class: "legend-group" }, t("legend.credits")),
    ...legend.attribution.map((credit) => element("p", {}, credit)),
    element("p", {}, t("legend.edition", { edition: legend.edition.slice(0, 12) })),
  );
}
