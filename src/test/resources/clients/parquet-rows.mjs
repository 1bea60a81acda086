// Prints a GeoParquet file as a GeoJSON FeatureCollection, with the file's own metadata and schema beside the features.
// Argument: path of the file.
import { gunzipSync } from "node:zlib";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";

const file = await asyncBufferFromFile(process.argv[2]);
const compressors = { GZIP: (page) => new Uint8Array(gunzipSync(page)) };
const metadata = await parquetMetadataAsync(file);
const rows = await parquetReadObjects({ file, metadata, compressors });
const features = rows.map(({ geometry, bbox, ...properties }) => ({ type: "Feature", geometry, bbox, properties }));
const said = Object.fromEntries(metadata.key_value_metadata.map(({ key, value }) => [key, value]));
const schema = metadata.schema.map(({ name, type, converted_type, repetition_type }) =>
  ({ name, type, converted_type, repetition_type }));
console.log(JSON.stringify({
  type: "FeatureCollection", features, geo: JSON.parse(said.geo), brecha: JSON.parse(said.brecha), schema,
  groups: metadata.row_groups.length,
}, (key, value) => (typeof value === "bigint" ? Number(value) : value)));
