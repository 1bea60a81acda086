// The only module that knows addresses; none begins at the root, for the server may stand behind a
// proxy that puts a path before it. Answers are kept, because an edition never changes.

const KEPT_ANSWERS = 120;
const kept = new Map();

/** Thrown for an answer that is not what was asked for; `detail` is the server's own words. */
export class ApiError extends Error {
  constructor(status, detail) {
    super(`${status}: ${detail}`);
    this.status = status;
    this.detail = detail;
  }
}

async function readJson(url) {
  const response = await fetch(url, { headers: { Accept: "application/geo+json, application/json" } });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new ApiError(response.status, problem.detail ?? problem.title ?? response.statusText);
  }
  return response.json();
}

function keep(url, read) {
  if (!kept.has(url)) {
    const answer = read(url);
    kept.set(url, answer);
    answer.catch(() => kept.delete(url));
    if (kept.size > KEPT_ANSWERS) {
      kept.delete(kept.keys().next().value);
    }
  }
  return kept.get(url);
}

function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value != null);
  return new URLSearchParams(given).toString();
}

/** TileJSON of the judged layer of a level, with its edition, indicators and default choice. */
export function getLayer(level) {
  return keep(`tiles/coverage_gap_${level}.json`, readJson);
}

/** The server's own names for what a slice is chosen by; its defaults are not sent. */
export function sliceParameters({ indicator, period, need, measure, benchmark, compare, neighbours, permutations, seed }) {
  // A single year is a moment of the data, several years together are judged as one period.
  const when = period?.includes("/") ? { period } : { datetime: period };
  return { indicator, ...when, need, measure, benchmark, compare, neighbours, permutations, seed };
}

/** Classes, colours and words of a view; `classes`, `class_count` and `breaks` cut it otherwise. */
export function getLegend(level, view, slice, { classes, class_count, breaks } = {}) {
  const asked = query({ style: view, ...sliceParameters(slice), classes, class_count, breaks });
  return keep(`legend/coverage_gap_${level}.json?${asked}`, readJson);
}

/** All units of a level with their figures, as plain property objects. */
export function listUnits(level, slice) {
  const asked = query({ f: "json", skipGeometry: true, limit: 10000, ...sliceParameters(slice) });
  return keep(`ogc/collections/coverage_gap_${level}/items?${asked}`, readProperties);
}

/** Address of the same figures as a CSV file. */
export function fileOf(level, slice) {
  return `downloads/coverage_gap_${level}.csv?${query(sliceParameters(slice))}`;
}

/** Where new sites would close most of the gap; `wish` has the server's own names. */
export function getPlan(level, slice, wish, lang) {
  return keep(`allocation/coverage_gap_${level}?${query({ ...sliceParameters(slice), ...wish, lang })}`, readJson);
}

/** Address of a plan as a CSV file. */
export function planFileOf(level, slice, wish) {
  return `allocation/coverage_gap_${level}.csv?${query({ ...sliceParameters(slice), ...wish })}`;
}

/** Programmes located in a unit and the nationwide ones of its country, as of a period. */
export async function listProgrammes({ unit_code, country, period }) {
  const common = { f: "json", skipGeometry: true, limit: 1000, datetime: wholeYears(period) };
  const read = (filter) =>
    keep(`ogc/collections/programmes/items?${query({ ...common, ...filter })}`, readProperties);
  const [located, national] = await Promise.all([read({ unit_code }), read({ scope: "national" })]);
  const ofCountry = national.filter(({ countries }) => (countries ?? country).split(";").includes(country));
  return [...located, ...ofCountry];
}

/** Years together as the interval of their first and last day. */
function wholeYears(period) {
  const years = /^(\d{4})\/(\d{4})$/.exec(period);
  return years ? `${years[1]}-01-01/${years[2]}-12-31` : period;
}

async function readProperties(url) {
  const rows = [];
  for (let next = url; next; ) {
    const page = await readJson(next);
    rows.push(...page.features.map((feature) => feature.properties));
    const link = (page.links ?? []).find((l) => l.rel === "next");
    next = link && page.features.length ? url.replace(/\?.*/, "") + queryOf(link.href) : null;
  }
  return rows;
}

// The next page is of the same resource; its link may name the public address: stay where this page came from.
function queryOf(href) {
  return new URL(href, location.href).search;
}

/** Extent of a unit as [west, south, east, north] in degrees. */
export async function getExtent(level, unitCode) {
  const id = encodeURIComponent(unitCode);
  const feature = await keep(`ogc/collections/boundaries_${level}/items/${id}?f=json`, readJson);
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  widen(box, feature.geometry.coordinates);
  return box;
}

function widen(box, coordinates) {
  if (typeof coordinates[0] === "number") {
    box[0] = Math.min(box[0], coordinates[0]);
    box[1] = Math.min(box[1], coordinates[1]);
    box[2] = Math.max(box[2], coordinates[0]);
    box[3] = Math.max(box[3], coordinates[1]);
    return;
  }
  coordinates.forEach((part) => widen(box, part));
}

/** Bytes of a tile of boundaries, or null where nothing is drawn. */
export async function getTile(level, edition, { z, x, y }, signal) {
  const url = `tiles/boundaries_${level}/${z}/${x}/${y}.mvt?${query({ v: edition })}`;
  const response = await fetch(url, { signal });
  if (response.status === 204 || response.status === 404) {
    return null;
  }
  if (!response.ok) {
    throw new ApiError(response.status, response.statusText);
  }
  return response.arrayBuffer();
}
