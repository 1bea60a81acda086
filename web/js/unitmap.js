// Puts the units of the level on the map, painted by the classes of the legend; with a period to
// compare, a second time beside the divider.
import { classOf, fillOf, overlayOf, symbolRadiusPx } from "./classes.js";
import { period as words } from "./text.js";

/**
 * @param {object} map as createMap made it
 * @param {object} divider as createDivider made it
 * @param {(level: string, edition: string, coords: object, signal: AbortSignal) => Promise} getTile
 */
export function createUnitMap(map, divider, getTile) {
  let drawn = { level: null, edition: null, divided: false };
  let legend = null;
  const sides = { now: side(), then: side() };

  function side() {
    return { byCode: new Map(), brushes: new Map() };
  }

  function brushOf({ byCode, brushes }, code) {
    const unit = byCode.get(code);
    const entry = unit && legend.entries[classOf(legend.entries, unit)];
    if (!entry) return null;
    const overlay = overlayOf(legend, entry, unit);
    const look = overlay ? `${entry.id} ${overlay.id}` : entry.id;
    if (!brushes.has(look)) {
      let made = null;
      brushes.set(look, (pen, ratio) => (made ??= fillOf(pen, entry, ratio, overlay)));
    }
    return { fill: brushes.get(look), radiusPx: symbolRadiusPx(unit.count) };
  }

  function tilesOf(level, edition, of) {
    return {
      read: (coords, signal) => getTile(level, edition, coords, signal),
      brushOf: (code) => brushOf(of, code),
      lineColor: () => legend.line_color,
      lineWidthPx: 0.7,
    };
  }

  // Under points the provinces are the ground, over areas they are lines.
  function provinceTiles(level, edition) {
    if (level === "adm1") return null;
    const read = (coords, signal) => getTile("adm1", edition, coords, signal);
    const ground = { fill: () => "#fbfaf6", radiusPx: 0 };
    return level === "adm3"
      ? { read, brushOf: () => ground, lineColor: () => "#98a5a9", lineWidthPx: 0.8, pane: "ground" }
      : { read, brushOf: () => null, lineColor: () => "#39484f", lineWidthPx: 1.3, pane: "provinces" };
  }

  const isDivided = ({ compared }, { split }) => compared !== null && split !== null;

  function placeDivider({ split, compare, period }) {
    map.divideAt(Number(split ?? 50) / 100);
    divider.show(drawn.divided ? { percent: Number(split), then: words(compare), now: words(period) } : null);
  }

  return {
    /**
     * Geometry is fetched again only for another level or edition of the data.
     *
     * @param {object} shown `layer`, `legend`, `byCode`, and `compared`: units of the other period
     *     or null
     * @param {object} values `level`, `period`, `compare`, and `split`: where the divider is, or null
     */
    show(shown, values) {
      const { level } = values;
      const { edition } = shown.layer;
      const divided = isDivided(shown, values);
      legend = shown.legend;
      Object.assign(sides.now, { byCode: shown.byCode, brushes: new Map() });
      Object.assign(sides.then, { byCode: shown.compared ?? new Map(), brushes: new Map() });
      if (drawn.level !== level || drawn.edition !== edition) {
        map.showUnits({
          unitTiles: tilesOf(level, edition, sides.now),
          provinceTiles: provinceTiles(level, edition),
        });
        drawn = { level, edition, divided: false };
      }
      if (drawn.divided !== divided) {
        map.divide(divided ? tilesOf(level, edition, sides.then) : null);
        drawn.divided = divided;
      }
      placeDivider(values);
      map.repaint();
    },
    /** The divider moved, came or went; nothing else changed. */
    split(shown, values) {
      if (drawn.divided === isDivided(shown, values)) placeDivider(values);
      else this.show(shown, values);
    },
    /** Fetches all geometry anew at the next `show`. */
    forget() {
      drawn = { level: null, edition: null, divided: false };
    },
  };
}
