// The only door to other people's code. Addresses instead of an import map: an inline map
// counts as inline script under our Content-Security-Policy, and browsers load no external one.
// Leaflet's minified build is a third of the size of its ES module and registers itself globally.
import "../webjars/leaflet/dist/leaflet.js";
import Pbf from "../webjars/pbf/index.js";

const L = globalThis.leaflet ?? globalThis.L;

export { L, Pbf };
