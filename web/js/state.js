// What the reader has chosen. Everything but the focus is in the address, so every view has a link.

const LEGAL = {
  lang: /^(es|en)$/,
  level: /^adm[123]$/,
  indicator: /^[a-z0-9_]{1,80}$/,
  period: /^[0-9/-]{4,21}$/,
  view: /^(gap|rate|programmes)$/,
  country: /^(all|[A-Z]{2})$/,
  unit: /^[A-Z]{2}-[A-Za-z0-9_-]{1,16}$/,
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
 * `set` makes an entry in the history; `settle` quietly writes down what is already on the screen
 * (map moved, defaults filled in); `focus` touches neither history nor address.
 */
export function createState() {
  let values = { ...parseHash(location.hash), focus: null };
  const listeners = [];

  function change(patch, withEntry) {
    const changed = new Set(Object.keys(patch).filter((key) => patch[key] !== values[key]));
    if (changed.size === 0) {
      return;
    }
    values = { ...values, ...patch };
    if (withEntry) {
      history.pushState(null, "", formatHash(values));
    }
    listeners.forEach((listener) => listener(values, changed));
  }

  // Fires for back, forward and a hash typed by hand, never for our own pushState.
  addEventListener("popstate", () => change(parseHash(location.hash), false));

  return {
    get: () => values,
    set: (patch) => change(patch, true),
    settle(patch) {
      values = { ...values, ...patch };
      history.replaceState(null, "", formatHash(values));
    },
    focus: (unit) => change({ focus: unit }, false),
    listen: (listener) => listeners.push(listener),
  };
}
