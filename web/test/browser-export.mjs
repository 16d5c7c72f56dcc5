// What one can take away; the stub has none of it, so these need a real server.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { flowsOn, panel } from './browser-flows.mjs';
import { accessibilityViolations } from './browser-page.mjs';

export function exportTests(pageOf, picture) {
  const flow = flowsOn(pageOf);

  flow('gives away a picture, tables and a link', async (page) => {
    await page.locator('#export-menu summary').click();
    for (const table of ['heatmap.csv', 'vendors.geojson', 'polygons.csv', 'coverage.geojson']) {
      const link = page.locator(`[data-export="${table}"]`);
      const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const text = await readFile(await saved.path(), 'utf8');
      if (table.endsWith('csv')) assert.match(text, /^\ufeff[a-z_]+,/);
      else assert.ok(JSON.parse(text).features.length > 0, table);
    }
    assert.deepEqual(await accessibilityViolations(page), []);
    const [saved] = await Promise.all([page.waitForEvent('download'), page.locator('#export-png').click()]);
    const png = await readFile(await saved.path());
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(png.length > 50_000, `${png.length} bytes`);

    await panel(page, 'insight');
    await page.locator('#rank-areas tbody tr').first().waitFor();
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.locator('#export-menu summary').click();
    await page.locator('#print').click();
    await page.locator('.print-sheet img').waitFor({ state: 'attached' });
    assert.equal(await page.locator('.print-sheet').isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('#app').isVisible(), false);
    assert.ok((await page.locator('.print-sheet table').count()) >= 2);
    await picture('print');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.print-sheet').count(), 0);
  });
}
