// Draws boundaries from vector tiles on canvases. Geometry is fetched and decoded once; new
// figures, colours or highlights only repaint.
import { L } from "./lib.js";
import { decodeTile, POINT } from "./mvt.js";

export const TILE_PX = 512;
// Canvases overlap by a pixel, so that no seam shows where the map's scale is fractional.
const OVERLAP_PX = 1;

/**
 * @typedef {object} Brush how one unit is painted
 * @property {(context: CanvasRenderingContext2D, ratio: number) => string|CanvasPattern} fill
 * @property {number} radiusPx of a unit that is drawn as a point; 8 at most, the buffer of a tile
 */

/**
 * Grid layer of one level. Options: `read(coords, signal)` gives the bytes of a tile or null,
 * `brushOf(code)` a Brush or null for lines only, `lineColor()`, `lineWidthPx`.
 */
export const UnitTiles = L.GridLayer.extend({
  options: { tileSize: TILE_PX, updateWhenZooming: false, keepBuffer: 1, lineWidthPx: 0.7 },

  initialize(options) {
    L.setOptions(this, options);
    this._marked = { focus: null, unit: null };
    this.on("tileunload", ({ tile }) => tile.stop.abort());
  },

  createTile(coords, done) {
    const canvas = document.createElement("canvas");
    // Tiles of 512 pixels: the map's zoom 8 shows tiles of zoom 7.
    const address = { z: coords.z - 1, x: coords.x, y: coords.y };
    canvas.stop = new AbortController();
    canvas.units = [];
    canvas.readyAt = this.options
      .read(address, canvas.stop.signal)
      .then((bytes) => {
        canvas.units = bytes ? decodeTile(bytes).map(toUnit) : [];
        this._paint(canvas);
        done(null, canvas);
      })
      .catch((error) => {
        if (error.name !== "AbortError") done(error, canvas);
      });
    return canvas;
  },

  // Leaflet sets the size of a tile itself; ours is one pixel larger on purpose.
  _initTile(tile) {
    L.GridLayer.prototype._initTile.call(this, tile);
    tile.style.width = tile.style.height = `${TILE_PX + OVERLAP_PX}px`;
  },

  /** Paints every tile again from the geometry at hand. */
  repaint() {
    this._eachTile((canvas) => this._paint(canvas));
  },

  /** Outlines the focused and the selected unit; only tiles that hold them are painted. */
  mark(marked) {
    const touched = [this._marked.focus, this._marked.unit, marked.focus, marked.unit];
    this._marked = marked;
    this._eachTile((canvas) => {
      if (canvas.units.some((unit) => touched.includes(unit.code))) this._paint(canvas);
    });
  },

  /** Code of the unit at a place of the map, or null. */
  codeAt(latLng) {
    if (this._tileZoom === undefined) return null;
    const spot = this._map.project(latLng, this._tileZoom).divideBy(TILE_PX);
    const corner = spot.floor();
    corner.z = this._tileZoom;
    const canvas = this._tiles[this._tileCoordsToKey(corner)]?.el;
    return canvas ? hit(canvas.units, spot.subtract(corner).multiplyBy(TILE_PX)) : null;
  },

  /** Where each unit of the tiles at hand can be labelled: inside its largest piece. */
  anchors() {
    const best = new Map();
    this._eachTile((canvas, coords) => {
      for (const { code, areaPx, anchor } of canvas.units) {
        if (areaPx <= (best.get(code)?.areaPx ?? 0)) continue;
        const spot = L.point(coords.x * TILE_PX + anchor[0], coords.y * TILE_PX + anchor[1]);
        best.set(code, { areaPx, at: this._map.unproject(spot, this._tileZoom) });
      }
    });
    return best;
  },

  _eachTile(visit) {
    for (const { el, coords, current } of Object.values(this._tiles)) {
      if (current && coords.z === this._tileZoom) visit(el, coords);
    }
  },

  _paint(canvas) {
    const ratio = Math.min(2, Math.max(1, devicePixelRatio)) * (this._map?.getZoom() % 1 ? 1.25 : 1);
    const side = Math.ceil((TILE_PX + OVERLAP_PX) * ratio);
    if (canvas.width !== side) canvas.width = canvas.height = side;
    const pen = canvas.getContext("2d");
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, side, side);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.lineJoin = "round";
    this._fill(pen, canvas.units, ratio);
    pen.strokeStyle = this.options.lineColor();
    pen.lineWidth = this.options.lineWidthPx;
    canvas.units.forEach((unit) => pen.stroke(this._outline(unit)));
    this._outlineMarked(pen, canvas.units);
  },

  _fill(pen, units, ratio) {
    for (const unit of units) {
      const brush = this.options.brushOf(unit.code);
      if (!brush) continue;
      unit.radiusPx = brush.radiusPx;
      pen.fillStyle = brush.fill(pen, ratio);
      pen.fill(this._outline(unit), "evenodd");
    }
  },

  _outline(unit) {
    return unit.type === POINT ? circles(unit) : unit.path;
  },

  _outlineMarked(pen, units) {
    for (const [code, width] of [[this._marked.unit, 2.5], [this._marked.focus, 1.8]]) {
      for (const unit of units) {
        if (code === null || unit.code !== code) continue;
        pen.lineWidth = width + 2.5;
        pen.strokeStyle = "#ffffff";
        pen.stroke(this._outline(unit));
        pen.lineWidth = width;
        pen.strokeStyle = "#10222b";
        pen.stroke(this._outline(unit));
      }
    }
  },
});

function toUnit({ code, type, rings }) {
  const unit = { code, type, path: new Path2D(), radiusPx: 3, points: [], anchor: [0, 0], areaPx: 0 };
  for (const ring of rings) {
    const px = ring.map((part) => part * TILE_PX);
    if (type === POINT) {
      unit.points.push(px);
      unit.anchor = px;
      unit.areaPx = px[0] >= 0 && px[0] < TILE_PX && px[1] >= 0 && px[1] < TILE_PX ? 2 : 1;
      continue;
    }
    trace(unit.path, px);
    const { areaPx, centre } = measure(px);
    if (areaPx > unit.areaPx) Object.assign(unit, { areaPx, anchor: centre });
  }
  return unit;
}

function trace(path, px) {
  path.moveTo(px[0], px[1]);
  for (let i = 2; i < px.length; i += 2) path.lineTo(px[i], px[i + 1]);
  path.closePath();
}

function measure(px) {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = px.length - 2; i < px.length; j = i, i += 2) {
    const cross = px[j] * px[i + 1] - px[i] * px[j + 1];
    twice += cross;
    x += (px[j] + px[i]) * cross;
    y += (px[j + 1] + px[i + 1]) * cross;
  }
  const centre = twice ? [x / (3 * twice), y / (3 * twice)] : [px[0], px[1]];
  return { areaPx: Math.abs(twice) / 2, centre };
}

function circles({ points, radiusPx }) {
  const path = new Path2D();
  for (const [x, y] of points) {
    path.moveTo(x + radiusPx, y);
    path.arc(x, y, radiusPx, 0, 2 * Math.PI);
  }
  return path;
}

const scratch = document.createElement("canvas").getContext("2d");

function hit(units, { x, y }) {
  let nearest = { code: null, distance: Infinity };
  for (const unit of units) {
    if (unit.type === POINT) {
      for (const [px, py] of unit.points) {
        const distance = Math.hypot(px - x, py - y);
        if (distance <= Math.max(unit.radiusPx, 5) + 3 && distance < nearest.distance) {
          nearest = { code: unit.code, distance };
        }
      }
    } else if (scratch.isPointInPath(unit.path, x, y, "evenodd")) {
      return unit.code;
    }
  }
  return nearest.code;
}
