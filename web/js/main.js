// Puts the page together: state changes in, the map, table, legend and panel follow.
import * as api from "./api.js";
import { createAside } from "./aside.js";
import { createClassing } from "./classing.js";
import { createControls } from "./controls.js";
import { createDivider } from "./divider.js";
import { LOOK_FIRST_PLACES, summary, unitTitle } from "./figures.js";
import { showFirst } from "./first.js";
import { dependsOnReports, showJudged } from "./judged.js";
import { showLegend } from "./legend.js";
import { createMap } from "./map.js";
import { createPanelView } from "./panelview.js";
import { createPlanner } from "./planner.js";
import { heldCuts, readAhead, readView } from "./reading.js";
import { createSearch } from "./search.js";
import { judgedYears, SLICE_KEYS } from "./slice.js";
import { createState } from "./state.js";
import { createTable, rankByGap } from "./table.js";
import { fillTexts, pick, speak, t } from "./text.js";
import { createTimeline } from "./timeline.js";
import { createTooltip } from "./tooltip.js";
import { createUnitMap } from "./unitmap.js";

const NARROW_PX = 600;
const RELOADING = ["lang", "level", "view", "classes", "class_count", "breaks"];
const at = (id) => document.getElementById(id);

const state = createState();
const shown = { layer: null, legend: null, units: [], byCode: new Map(), compared: null };
let started = false;
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

const divider = createDivider(at("divider"), (percent) => state.step({ split: String(percent) }));
const unitMap = createUnitMap(map, divider, api.getTile);
const timeline = createTimeline(at("timeline"), {
  stepped: (patch) => state.step({ ...heldCuts(shown.legend), ...patch }),
  chosen: (patch) => state.set(patch),
  ahead: (periods) => readAhead(state.get(), shown, periods),
});
const aside = createAside(at, state, {
  offered: () => shown.layer,
  pointed: (code) => point(code, null, "chart"),
  chosen: (code) => choose(code),
  failed: (error) => fail(error),
});
const panel = createPanelView(at("panel"), api, {
  explain: aside.explain,
  closed: () => {
    const code = state.get().unit;
    state.set({ unit: null });
    table.focusRow(code);
  },
});

const planner = createPlanner(at, state, api, {
  painted: () => {
    drawUnits();
    drawLegend();
    showLabels();
  },
  chosen: (code) => choose(code, true),
  explain: aside.explain,
  failed: (error) => fail(error),
});
const classing = createClassing(at("classing"), (patch) => state.set(patch));

let pointedIn = null;
let focusesPanel = false;

function point(code, spot, where) {
  pointedIn = where;
  state.focus(code);
  tooltip.show(where === "map" ? planner.lookOf(shown.byCode.get(code)) : null, spot);
}

function choose(code, goThere = false) {
  if (code !== null && !shown.byCode.has(code)) return;
  focusesPanel = goThere;
  state.set({ unit: code });
  if (code && (goThere || pointedIn !== "map")) goTo(code);
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
    const read = await readView(values);
    if (ticket !== asked) return;
    Object.assign(shown, read);
    planner.forget();
    at("failure").hidden = true;
    if (!started) startCountry();
    started = true;
    state.settle(read.slice);
    draw();
  } catch (error) {
    if (ticket === asked) fail(error);
  } finally {
    if (ticket === asked) document.body.removeAttribute("aria-busy");
  }
}

function draw() {
  const values = state.get();
  document.documentElement.lang = values.lang;
  document.title = t("page.title");
  fillTexts(document);
  controls.show(values, shown.layer);
  classing.show(values, shown.legend);
  at("schematic").hidden = !shown.layer.schematic;
  at("file").href = api.fileOf(values.level, values);
  drawUnits();
  showYears(values);
  showJudged(at, values, shown);
  drawLists();
  drawPanel();
  planner.show(shown.layer);
  mark();
  document.body.dataset.drawn = `${values.level} ${values.indicator} ${values.period} ${values.view}`;
}

function drawUnits() {
  unitMap.show(looks(), state.get());
}

function looks() {
  return { ...shown, byCode: new Map([...shown.byCode].map(([code, unit]) => [code, planner.lookOf(unit)])) };
}

function showYears(values) {
  timeline.show(judgedYears(indicator(), shown.layer.indicators, values.need), values);
}

function unitsHere() {
  const { country } = state.get();
  return country === "all" ? shown.units : shown.units.filter((unit) => unit.country === country);
}

function drawLegend() {
  showLegend(at("legend-body"), shown.legend, unitsHere().map(planner.lookOf), hasPoints());
}

function drawLists() {
  const { units, legend } = shown;
  const here = unitsHere();
  const ranking = rankByGap(here);
  const ranks = new Map(ranking.map((unit, i) => [unit.unit_code, i + 1]));
  const only = at("only").checked;
  shown.top = ranking.filter((u) => u.gap_class === "very_high").slice(0, LOOK_FIRST_PLACES);
  table.show(only ? here.filter((u) => u.programme_status === "none_registered") : here, legend.entries, ranks);
  drawLegend();
  showFirst(at("first-body"), here, dependsOnReports(shown.layer.indicators, state.get()), (code) => choose(code, true));
  search.show(units);
  drawChart();
  showLabels();
}

// Symbols stand only where no area is known.
function hasPoints() {
  return shown.units.some((unit) => unit.boundary_kind === "seat");
}

function indicator() {
  return shown.layer.indicators.find((i) => i.code === state.get().indicator);
}

function showLabels() {
  const ranked = state.get().view === "gap" ? shown.top ?? [] : [];
  const sites = planner.sites();
  map.label(sites.length ? sites : ranked.map((unit) => unit.unit_code), (code) => shown.byCode.get(code)?.name ?? "");
}

function drawChart() {
  aside.showChart(state.get(), shown, indicator());
}

async function drawPanel() {
  const { unit: code, level } = state.get();
  const unit = shown.byCode.get(code);
  const opens = Boolean(unit) && at("panel").hidden;
  document.body.classList.toggle("with-panel", Boolean(unit));
  // On a phone the panel lies over the lower half: the map moves into the upper one.
  if (opens && map.widthPx() < NARROW_PX) at("map").scrollIntoView();
  const { indicators } = shown.layer;
  const { slice } = shown;
  const focuses = focusesPanel;
  focusesPanel = false;
  try {
    await panel.show(unit ?? null, { level, slice, indicator: indicator(), indicators, title: pick(indicator()?.title) });
    if (unit && focuses) at("panel").querySelector("h2")?.focus();
  } catch (error) {
    fail(error);
  }
}

function mark() {
  const { focus, unit } = state.get();
  map.mark({ focus, unit });
  table.mark({ focus, unit }, pointedIn === "table" ? null : focus ?? unit);
  aside.mark({ focus, unit });
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
  if (changed.has("method")) aside.showMethod(values.method);
  if ([...RELOADING, ...SLICE_KEYS].some((key) => changed.has(key))) {
    load(values, changed);
    return;
  }
  if (changed.has("country") || changed.has("at")) startPlace(values);
  if (changed.has("country")) {
    controls.show(values, shown.layer);
    drawLists();
  }
  if (changed.has("split")) {
    showYears(values);
    unitMap.split(looks(), values);
  }
  if (changed.has("unit")) drawPanel();
  if (changed.has("plan") || changed.has("planned")) planner.show(shown.layer);
  if (changed.has("chart") || changed.has("unit")) drawChart();
  if (changed.has("focus")) announce(values.focus);
  if (changed.has("focus") || changed.has("unit")) mark();
});

at("only").addEventListener("change", () => drawLists());
at("next-open").addEventListener("click", () => planner.open(shown.units));
at("zoom-in").addEventListener("click", () => map.zoomBy(1));
at("zoom-out").addEventListener("click", () => map.zoomBy(-1));
at("retry").addEventListener("click", () => {
  unitMap.forget();
  load(state.get(), new Set());
});
// A plain jump would put its own hash in the place of the view's.
at("skip").addEventListener("click", (event) => {
  event.preventDefault();
  table.focusRow(state.get().unit);
});
// Charts take room from the map. What was framed stays framed, unless the reader has moved it.
new ResizeObserver(() => {
  if (map.resized() && !state.get().at) startPlace(state.get());
}).observe(at("map"));

startPlace(state.get());
await load(state.get(), new Set(["lang"]));
if (state.get().method) aside.showMethod(state.get().method);
