// A planner's wish as a short text for the address of the page: `CR;sites:5;equity:parent`. The
// names are the server's; only the server decides whether a wish can be met.

/** Names of the server's parameters, in the order in which they are written. */
const NAMES = ["sites", "budget", "cost", "costs", "equity", "exclude", "reach", "method"];

/** @returns {object} parameters by name, with `country`; parts that are not known are left out */
export function parseWish(text) {
  const [country, ...parts] = (text ?? "").split(";");
  const wish = country ? { country } : {};
  for (const part of parts) {
    const colon = part.indexOf(":");
    const name = part.slice(0, colon);
    if (NAMES.includes(name) && part.length > colon + 1) wish[name] = part.slice(colon + 1);
  }
  return wish;
}

/** Signs that an address cannot hold become `_`, which no code or number has: they are refused. */
export function formatWish(wish) {
  const plain = (text) => text.replace(/[^A-Za-z0-9_.,:-]/g, "_");
  const parts = NAMES.filter((name) => wish[name]).map((name) => `${name}:${plain(wish[name])}`);
  return [wish.country, ...parts].join(";");
}

/** Whether there is anything to ask the server. */
export function isComplete(wish) {
  return Boolean(wish.country && (wish.sites || wish.budget));
}
