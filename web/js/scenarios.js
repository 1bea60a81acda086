// Scenarios that a reader keeps in this browser: a name and the address of the page, nothing else.
// The server stores none, because nobody signs in to it.

const KEY = "brecha.scenarios";
const MOST = 50;

/** @returns {{name: string, hash: string, saved: string}[]} newest first; empty if none can be read */
export function listScenarios() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isScenario) : [];
  } catch {
    return [];
  }
}

/** Keeps a scenario; one of the same name is replaced. False where the browser keeps nothing. */
export function saveScenario(name, hash) {
  const others = listScenarios().filter((scenario) => scenario.name !== name);
  return write([{ name, hash, saved: new Date().toISOString().slice(0, 10) }, ...others].slice(0, MOST));
}

export function deleteScenario(name) {
  return write(listScenarios().filter((scenario) => scenario.name !== name));
}

function write(scenarios) {
  try {
    localStorage.setItem(KEY, JSON.stringify(scenarios));
    return true;
  } catch {
    return false;
  }
}

function isScenario(value) {
  return typeof value?.name === "string" && typeof value?.hash === "string" && value.hash.startsWith("#");
}
