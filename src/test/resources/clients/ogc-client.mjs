// What @camptocamp/ogc-client understands of a server, as JSON.
// arguments: address of the landing page, a collection, address of the WMS
import { OgcApiEndpoint, WmsEndpoint } from '@camptocamp/ogc-client';

const [landing, collection, wmsAddress] = process.argv.slice(2);
const endpoint = new OgcApiEndpoint(landing);
const of = async (promise) => await promise;

const found = {
  info: await of(endpoint.info),
  conformance: await of(endpoint.conformanceClasses),
  collections: await of(endpoint.allCollections),
  featureCollections: await of(endpoint.featureCollections),
  vectorTileCollections: await of(endpoint.vectorTileCollections),
  mapTileCollections: await of(endpoint.mapTileCollections),
  hasFeatures: await of(endpoint.hasFeatures),
  hasTiles: await of(endpoint.hasTiles),
  hasStyles: await of(endpoint.hasStyles),
  tileMatrixSets: await of(endpoint.tileMatrixSets),
  collection: await endpoint.getCollectionInfo(collection),
  itemsUrl: await endpoint.getCollectionItemsUrl(collection, {
    limit: 3,
    extent: [-84.5, 9, -82, 10.5],
    properties: ['unit_code', 'rate_per_100k'],
    asJson: true,
  }),
  items: await endpoint.getCollectionItems(collection, 3),
};
if (found.hasStyles) {
  found.styles = await endpoint.allStyles();
  const style = found.styles[0].id;
  found.style = await endpoint.getStyle(style);
  found.styleUrl = await endpoint.getStylesheetUrl(style, 'application/vnd.mapbox.style+json');
}
if (found.hasTiles) {
  found.tileUrl = await endpoint.getVectorTilesetUrl(collection);
}
if (wmsAddress) {
  const wms = await new WmsEndpoint(wmsAddress).isReady();
  found.wms = {
    info: wms.getServiceInfo(),
    version: wms.getVersion(),
    layers: wms.getFlattenedLayers().map((layer) => wms.getLayerByName(layer.name)),
    mapUrl: wms.getMapUrl([collection], {
      widthPx: 200,
      heightPx: 100,
      crs: 'EPSG:4326',
      extent: [9, -84.5, 10.5, -81.5],
      outputFormat: 'image/png',
    }),
  };
}
console.log(JSON.stringify(found));
