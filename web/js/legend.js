// Explains every colour, pattern and kind of nothing, with notes and credits.
import { classOf, fillOf, overlayOf, symbolRadiusPx } from "./classes.js";
import { showSquare } from "./square.js";
import { element, fill } from "./element.js";
import { number, pick, t } from "./text.js";

const SCALES = { hotspots: "hotspot_class" };
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
  const under = (legend.overlays ?? []).map(() => 0);
  units.forEach((unit) => {
    const entry = classOf(legend.entries, unit);
    counts[entry]++;
    const overlay = overlayOf(legend, legend.entries[entry], unit);
    if (overlay) under[legend.overlays.indexOf(overlay)]++;
  });
  const rows = legend.entries.map((entry, i) => ({ entry, count: counts[i] }));
  // A class of a scale that holds nobody says so; another one would only take room.
  const scale = legend.breaks ? rows.find(({ entry }) => entry.equal_to == null)?.entry.field : SCALES[legend.style];
  const seen = ({ entry, count }) => count > 0 || entry.field === scale;
  const classes = rows.filter((r) => !r.entry.nothing && seen(r));
  const nothings = rows.filter(({ entry, count }) => entry.nothing && count > 0);
  const overlays = (legend.overlays ?? []).map((overlay, i) => ({ overlay, count: under[i] }));
  fill(
    root,
    element("p", { class: "legend-title" }, pick(legend.title)),
    legend.matrix ? showSquare(legend.matrix, rows, swatch) : list(classes),
    overlayList(overlays.filter(({ count }) => count > 0)),
    nothings.length ? element("p", { class: "legend-group" }, t("legend.nothing")) : null,
    list(nothings),
    hasPoints ? pointsKey() : null,
    notes(legend),
  );
}

function overlayList(overlays) {
  // Over white, for it lies over every colour.
  const look = ({ pattern }) => ({ color: "#ffffff", pattern });
  return overlays.length
    ? list(overlays.map(({ overlay, count }) => ({ entry: { ...overlay, ...look(overlay) }, count })))
    : null;
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
