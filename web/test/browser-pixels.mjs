// A field of one density has one colour at every zoom, without seams where tiles meet.
import assert from 'node:assert/strict';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { flowsOn } from './browser-flows.mjs';
import { choose, heatReady, rootData, until } from './browser-page.mjs';
import { tileJsonOf } from './tileset-rules.mjs';

const TILES = /\/tiles\/heatmap\/(\d+)\/\d+\/\d+\.mvt/;
const ZOOMS = [9, 9.5, 10, 10.5, 10.9, 11, 11.5, 12.7, 14.2, 15.5];
const [CELLS, SIZE] = [64, 64];
const CLIP = 120;

/** All cells of a tile with as many orders each. */
function uniformTile(orders, square) {
  const features = Array.from({ length: CELLS * CELLS }, (_, cell) => {
    const [left, top] = [(cell % CELLS) * SIZE, Math.floor(cell / CELLS) * SIZE];
    const [right, bottom] = [left + SIZE, top + SIZE];
    const ring = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ];
    const centre = [left + SIZE / 2, top + SIZE / 2];
    return { type: square ? 3 : 1, geometry: square ? [ring] : [centre], tags: { orders } };
  });
  return Buffer.from(fromGeojsonVt({ heatmap: { features } }, { version: 2, extent: 4096 }));
}

/** Least, mean and most of red, green and blue in the middle of the map. */
async function coloursInTheMiddle(page) {
  const box = await page.locator('#map').boundingBox();
  const png = await page.screenshot({
    clip: {
      x: box.x + (box.width - CLIP) / 2,
      y: box.y + (box.height - CLIP) / 2,
      width: CLIP,
      height: CLIP,
    },
  });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    return [0, 1, 2].map((channel) => {
      const values = data.filter((_, index) => index % 4 === channel);
      let [least, sum, most] = [255, 0, 0];
      for (const value of values)
        [least, sum, most] = [Math.min(least, value), sum + value, Math.max(most, value)];
      return { least, mean: sum / values.length, most };
    });
  }, png.toString('base64'));
}

/** Colours in the middle at all zooms; at none of them do they differ from pixel to pixel. */
async function coloursByZoom(page, mode) {
  const seen = [];
  for (const zoom of ZOOMS) {
    await page.evaluate((z) => {
      location.hash = `#map=${z}/35.7/51.35`;
    }, zoom);
    await until(`zoom ${zoom}`, async () => (await rootData(page)).center.endsWith(`,${zoom.toFixed(2)}`));
    await heatReady(page);
    const colours = await coloursInTheMiddle(page);
    for (const { least, most } of colours)
      assert.ok(most - least <= (mode === 'squares' ? 0 : 8), `${mode} ${zoom}: ${JSON.stringify(colours)}`);
    seen.push(colours.map(({ mean }) => mean));
  }
  return seen;
}

export function pixelTests(pageOf) {
  const flow = flowsOn(pageOf);

  flow('draws a field of one density in one colour at every zoom', async (page) => {
    const { cell_km2: km2, days, legends } = await tileJsonOf(page, 'heatmap', 'city=tehran&line=cafe');
    await page.route(TILES, (route) => {
      const url = route.request().url();
      const [, z] = TILES.exec(url);
      // Within a class of the squares, not on its edge.
      const orders = 1.1 * legends.orders.p75 * km2[z] * days;
      return route.fulfill({
        status: 200,
        contentType: 'application/vnd.mapbox-vector-tile',
        body: uniformTile(orders, url.includes('geometry=square')),
      });
    });
    await choose(page, 'areas', 'off');
    // Tiles of another address than those that are there.
    await choose(page, 'line', 'cafe');
    for (const mode of ['smooth', 'squares']) {
      await choose(page, 'heat', mode);
      const seen = await coloursByZoom(page, mode);
      for (const channel of [0, 1, 2]) {
        const means = seen.map((one) => one[channel]);
        assert.ok(Math.max(...means) - Math.min(...means) <= 14, `${mode}: ${JSON.stringify(seen)}`);
      }
    }
    await page.unroute(TILES);
  });
}
