// The peer that Brecha's tiles are measured against in the same run: geojson-vt and vt-pbf in memory behind Node's own
// HTTP server. Usage: node geojson-vt-server.mjs MODULES FILE.geojson PORT made|cached; path /tiles/any/{z}/{x}/{y}.mvt
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const [modules, file, port, mode] = process.argv.slice(2);
const require = createRequire(`${modules}/package.json`);
const { default: geojsonvt } = await import(require.resolve('geojson-vt'));
const vtpbf = require('vt-pbf');

const index = geojsonvt(JSON.parse(readFileSync(file, 'utf8')), {
  maxZoom: 14, indexMaxZoom: 5, extent: 4096, buffer: 64, tolerance: 3, generateId: true,
});
const cache = new Map();

function make(path) {
  const [z, x, y] = path.split('/').slice(-3).map((part) => parseInt(part, 10));
  const tile = index.getTile(z, x, y);
  return tile ? Buffer.from(vtpbf.fromGeojsonVt({ layer: tile }, { version: 2 })) : null;
}

createServer((request, response) => {
  let body = mode === 'cached' ? cache.get(request.url) : undefined;
  if (body === undefined) {
    body = make(request.url);
    if (mode === 'cached') cache.set(request.url, body);
  }
  if (body === null) {
    response.writeHead(204).end();
  } else {
    response.writeHead(200, {
      'Content-Type': 'application/vnd.mapbox-vector-tile', 'Content-Length': body.length,
    }).end(body);
  }
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
