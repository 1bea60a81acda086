// Reads Mapbox Vector Tiles 2.1, as far as boundaries need it.
import { Pbf } from "./lib.js";

export const POINT = 1;
export const POLYGON = 3;

/**
 * All features of all layers of a tile.
 * @param {ArrayBuffer} bytes
 * @returns {{code: string, type: number, rings: number[][]}[]} rings as x, y, x, y… in parts of the
 *   tile's side: 0 is its left or top edge, 1 its right or bottom edge. A point is a ring of one.
 */
export function decodeTile(bytes) {
  const features = [];
  new Pbf(bytes).readFields((tag, all, pbf) => {
    if (tag === 3) {
      all.push(...decodeLayer(pbf));
    }
  }, features);
  return features;
}

function decodeLayer(pbf) {
  const layer = { extent: 4096, keys: [], values: [], raw: [] };
  pbf.readMessage((tag, into) => {
    if (tag === 2) into.raw.push(pbf.readMessage(readFeature, { type: 0, tags: [], geometry: [] }));
    else if (tag === 3) into.keys.push(pbf.readString());
    else if (tag === 4) into.values.push(pbf.readMessage(readValue, { value: null }).value);
    else if (tag === 5) into.extent = pbf.readVarint();
  }, layer);
  return layer.raw.map(({ type, tags, geometry }) => ({
    code: property(layer, tags, "unit_code"),
    type,
    rings: readRings(geometry, 1 / layer.extent),
  }));
}

function readFeature(tag, feature, pbf) {
  if (tag === 2) pbf.readPackedVarint(feature.tags);
  else if (tag === 3) feature.type = pbf.readVarint();
  else if (tag === 4) pbf.readPackedVarint(feature.geometry);
}

function readValue(tag, into, pbf) {
  if (tag === 1) into.value = pbf.readString();
  else if (tag === 2) into.value = pbf.readFloat();
  else if (tag === 3) into.value = pbf.readDouble();
  else if (tag === 4 || tag === 5) into.value = pbf.readVarint(tag === 4);
  else if (tag === 6) into.value = pbf.readSVarint();
  else if (tag === 7) into.value = pbf.readBoolean();
}

function property(layer, tags, name) {
  for (let i = 0; i < tags.length; i += 2) {
    if (layer.keys[tags[i]] === name) {
      return layer.values[tags[i + 1]];
    }
  }
  return null;
}

function readRings(commands, scale) {
  const rings = [];
  let ring = null;
  let x = 0;
  let y = 0;
  for (let i = 0; i < commands.length; ) {
    const command = commands[i] & 7;
    let count = commands[i++] >> 3;
    if (command === 7) {
      continue;
    }
    for (; count > 0; count--) {
      x += unzigzag(commands[i++]);
      y += unzigzag(commands[i++]);
      if (command === 1) {
        rings.push((ring = []));
      }
      ring.push(x * scale, y * scale);
    }
  }
  return rings;
}

function unzigzag(n) {
  return (n >>> 1) ^ -(n & 1);
}
