// Puts the page together: state changes in, the map, table, legend and panel follow.
import * as api from "./api.js";
import { classOf, fillOf, symbolRadiusPx } from "./classes.js";
import { createControls } from "./controls.js";
import { LOOK_FIRST_PLACES, summary, unitTitle } from "./figures.js";
import { showFirst } from "./first.js";
import { showLegend } from "./legend.js";
import { createMap } from "./map.js";
import { showPanel } from "./panel.js";
import { createSearch } from "./search.js";
import { createState } from "./state.js";
import { createTable, rankByGap } from "./table.js";
import { fillTexts, pick, speak, t } from "./text.js";
import { createTooltip } from "./tooltip.js";

const NARROW_PX = 600;
const at = (id) => document.getElementById(id);

const state = createState();
const shown = { layer: null, legend: null, units: [], byCode: new Map(), brushes: new Map(), tiles: null };
let asked = 0;

const tooltip = createTooltip(at("tooltip"));
const map = createMap(at("map"), {
  pointed: (code, spot) => point(code, spot, "map"),
  chosen: (code) => choose(code),
  moved: (place) => state.settle({ at: place }),
  failed: (error) => fail(error),
  drawn: () => {
    performance.mark("coloured");
    showLabels();
  },
});
const table = createTable(at("units"), {
  pointed: (code) => point(code, null, "table"),
  chosen: (code) => choose(code),
});
const search = createSearch(at("search"), at("found"), (code) => choose(code, true));
const controls = createControls(document, (patch) => {
  // A unit belongs to a level, a place on the map to a choice of country.
  if (patch.level) state.set({ ...patch, unit: null });
  else state.set(patch.country ? { ...patch, at: null } : patch);
});

let pointedIn = null;

function point(code, spot, where) {
  pointedIn = where;
  state.focus(code);
  tooltip.show(where === "map" ? shown.byCode.get(code) : null, spot);
}

function choose(code, goThere = false) {
  if (code !== null && !shown.byCode.has(code)) return;
  state.set({ unit: code });
  if (code && (goThere || pointedIn === "table")) goTo(code);
  if (code && goThere) at("panel").querySelector("h2")?.focus();
}

async function goTo(code) {
  try {
    map.showExtent(await api.getExtent(state.get().level, code));
  } catch {
    // Without geometry there is nowhere to go: the panel still shows the figures.
  }
}

async function load(values, changed) {
  const ticket = ++asked;
  document.body.setAttribute("aria-busy", "true");
  try {
    if (changed.has("lang")) await speak(values.lang);
    const layer = await api.getLayer(values.level);
    const slice = chooseSlice(values, layer);
    const [legend, units] = await Promise.all([
      api.getLegend(values.level, values.view, slice),
      api.listUnits(values.level, slice),
    ]);
    if (ticket !== asked) return;
    Object.assign(shown, { layer, legend, units, byCode: new Map(units.map((u) => [u.unit_code, u])) });
    at("failure").hidden = true;
    if (shown.tiles === null) startCountry();
    state.settle(slice);
    draw();
  } catch (error) {
    if (ticket === asked) fail(error);
  } finally {
    if (ticket === asked) document.body.removeAttribute("aria-busy");
  }
}

// What the level does not offer gives way to its own default.
function chooseSlice(values, layer) {
  const indicator =
    layer.indicators.find((i) => i.code === values.indicator) ??
    layer.indicators.find((i) => i.code === layer.default.indicator);
  const standard = indicator?.code === layer.default.indicator ? layer.default.period : indicator?.periods[0];
  const period = indicator?.periods.includes(values.period) ? values.period : standard;
  return { indicator: indicator?.code ?? null, period: period ?? null };
}

function draw() {
  const values = state.get();
  document.documentElement.lang = values.lang;
  document.title = t("page.title");
  fillTexts(document);
  controls.show(values, shown.layer);
  at("schematic").hidden = !shown.layer.schematic;
  at("file").href = api.fileOf(values.level, values);
  shown.brushes.clear();
  showTiles(values.level);
  map.repaint();
  drawLists();
  drawPanel();
  mark();
  document.body.dataset.drawn = `${values.level} ${values.indicator} ${values.period} ${values.view}`;
}

function drawLists() {
  const { country } = state.get();
  const { units, legend } = shown;
  const here = country === "all" ? units : units.filter((unit) => unit.country === country);
  const ranking = rankByGap(here);
  const ranks = new Map(ranking.map((unit, i) => [unit.unit_code, i + 1]));
  const only = at("only").checked;
  shown.top = ranking.filter((u) => u.gap_class === "very_high").slice(0, LOOK_FIRST_PLACES);
  table.show(only ? here.filter((u) => u.programme_status === "none_registered") : here, legend.entries, ranks);
  showLegend(at("legend-body"), legend, here, hasPoints());
  showFirst(at("first-body"), here, indicator()?.reported_crime, (code) => choose(code, true));
  search.show(units);
  showLabels();
}

// Symbols stand only where no area is known.
function hasPoints() {
  return shown.units.some((unit) => unit.boundary_kind === "seat");
}

function indicator() {
  return shown.layer.indicators.find((i) => i.code === state.get().indicator);
}

function showTiles(level) {
  const edition = shown.layer.edition;
  const wanted = `${level} ${edition}`;
  if (shown.tiles === wanted) return;
  shown.tiles = wanted;
  const tiles = (of) => ({ read: (coords, signal) => api.getTile(of, edition, coords, signal) });
  map.showUnits({
    unitTiles: { ...tiles(level), brushOf, lineColor: () => shown.legend.line_color, lineWidthPx: 0.7 },
    provinceTiles: level === "adm1" ? null : { ...tiles("adm1"), ...provinceLook(level) },
  });
}

// Under points the provinces are the ground, over areas they are lines.
function provinceLook(level) {
  const ground = { fill: () => "#fbfaf6", radiusPx: 0 };
  return level === "adm3"
    ? { brushOf: () => ground, lineColor: () => "#98a5a9", lineWidthPx: 0.8, pane: "ground" }
    : { brushOf: () => null, lineColor: () => "#39484f", lineWidthPx: 1.3, pane: "provinces" };
}

function brushOf(code) {
  const unit = shown.byCode.get(code);
  const entry = unit && shown.legend.entries[classOf(shown.legend.entries, unit)];
  if (!entry) return null;
  if (!shown.brushes.has(entry.id)) {
    let made = null;
    shown.brushes.set(entry.id, (pen, ratio) => (made ??= fillOf(pen, entry, ratio)));
  }
  return { fill: shown.brushes.get(entry.id), radiusPx: symbolRadiusPx(unit.count) };
}

function showLabels() {
  const ranked = state.get().view === "gap" ? shown.top ?? [] : [];
  map.label(ranked.map((unit) => unit.unit_code), (code) => shown.byCode.get(code)?.name ?? "");
}

async function drawPanel() {
  const code = state.get().unit;
  const unit = shown.byCode.get(code);
  const opens = Boolean(unit) && at("panel").hidden;
  document.body.classList.toggle("with-panel", Boolean(unit));
  at("panel").hidden = !unit;
  if (!unit) return;
  // On a phone the panel lies over the lower half: the map moves into the upper one.
  if (opens && map.widthPx() < NARROW_PX) at("map").scrollIntoView();
  const context = {
    indicatorTitle: pick(indicator()?.title),
    reportedCrime: indicator()?.reported_crime,
    schematic: unit.boundary_kind === "schematic",
    onclose: () => {
      state.set({ unit: null });
      table.focusRow(code);
    },
  };
  showPanel(at("panel"), unit, context, null);
  const programmes = await api.listProgrammes(unit).catch((error) => error);
  if (state.get().unit === code && shown.byCode.get(code) === unit) {
    showPanel(at("panel"), unit, context, programmes);
  }
}

function mark() {
  const { focus, unit } = state.get();
  map.mark({ focus, unit });
  table.mark({ focus, unit }, pointedIn === "table" ? null : focus ?? unit);
}

function announce(code) {
  const unit = shown.byCode.get(code);
  at("live").textContent = unit ? [unitTitle(unit), ...summary(unit)].join(". ") : "";
}

function fail(error) {
  at("failure").hidden = false;
  at("failure-text").textContent = t("page.failed", { detail: error.detail ?? error.message });
}

function startPlace(values) {
  if (values.at) map.showPlace(values.at);
  else map.showCountry(values.country);
}

// Two countries side by side are too small on a phone: start where there is most to see.
function startCountry() {
  if (map.widthPx() >= NARROW_PX || location.hash.includes("country=")) return;
  const rated = (country) => shown.units.filter((u) => u.country === country && u.gap != null).length;
  state.settle({ country: rated("PA") > rated("CR") ? "PA" : "CR" });
  startPlace(state.get());
}

state.listen((values, changed) => {
  if (["lang", "level", "indicator", "period", "view"].some((key) => changed.has(key))) {
    load(values, changed);
    return;
  }
  if (changed.has("country") || changed.has("at")) startPlace(values);
  if (changed.has("country")) {
    controls.show(values, shown.layer);
    drawLists();
  }
  if (changed.has("unit")) drawPanel();
  if (changed.has("focus")) announce(values.focus);
  if (changed.has("focus") || changed.has("unit")) mark();
});

at("only").addEventListener("change", () => drawLists());
at("zoom-in").addEventListener("click", () => map.zoomBy(1));
at("zoom-out").addEventListener("click", () => map.zoomBy(-1));
at("retry").addEventListener("click", () => {
  shown.tiles = null;
  load(state.get(), new Set());
});
// A plain jump would put its own hash in the place of the view's.
at("skip").addEventListener("click", (event) => {
  event.preventDefault();
  table.focusRow(state.get().unit);
});
addEventListener("resize", () => map.resized());

startPlace(state.get());
await load(state.get(), new Set(["lang"]));
