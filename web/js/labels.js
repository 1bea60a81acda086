// Numbers and names on the map: badges for the first places, names where there is room for them.
import { L } from "./lib.js";

const BADGE_PX = 19;
const LETTER_PX = 6.4;
const LINE_PX = 16;
const MOST_NAMES = 60;

/** @param {L.Map} map */
export function createLabels(map) {
  const layer = L.layerGroup().addTo(map);

  return {
    /**
     * @param {Map<string, {at: L.LatLng, areaPx: number}>} anchors of the units in view
     * @param {string[]} ranked codes that get a badge, in order
     * @param {(code: string) => string} nameOf
     */
    show(anchors, ranked, nameOf) {
      layer.clearLayers();
      const taken = placeBadges(anchors, ranked);
      placeNames(anchors, nameOf, taken);
    },
  };

  function placeBadges(anchors, ranked) {
    const taken = [];
    ranked.forEach((code, i) => {
      if (!anchors.has(code)) return;
      const spot = map.latLngToLayerPoint(anchors.get(code).at);
      while (taken.some((box) => box.contains(spot))) spot.x += BADGE_PX / 4;
      taken.push(boxAround(spot, 1.4 * BADGE_PX, 1.4 * BADGE_PX));
      put(spot, "badge", i + 1, BADGE_PX, BADGE_PX);
    });
    // Names keep off the badges themselves, not off the room between them.
    return taken.map((box) => boxAround(box.getCenter(), BADGE_PX, BADGE_PX));
  }

  function placeNames(anchors, nameOf, taken) {
    const largestFirst = [...anchors].sort(([, a], [, b]) => b.areaPx - a.areaPx);
    let placed = 0;
    for (const [code, { at, areaPx }] of largestFirst) {
      const name = nameOf(code);
      const width = name.length * LETTER_PX + 6;
      const box = boxAround(map.latLngToLayerPoint(at), width, LINE_PX);
      if (areaPx < width * width * 0.75 || taken.some((other) => other.intersects(box))) continue;
      if (++placed > MOST_NAMES) return;
      taken.push(box);
      put(box.getCenter(), "name-label", name, width, LINE_PX);
    }
  }

  function put(spot, className, text, width, height) {
    const face = document.createElement("span");
    face.textContent = text;
    const icon = L.divIcon({ className, html: face, iconSize: [width, height] });
    const at = map.layerPointToLatLng(spot);
    layer.addLayer(L.marker(at, { icon, interactive: false, keyboard: false }));
  }
}

function boxAround(centre, width, height) {
  const half = L.point(width / 2, height / 2);
  return L.bounds(centre.subtract(half), centre.add(half));
}
