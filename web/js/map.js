// The map: moves, zooms, draws units and says which one is pointed at.
import { createLabels } from "./labels.js";
import { L } from "./lib.js";
import { UnitTiles } from "./tiles.js";

// Where a country fills the view. Isla del Coco, 500 km out at sea, would shrink everything else:
// it can be reached by panning and by search.
const FRAMES = {
  CR: [[8.02, -85.97], [11.23, -82.54]],
  PA: [[7.18, -83.07], [9.68, -77.14]],
};
const FRAME_GAP_PX = 12;
const REACH = [[-3, -97], [20, -67]];

/**
 * @param {HTMLElement} container
 * @param {object} listeners `pointed(code, spot)`, `chosen(code)`, `moved(at)`, `drawn()`,
 *     `failed(error)`
 */
export function createMap(container, listeners) {
  const map = L.map(container, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 4,
    maxZoom: 14,
    zoomSnap: 0.125,
    zoomDelta: 1,
    wheelPxPerZoomLevel: 90,
    fadeAnimation: false,
    zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    maxBounds: REACH,
    maxBoundsViscosity: 0.6,
  });
  L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
  for (const [pane, zIndex] of [["ground", 150], ["compared", 201], ["provinces", 250]]) {
    map.createPane(pane).style.zIndex = zIndex;
    map.getPane(pane).style.pointerEvents = "none";
  }
  const labels = createLabels(map);
  let units = null;
  let provinces = null;
  let compared = null;
  let dividedAt = 0.5;
  let byHand = true;

  map.on("mousemove", (event) => {
    listeners.pointed(units?.codeAt(event.latlng) ?? null, event.containerPoint);
  });
  map.on("move resize", clip);
  map.on("mouseout", () => listeners.pointed(null, null));
  map.on("click", (event) => listeners.chosen(units?.codeAt(event.latlng) ?? null));
  map.on("moveend", () => {
    if (byHand) listeners.moved(formatPlace(map.getZoom(), map.getCenter()));
    if (isAimed()) listeners.pointed(codeInMiddle(), middle());
  });
  // With the keyboard the middle of the map is the pointer; arrows move the map under it.
  container.addEventListener("focus", () => {
    container.classList.toggle("aimed", container.matches(":focus-visible"));
    if (isAimed()) listeners.pointed(codeInMiddle(), middle());
  });
  container.addEventListener("blur", () => container.classList.remove("aimed"));
  container.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === container) listeners.chosen(codeInMiddle());
  });

  const isAimed = () => container.classList.contains("aimed");
  const middle = () => map.getSize().divideBy(2);
  const codeInMiddle = () => units?.codeAt(map.getCenter()) ?? null;

  function move(action) {
    byHand = false;
    action();
    byHand = true;
  }

  // The other period lies left of the divider, the chosen one right of it. Panes move with the map,
  // what may be seen of them does not.
  function clip() {
    const { x, y } = map.getSize();
    const corners = (left, right) =>
      [[left, 0], [right, 0], [right, y], [left, y]]
        .map((corner) => map.containerPointToLayerPoint(corner))
        .map((spot) => `${spot.x}px ${spot.y}px`)
        .join(",");
    const show = (pane, left, right) => {
      map.getPane(pane).style.clipPath = compared ? `polygon(${corners(left, right)})` : "";
    };
    show("compared", 0, dividedAt * x);
    show("tilePane", dividedAt * x, x);
  }

  return {
    /** Draws a level; `provinceTiles` is null where the level is the provinces themselves. */
    showUnits({ unitTiles, provinceTiles }) {
      const old = [units, provinces];
      units = new UnitTiles(unitTiles);
      units.on("load", listeners.drawn);
      // A hole in the map would look like sea.
      units.on("tileerror", ({ error }) => listeners.failed(error));
      units.addTo(map);
      provinces = provinceTiles && new UnitTiles(provinceTiles).addTo(map);
      old.forEach((layer) => layer?.remove());
      this.divide(null);
    },
    /** Draws the same level a second time, left of the divider; null takes it away. */
    divide(tiles) {
      compared?.remove();
      compared = tiles && new UnitTiles({ ...tiles, pane: "compared" }).addTo(map);
      clip();
    },
    /** Moves the divider to a share of the map's width. */
    divideAt(share) {
      dividedAt = share;
      clip();
    },
    repaint() {
      units?.repaint();
      compared?.repaint();
    },
    mark(marked) {
      units?.mark(marked);
      compared?.mark(marked);
    },
    showCountry(country) {
      const frame = frameOf(country);
      move(() => {
        map.fitBounds(frame, { padding: [FRAME_GAP_PX, FRAME_GAP_PX], animate: false });
        // What height is left goes below, where the legend lies.
        const { y } = map.latLngToContainerPoint(frame.getNorthWest());
        map.panBy([0, Math.max(0, y - 3 * FRAME_GAP_PX)], { animate: false });
      });
    },
    /** Moves to a unit's extent, [west, south, east, north], unless all of it is in good view. */
    showExtent([west, south, east, north]) {
      const extent = L.latLngBounds([south, west], [north, east]);
      const big = map.getBoundsZoom(extent) - map.getZoom() < 2.5;
      if (big && map.getBounds().contains(extent)) return;
      map.fitBounds(extent.pad(0.9), { maxZoom: 10.5, animate: false });
    },
    /** Moves to `zoom/latitude/longitude`. */
    showPlace(at) {
      const [zoom, latitude, longitude] = at.split("/").map(Number);
      move(() => map.setView([latitude, longitude], zoom, { animate: false }));
    },
    zoomBy: (step) => map.setZoom(map.getZoom() + step),
    /** Takes note of the room there is; whether it is another than before. */
    resized() {
      const before = map.getSize();
      move(() => map.invalidateSize({ animate: false }));
      return !before.equals(map.getSize());
    },
    /** Numbers the units that deserve the first look and names those that have room for it. */
    label: (ranked, nameOf) => units && labels.show(units.anchors(), ranked, nameOf),
    widthPx: () => map.getSize().x,
  };
}

function frameOf(country) {
  const frames = FRAMES[country] ? [FRAMES[country]] : Object.values(FRAMES);
  return frames.reduce((all, frame) => all.extend(frame), L.latLngBounds([]));
}

function formatPlace(zoom, { lat, lng }) {
  return `${+zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}
