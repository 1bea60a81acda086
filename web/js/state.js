// What the reader has chosen. Everything but the focus is in the address, so every view has a link.

const LEGAL = {
  lang: /^(es|en)$/,
  level: /^adm[123]$/,
  indicator: /^[a-z0-9_]{1,80}$/,
  period: /^[0-9/-]{4,21}$/,
  view: /^(gap|rate|programmes|bivariate|hotspots)$/,
  country: /^(all|[A-Z]{2})$/,
  unit: /^[A-Z]{2}-[A-Za-z0-9_-]{1,16}$/,
  // What the figures are judged by; the same names as in the server's addresses.
  need: /^[a-z0-9_]{1,80}:\d{1,3}(\.\d{1,4})?(,[a-z0-9_]{1,80}:\d{1,3}(\.\d{1,4})?){0,9}$/,
  measure: /^(smoothed|smoothed_local|crude|burden)$/,
  benchmark: /^(country|parent|reference)$/,
  compare: /^\d{4}(\/\d{4})?$/,
  neighbours: /^(usual|queen|rook|knn:\d{1,2}|band:\d{1,3}(\.\d{1,3})?)$/,
  permutations: /^\d{1,5}$/,
  seed: /^\d{1,18}$/,
  // How the map is cut into classes.
  classes: /^(quantile|equal|jenks|stddev|manual)$/,
  class_count: /^[3-7]$/,
  breaks: /^-?\d{1,9}(\.\d{1,20})?(,-?\d{1,9}(\.\d{1,20})?){0,5}$/,
  // What is open beside the map: a chart of all units, the divider between two periods in per cent
  // of the map's width, the explanation of a method.
  chart: /^(caterpillar|funnel)$/,
  split: /^(100|\d{1,2})$/,
  method: /^[a-z_]{1,30}$/,
  // What a planner wishes, and whether the map shows the plan or the figures before it.
  plan: /^[A-Z]{2}(;[a-z]{1,10}:[A-Za-z0-9_.,:-]{1,2000}){0,9}$/,
  planned: /^(before|after)$/,
  at: /^\d{1,2}(\.\d{1,2})?\/-?\d{1,3}\.\d+\/-?\d{1,3}\.\d+$/,
};

const START = {
  lang: "es",
  level: "adm2",
  indicator: null,
  period: null,
  view: "gap",
  country: "all",
  unit: null,
  need: null,
  measure: null,
  benchmark: null,
  compare: null,
  neighbours: null,
  permutations: null,
  seed: null,
  classes: null,
  class_count: null,
  breaks: null,
  chart: null,
  split: null,
  method: null,
  plan: null,
  planned: null,
  at: null,
};

/** Reads a hash; whatever is missing or not legal has its start value. */
export function parseHash(hash) {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const values = { ...START };
  for (const key of Object.keys(START)) {
    const text = given.get(key);
    if (text != null && LEGAL[key].test(text)) {
      values[key] = text;
    }
  }
  return values;
}

/** The hash of a view; slashes stay readable. */
export function formatHash(values) {
  const given = Object.keys(START).filter((key) => values[key] != null);
  return "#" + given.map((key) => `${key}=${values[key]}`).join("&");
}

/**
 * State with listeners. A listener gets the values and the set of keys that changed.
 * `set` makes an entry in the history; `step` changes without one (a period that plays, a divider
 * that is dragged); `settle` quietly writes down what is already on the screen (map moved, defaults
 * filled in); `focus` touches neither history nor address.
 */
export function createState() {
  let values = { ...parseHash(location.hash), focus: null };
  const listeners = [];

  function change(patch, write) {
    const changed = new Set(Object.keys(patch).filter((key) => patch[key] !== values[key]));
    if (changed.size === 0) {
      return;
    }
    values = { ...values, ...patch };
    write?.call(history, null, "", formatHash(values));
    listeners.forEach((listener) => listener(values, changed));
  }

  // Fires for back, forward and a hash typed by hand, never for our own pushState.
  addEventListener("popstate", () => change(parseHash(location.hash), null));

  return {
    get: () => values,
    set: (patch) => change(patch, history.pushState),
    open: (hash) => change(parseHash(hash), history.pushState),
    step: (patch) => change(patch, history.replaceState),
    settle(patch) {
      values = { ...values, ...patch };
      history.replaceState(null, "", formatHash(values));
    },
    focus: (unit) => change({ focus: unit }, null),
    listen: (listener) => listeners.push(listener),
  };
}
