// The rules of TileJSON 3.0.0 that a client relies on, and reading of one tile in the middle of a tileset.
import assert from 'node:assert/strict';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

export function assertTileJson(tileJson) {
  assert.match(tileJson.tilejson, /^3\.0\.\d+$/);
  assert.ok(Array.isArray(tileJson.tiles) && tileJson.tiles.length > 0, 'tiles is a list of templates');
  for (const template of tileJson.tiles)
    for (const part of ['{z}', '{x}', '{y}']) assert.ok(template.includes(part));
  assert.ok(Array.isArray(tileJson.vector_layers) && tileJson.vector_layers.length > 0);
  for (const { id, fields } of tileJson.vector_layers) {
    assert.equal(typeof id, 'string');
    assert.equal(Object.prototype.toString.call(fields), '[object Object]');
    for (const description of Object.values(fields)) assert.equal(typeof description, 'string');
  }
  const { minzoom = 0, maxzoom = 30, bounds } = tileJson;
  assert.ok(Number.isInteger(minzoom) && Number.isInteger(maxzoom));
  assert.ok(0 <= minzoom && minzoom <= maxzoom && maxzoom <= 30, `zooms ${minzoom}..${maxzoom}`);
  const [west, south, east, north] = bounds;
  assert.ok(-180 <= west && west < east && east <= 180, `bounds ${bounds}`);
  assert.ok(-90 <= south && south < north && north <= 90, `bounds ${bounds}`);
}

/** The TileJSON of a tileset, asked with the cookie of the page. */
export async function tileJsonOf(page, tileset, query) {
  const answer = await page.request.get(`${new URL(page.url()).origin}/tiles/${tileset}.json?${query}`);
  assert.equal(answer.status(), 200);
  return answer.json();
}

/** The decoded tile that holds a place, with its address. */
export async function tileOf(page, tileJson, z, [lon, lat]) {
  const { x, y } = tileAt(lon, lat, z);
  const path = tileJson.tiles[0].replace('{z}', z).replace('{x}', x).replace('{y}', y);
  const answer = await page.request.get(path.replace(/^https?:\/\/[^/]+/, new URL(page.url()).origin));
  assert.equal(answer.status(), 200);
  assert.equal(answer.headers()['content-type'], 'application/vnd.mapbox-vector-tile');
  return { tile: new VectorTile(new PbfReader(await answer.body())), x, y, z };
}

export function featuresOf(layer) {
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i));
}

export const middle = ({ bounds: [west, south, east, north] }) => [(west + east) / 2, (south + north) / 2];

function tileAt(lon, lat, z) {
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: Math.floor(((lon + 180) / 360) * 2 ** z),
    y: Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z),
  };
}
