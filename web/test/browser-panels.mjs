// Coverage, vendors, insight and what goes with them; the stub has none of it, so these need a real server.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { check, flowsOn, panel, setSlider, textOf } from './browser-flows.mjs';
import {
  accessibilityViolations,
  choose,
  coloursOnMap,
  heatReady,
  mapPicture,
  numberIn,
  rootData,
  until,
} from './browser-page.mjs';

export function panelTests(pageOf, picture) {
  const flow = flowsOn(pageOf);

  flow(
    'shows coverage against targets, what other radii would change, and places for new vendors',
    async (page) => {
      await choose(page, 'line', 'bakery');
      await panel(page, 'coverage');
      await page.locator('#mean-ratio').waitFor();
      await heatReady(page);
      assert.equal(await page.locator('#coverage-legend').getAttribute('data-scale'), 'ratio');
      assert.match(page.url(), /coverage=target&panel=coverage/);
      assert.ok((await coloursOnMap(page)) > 5);
      const [before, drawn] = [await textOf(page, 'covered-share'), await mapPicture(page)];

      await choose(page, 'reach', 'percent');
      await setSlider(page, 'reach-value', 50);
      await page.locator('#what-if').waitFor();
      await until('less area', async () => (await textOf(page, 'covered-share')) !== before);
      await page.locator('#coverage-change').waitFor();
      await heatReady(page);
      assert.ok(!drawn.equals(await mapPicture(page)), 'the map follows the what-if');
      assert.match(page.url(), /reach=50%25/);

      await choose(page, 'palette', 'classic');
      await choose(page, 'sites', 'residents');
      await page.locator('#site-list li').nth(9).waitFor();
      const { center } = await rootData(page);
      await page.locator('#site-list button').first().click();
      await until('the map at the place', async () => (await rootData(page)).center !== center);
      await heatReady(page);
      const box = await page.locator('#map').boundingBox();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      assert.match(await page.locator('.card').textContent(), /Place 1/);
      assert.deepEqual(await accessibilityViolations(page), []);
      await picture('coverage-sites');
      await page.keyboard.press('Escape');

      await page.locator('#site-list button').nth(1).click();
      await page.locator('#added-list li').waitFor();
      assert.match(page.url(), /add=[\d./]+km\/bakery/);
      const mark = page.locator('.maplibregl-marker');
      await mark.focus();
      const place = page.url();
      await page.keyboard.press('ArrowRight');
      await until('the vendor elsewhere', async () => page.url() !== place);
      assert.equal(await mark.evaluate((element) => element === document.activeElement), true);
      await page.locator('[data-filter="added"]').click();
      await until('no supposed vendor', async () => (await mark.count()) === 0);

      await page.locator('#rank-coverage tbody button').first().click();
      await page.locator('#rank-coverage thead button').nth(1).click();
      assert.equal(await page.locator('#rank-coverage th[aria-sort="descending"]').count(), 1);
      await choose(page, 'coverage', 'count');
      await heatReady(page);
      assert.equal(await page.locator('#coverage-legend').getAttribute('data-scale'), 'vendors');
      await page.locator('#reset').click();
      await until('no coverage', async () => !page.url().includes('coverage=target'));
      await heatReady(page);
    },
  );

  flow('filters vendors, colours them, draws their radii and lists them', async (page) => {
    await panel(page, 'vendors');
    await page.locator('#vendors-found').waitFor();
    const all = Number(await page.locator('#vendor-count').getAttribute('data-total'));
    await choose(page, 'grade', 'a-plus');
    await until('fewer vendors', async () => {
      const total = Number(await page.locator('#vendor-count').getAttribute('data-total'));
      return total > 0 && total < all;
    });
    assert.match(page.url(), /grade=a-plus/);
    await choose(page, 'vendor-style', 'line');
    assert.equal(await page.locator('#vendor-legend').getAttribute('data-style'), 'line');
    await heatReady(page);
    const without = await mapPicture(page);
    await check(page, 'circles');
    await page.waitForTimeout(1500);
    assert.ok(!without.equals(await mapPicture(page)), 'radii are drawn');
    const orders = await numberIn(page, 'total-orders');
    await check(page, 'vendor-orders');
    await until('only their orders', async () => (await numberIn(page, 'total-orders')) < orders);
    assert.deepEqual(await accessibilityViolations(page), []);
    await picture('vendors');

    const code = await page.locator('#rank-vendors tbody td').first().textContent();
    await page.locator('#codes').fill(`${code}, nosuch1`);
    await page.locator('#codes-apply').click();
    await until('the unknown code', async () => (await page.locator('#unknown-codes').count()) === 1);
    assert.match(await textOf(page, 'unknown-codes'), /nosuch1/);
    await page.locator('[data-filter="codes"]').click();
    await until('no codes', async () => !page.url().includes('codes='));
    await page.locator('#reset').click();
    await heatReady(page);
  });

  flow('shows orders in charts that filter, and areas and cells in tables', async (page) => {
    await panel(page, 'insight');
    await page.locator('#time-chart').waitFor();
    const all = await numberIn(page, 'total-orders');
    const box = await page.locator('#time-chart').boundingBox();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    assert.match(page.url(), /from=\d{4}-\d\d-\d\d&to=/);
    const address = page.url();
    await page.locator('.chart-end').first().focus();
    await page.keyboard.press('ArrowRight');
    await until('another first day', async () => page.url() !== address);

    await page.locator('#bars-lines [data-key="cafe"]').click();
    assert.match(page.url(), /line=cafe/);
    await page.locator('#week-chart [data-hour="thu-20"]').click();
    assert.match(page.url(), /weekday=thu&hours=20-21/);
    await page.locator('#reset').click();
    await until('all orders', async () => (await numberIn(page, 'total-orders')) === all);
    await page.locator('#rank-areas tbody tr').first().waitFor();
    await page.locator('#rank-cells tbody tr').first().waitFor();
    await page.locator('select[name="area-metric"]').selectOption('ordersKm2');
    await page.locator('#area-legend li').first().waitFor();
    await heatReady(page);
    assert.ok((await coloursOnMap(page)) > 6);
    const quantiles = await textOf(page, 'area-legend');
    await choose(page, 'breaks', 'natural');
    await until('other classes', async () => (await textOf(page, 'area-legend')) !== quantiles);
    assert.deepEqual(await accessibilityViolations(page), []);
    await picture('insight');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('section[aria-label="Areas"] header button').click(),
    ]);
    assert.match(await readFile(await saved.path(), 'utf8'), /^\ufeffArea,Orders,/);
  });

  flow('plays the hours of the day on one scale, as one step back', async (page) => {
    const before = page.url();
    const all = await numberIn(page, 'total-orders');
    await page.locator('details[data-name="time"] summary').click();
    await page.locator('#play').click();
    await until('the third hour', async () => /hours=2-3/.test(page.url()));
    assert.match(page.url(), /scale=city%3Dtehran%26hours%3D\d+-\d+/);
    await page.locator('#play').click();
    await until('some of the orders', async () => (await numberIn(page, 'total-orders')) < all);
    await page.locator('#undo').click();
    await until('no hour', async () => page.url().split('#')[0] === before.split('#')[0]);
  });

  flow('keeps to some areas, chosen on the map or by name', async (page) => {
    const all = await numberIn(page, 'total-orders');
    const box = await page.locator('#map').boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.4);
    await page.locator('.card-action').click();
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    assert.match(page.url(), /area=\d+/);
    await page.locator('details[data-name="areas"] summary').click();
    await page.locator('input[name="order-area"]').nth(1).waitFor();
    assert.equal(await page.locator('input[name="order-area"]:checked').count(), 1);
    const one = await numberIn(page, 'total-orders');
    await page.locator('input[name="order-area"]').nth(1).check({ force: true });
    await until('more orders', async () => (await numberIn(page, 'total-orders')) > one);
    await heatReady(page);
    assert.deepEqual(await accessibilityViolations(page), []);
    await picture('areas-filtered');
    await page.locator('[data-filter="areas"]').click();
    await until('all orders', async () => (await numberIn(page, 'total-orders')) === all);
  });

  flow('goes back and forth, from the keyboard too', async (page) => {
    const all = await numberIn(page, 'total-orders');
    await choose(page, 'line', 'cafe');
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    await page.waitForTimeout(800);
    await page.locator('#undo').click();
    await until('all orders', async () => (await numberIn(page, 'total-orders')) === all);
    await page.locator('#map').focus();
    await page.keyboard.press('Control+y');
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    await page.keyboard.press('Control+z');
    await until('all orders', async () => (await numberIn(page, 'total-orders')) === all);
    await heatReady(page);
  });

  flow('finds places, areas and vendors', async (page) => {
    const finder = page.locator('#finder');
    await finder.fill('۳۵٫۷۰۰۰، ۵۱٫۴۰۰۰');
    await page.locator('#finding-0').waitFor();
    await page.keyboard.press('Enter');
    await until('the map there', async () => (await rootData(page)).center.startsWith('51.400,35.700'));
    const { data } = await page.evaluate(async () => {
      const query = '{polygons(layer: MARKETING_AREA, filter: {city: "tehran"}) {nodes {nameEn}}}';
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
    });
    await finder.fill(data.polygons.nodes[0].nameEn);
    await until('the area', async () =>
      /Marketing/.test((await page.locator('#findings').textContent()) ?? ''),
    );
    await page.keyboard.press('Enter');
    await until('the map elsewhere', async () => !(await rootData(page)).center.startsWith('51.400,35.700'));
    await finder.fill('');
    await heatReady(page);
  });

  flow('counts the orders of an area drawn by hand', async (page) => {
    await page.locator('#draw').click();
    const box = await page.locator('#map').boundingBox();
    const at = (x, y) => [box.x + box.width * x, box.y + box.height * y];
    await page.mouse.click(...at(0.45, 0.2));
    await page.mouse.click(...at(0.7, 0.25));
    await page.mouse.click(...at(0.6, 0.55));
    await page.keyboard.press('Enter');
    await page.locator('#drawn-numbers [data-orders]').waitFor();
    assert.match(page.url(), /drawn=/);
    const orders = Number(await page.locator('#drawn-numbers [data-orders]').getAttribute('data-orders'));
    assert.ok(orders > 0 && orders < (await numberIn(page, 'total-orders')), `${orders} orders`);
    await picture('drawn');
    await page.locator('[data-filter="drawn"]').click();
    await heatReady(page);
  });

  flow('reads well in both languages, light and dark, wide and narrow', async (page) => {
    const found = [];
    const looks = [
      ['light', { width: 1280, height: 800 }],
      ['dark', { width: 1280, height: 800 }],
      ['dark', { width: 390, height: 844 }],
    ];
    await choose(page, 'line', 'bakery');
    for (const name of ['coverage', 'vendors', 'insight']) {
      await panel(page, name);
      if (name === 'coverage') await choose(page, 'sites', 'area');
      for (const [scheme, size] of looks) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize(size);
        await page.locator('#language').click();
        await heatReady(page);
        await page.waitForTimeout(400);
        const look = `${name} ${await page.evaluate(() => document.documentElement.lang)} ${scheme} ${size.width}`;
        found.push(...(await accessibilityViolations(page)).map((text) => `${look}: ${text}`));
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (overflow > 0) found.push(`${look}: ${overflow} px too wide`);
        await picture(look.replaceAll(' ', '-'));
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 800 });
    }
    // Nine turns of the language end in the other one.
    await page.locator('#language').click();
    assert.deepEqual(found, []);
  });
}
