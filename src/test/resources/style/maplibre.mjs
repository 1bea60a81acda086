// Validates MapLibre styles and asks their filters about features, with MapLibre's own code.
// argument: a file with one style a line: {name, style, features: [{type, properties, expected, overlay}]}
import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const LAYER_TYPE = { 1: 'circle', 2: 'line', 3: 'fill' };

const faults = [];
let warnings = 0;
console.warn = (text) => {
  warnings++;
  if (warnings < 5) faults.push(`warning: ${text}`);
};

const counts = { styles: 0, layers: 0, features: 0, classes: {}, overlays: 0, nulls: 0 };

const withoutNulls = (properties) =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const { name, style, features } = JSON.parse(line);
  counts.styles++;
  for (const error of validateStyleMin(style)) faults.push(`${name}: ${error.message}`);
  const layers = style.layers.map((layer) => ({
    ...layer,
    filter: featureFilter(layer.filter, 'filter').filter,
  }));
  counts.layers += layers.length;
  for (const { id, type, properties, expected, overlay } of features) {
    counts.features++;
    counts.classes[expected] = (counts.classes[expected] ?? 0) + 1;
    if (overlay) counts.overlays++;
    if (Object.values(properties).includes(null)) counts.nulls++;
    // Tiles leave out what is not known, GeoJSON says null: both must be in the same class.
    for (const seen of [withoutNulls(properties), properties]) {
      const drawn = layers.filter((layer) => layer.filter({ zoom: 8 }, { type, properties: seen }));
      // Patterns lie over the fill of their own class, so classes are counted by their plain layers.
      const plain = drawn.filter((layer) => layer.type === LAYER_TYPE[type] && layer.metadata['brecha:class']);
      const classes = new Set(plain.map((layer) => layer.metadata['brecha:class']));
      const fills = plain.filter((layer) => !layer.paint['fill-pattern']);
      const over = drawn.map((layer) => layer.metadata['brecha:overlay']).filter(Boolean);
      const wanted = type === 3 && overlay ? [overlay] : [];
      const right =
        fills.length === 1 &&
        classes.size === 1 &&
        classes.has(expected) &&
        (type !== 3 || JSON.stringify(over) === JSON.stringify(wanted)) &&
        (type === 1 || !drawn.some((layer) => layer.type === 'circle'));
      if (!right) {
        faults.push(`${name} ${id}: expected ${expected}/${overlay}, drawn ${drawn.map((l) => l.id)}`);
      }
    }
  }
}
console.log(JSON.stringify({ ...counts, warnings, faults: faults.slice(0, 20), faultCount: faults.length }));
