// The tilesets as another client of them would read them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { assertTileJson, featuresOf, middle, tileJsonOf, tileOf } from './tileset-rules.mjs';

export function tileTests(pageOf) {
  it('describes its tilesets by the rules of TileJSON 3.0.0', async () => {
    for (const tileset of ['heatmap', 'vendors', 'polygons'])
      assertTileJson(await tileJsonOf(pageOf(), tileset, 'city=tehran'));
  });

  it('reads tiles that another decoder understands', async () => {
    const heat = await tileJsonOf(pageOf(), 'heatmap', 'city=tehran');
    const { tile } = await tileOf(pageOf(), heat, 10, middle(heat));
    const cells = featuresOf(tile.layers.heatmap);
    assert.equal(tile.layers.heatmap.extent, 4096);
    assert.ok(cells.length > 0);
    for (const cell of cells) {
      assert.equal(cell.type, 1);
      const { orders, organic, nonOrganic } = cell.properties;
      assert.ok(Number.isInteger(orders) && orders > 0);
      assert.ok(organic + nonOrganic <= orders);
      // Centres of 64 x 64 cells: half a cell from the edge, then whole cells.
      const [[{ x, y }]] = cell.loadGeometry();
      assert.deepEqual([x % 64, y % 64], [32, 32]);
    }
    const areas = await tileJsonOf(pageOf(), 'polygons', 'city=tehran&layer=marketing_area');
    const areaTile = (await tileOf(pageOf(), areas, 10, middle(areas))).tile;
    const [area] = featuresOf(areaTile.layers.marketing_area);
    assert.equal(area.type, 3);
    assert.ok(area.properties.name && area.properties.area_km2 > 0 && area.id > 0);
    assert.ok(areaTile.layers.labels.length > 0);

    const vendors = await tileJsonOf(pageOf(), 'vendors', 'city=tehran');
    const [vendor] = featuresOf((await tileOf(pageOf(), vendors, 11, middle(vendors))).tile.layers.vendors);
    assert.equal(vendor.type, 1);
    assert.ok(vendor.properties.code && vendor.properties.grade);
  });
}
