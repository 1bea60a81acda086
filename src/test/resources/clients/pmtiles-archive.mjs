// Reads a PMTiles archive by HTTP ranges, as maps in browsers do, and compares every tile of its bounds with the tile
// that the server sends. Arguments: address of the archive, address of tiles with {z}/{x}/{y}, most tiles a zoom
// (0 for no comparison).
// Prints what it found as JSON.
import { FetchSource, PMTiles } from "pmtiles";

const [archive, tiles, most] = process.argv.slice(2);
const source = new FetchSource(archive);
const pmtiles = new PMTiles(source);
const header = await pmtiles.getHeader();
const metadata = await pmtiles.getMetadata();

const column = (lon, z) => Math.floor(((lon + 180) / 360) * 2 ** z);
const row = (lat, z) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
};

let same = 0;
let empty = 0;
const different = [];
for (let z = header.minZoom; z <= header.maxZoom && Number(most) > 0; z++) {
  const all = [];
  // One tile more on every side: buffers reach over the bounds.
  for (let x = Math.max(0, column(header.minLon, z) - 1); x <= Math.min(2 ** z - 1, column(header.maxLon, z) + 1); x++) {
    for (let y = Math.max(0, row(header.maxLat, z) - 1); y <= Math.min(2 ** z - 1, row(header.minLat, z) + 1); y++) {
      all.push([x, y]);
    }
  }
  const step = Math.max(1, Math.ceil(all.length / Number(most)));
  for (let i = 0; i < all.length; i += step) {
    const [x, y] = all[i];
    const found = await pmtiles.getZxy(z, x, y);
    const answer = await fetch(tiles.replace("{z}", z).replace("{x}", x).replace("{y}", y));
    const sent = answer.status === 204 ? null : Buffer.from(await answer.arrayBuffer());
    if (!found && !sent) {
      empty++;
    } else if (found && sent && Buffer.from(found.data).equals(sent)) {
      same++;
    } else {
      different.push(`${z}/${x}/${y}`);
    }
  }
}
console.log(JSON.stringify({ header, metadata, same, empty, different }, (key, value) =>
  typeof value === "bigint" ? Number(value) : value));
