// Reads from the server what a view shows: the level, its legend, its units, and the units of the
// period compared with. The cuts of the classes stay where they are while periods change.
import * as api from "./api.js";
import { classParameters } from "./classes.js";
import { chooseSlice } from "./slice.js";

/**
 * @param {object} values the state
 * @returns {Promise<object>} `layer`, `slice`, `legend`, `units`, `byCode`, and `compared`: by code,
 *     or null where no period is compared with
 */
export async function readView(values) {
  const layer = await api.getLayer(values.level);
  const slice = chooseSlice(values, layer);
  const other = slice.compare && { ...slice, period: slice.compare, compare: null };
  const [legend, units, then] = await Promise.all([
    readLegend(values, slice),
    api.listUnits(values.level, slice),
    other && api.listUnits(values.level, other),
  ]);
  return { layer, slice, legend, units, byCode: byCode(units), compared: then && byCode(then) };
}

/** Fetches the figures of periods that the reader is about to slide through. */
export function readAhead(values, { layer, legend }, periods) {
  const held = { ...values, ...heldCuts(legend) };
  const ahead = (period) => {
    const slice = { ...chooseSlice(values, layer), period, compare: null };
    return [api.listUnits(values.level, slice), readLegend(held, slice)];
  };
  return Promise.allSettled(periods.flatMap(ahead));
}

/**
 * The change of state that keeps the cuts of a legend, so that the same colour says the same in
 * every period; empty where they are fixed or made by hand already.
 */
export function heldCuts({ method, breaks }) {
  return breaks?.length && method !== "manual"
    ? { classes: "manual", class_count: null, breaks: breaks.join(",") }
    : {};
}

async function readLegend(values, slice) {
  const read = (of) => api.getLegend(values.level, values.view, slice, classParameters(of));
  const legend = await read(values);
  // The other period may have figures below or above all of this one: its classes must be open.
  return slice.compare ? read({ ...values, ...heldCuts(legend) }) : legend;
}

function byCode(units) {
  return new Map(units.map((unit) => [unit.unit_code, unit]));
}
