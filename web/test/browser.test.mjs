// The page in a real browser. FOODMAP_LINK is the one-time link of a running server; without it the stub stands in.
// FOODMAP_SCREENSHOTS names a directory for pictures.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { adminTests } from './browser-admin.mjs';
import { coverageTests } from './browser-coverage.mjs';
import { exportTests } from './browser-export.mjs';
import { failureTests } from './browser-failures.mjs';
import { heatTypeTests } from './browser-heat.mjs';
import { offlineTests } from './browser-offline.mjs';
import {
  accessibilityViolations,
  choose,
  coloursOnMap,
  heatReady,
  launch,
  mapPicture,
  numberIn,
  pixelOf,
  rootData,
  until,
  watch,
} from './browser-page.mjs';
import { panelTests } from './browser-panels.mjs';
import { pixelTests } from './browser-pixels.mjs';
import { tileTests } from './browser-tiles.mjs';
import { startStub } from './stub-server.mjs';
import { featuresOf, middle, tileJsonOf, tileOf } from './tileset-rules.mjs';

const pictures = process.env.FOODMAP_SCREENSHOTS;
/** The service worker has a flow of its own. */
const PLAIN = { locale: 'en-GB', serviceWorkers: 'block' };
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

let stub;
let browser;
let page;
let log;
let origin;

async function picture(name, of = page) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await of.screenshot({ path: join(pictures, `${name}.png`) });
}

const distance = ([x, y], [otherX, otherY]) => Math.hypot(x - otherX, y - otherY);

describe('the dashboard in a browser', { timeout: 1_200_000 }, () => {
  before(async () => {
    if (!process.env.FOODMAP_LINK) stub = await startStub();
    const link = process.env.FOODMAP_LINK ?? stub.link;
    origin = new URL(link).origin;
    browser = await launch();
    const context = await browser.newContext({ viewport: DESKTOP, colorScheme: 'light', ...PLAIN });
    page = await context.newPage();
    log = watch(page);
    await page.goto(link);
  });

  after(async () => {
    await browser?.close();
    stub?.close();
  });

  it('draws the heat of the whole city', async () => {
    const { heatFeatures } = await heatReady(page);
    assert.ok(Number(heatFeatures) > 0, `${heatFeatures} heat features`);
    const drawn = await coloursOnMap(page);
    assert.ok(drawn > 20, `${drawn} colours`);
    await picture('desktop-en');
    await choose(page, 'heat', 'off');
    await heatReady(page);
    const without = await coloursOnMap(page);
    assert.ok(without < drawn, `${without} colours without heat, ${drawn} with`);
    await choose(page, 'heat', 'squares');
    await until('squares', () => log.tiles.some(({ url }) => url.includes('geometry=square')));
    await heatReady(page);
    assert.ok((await coloursOnMap(page)) > without);
    await choose(page, 'heat', 'smooth');
    await heatReady(page);
  });

  it('explains the colours with numbers and a unit', async () => {
    const legend = await page.locator('.legend').textContent();
    assert.match(legend, /orders per km² per day/);
    assert.match(legend, /p99/);
    assert.match(legend, /days? with data/);
    assert.match(await page.locator('#hidden-note').textContent(), /zoom/);
    const ticks = await page.locator('.tick-value').allTextContents();
    assert.ok(ticks.length >= 2 && ticks.every((tick) => /^[\d.,]+$/.test(tick)), String(ticks));
    assert.ok((await numberIn(page, 'total-orders')) > 0);
    assert.match(await page.locator('.freshness').textContent(), /published/);
  });

  it('shows areas, and tells about a clicked one', async () => {
    assert.ok(log.tiles.some(({ tileset, status }) => tileset === 'polygons' && status === 200));
    const areas = await tileJsonOf(page, 'polygons', 'city=tehran&layer=marketing_area');
    await page.mouse.click(...(await pixelOf(page, ...middle(areas))));
    await page.locator('.card').waitFor();
    assert.match(await page.locator('.card').textContent(), /km²/);
    await page.keyboard.press('Escape');
    const withAreas = await mapPicture(page);
    await choose(page, 'areas', 'off');
    await heatReady(page);
    assert.ok(!withAreas.equals(await mapPicture(page)), 'the outlines are gone');
    await choose(page, 'areas', 'marketing_area');
    await heatReady(page);
  });

  it('shows vendors, and tells about a clicked one in plain text', async () => {
    await page.locator('input[name="vendors"]').check({ force: true });
    await heatReady(page);
    const total = Number(await page.locator('#vendor-count').getAttribute('data-total'));
    assert.ok(total > 0);
    assert.ok(log.tiles.some(({ tileset, status }) => tileset === 'vendors' && status === 200));
    const vendors = await tileJsonOf(page, 'vendors', 'city=tehran');
    const { tile, x, y, z } = await tileOf(page, vendors, 11, middle(vendors));
    // The one nearest to the middle: nothing lies over the map there.
    const [lon, lat] = featuresOf(tile.layers.vendors)
      .map((vendor) => vendor.toGeoJSON(x, y, z).geometry.coordinates)
      .sort((one, other) => distance(one, middle(vendors)) - distance(other, middle(vendors)))[0];
    await page.mouse.click(...(await pixelOf(page, lon, lat)));
    await page.locator('.card').waitFor();
    assert.match(await page.locator('.card').textContent(), /Grade/);
    assert.equal(await page.locator('.card img, .card script').count(), 0);
    await page.locator('input[name="vendors"]').uncheck({ force: true });
    await heatReady(page);
    assert.equal(await page.locator('#vendor-count').count(), 0);
  });

  it('filters by business line from the keyboard and keeps the choice in the address', async () => {
    const all = await numberIn(page, 'total-orders');
    await page.locator('input[name="line"][value="cafe"]').focus();
    await page.keyboard.press('Space');
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    await heatReady(page);
    const cafes = await numberIn(page, 'total-orders');
    assert.ok(cafes > 0 && cafes < all, `${cafes} of ${all}`);
    assert.match(page.url(), /line=cafe/);
    const asked = log.tiles.filter(({ tileset, url }) => tileset === 'heatmap' && url.includes('line=cafe'));
    assert.ok(asked.length > 0, 'the map asks for tiles of cafes');

    const shared = await page.context().newPage();
    await shared.goto(page.url());
    await until('the same total', async () => (await numberIn(shared, 'total-orders')) === cafes);
    await shared.close();

    await page.locator('input[name="line-all"]').check({ force: true });
    await until('all orders again', async () => (await numberIn(page, 'total-orders')) === all);
    await heatReady(page);
  });

  it('filters by date', async () => {
    const all = await numberIn(page, 'total-orders');
    await page.locator('.presets button').nth(1).click();
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    assert.match(page.url(), /from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
    await page.locator('.presets button').first().click();
    await until('all orders again', async () => (await numberIn(page, 'total-orders')) === all);
    await heatReady(page);
  });

  heatTypeTests(() => page, picture);
  panelTests(() => page, picture);
  coverageTests(() => page, picture);
  exportTests(() => page, picture);
  adminTests(() => page, picture);
  offlineTests(() => page, picture);
  failureTests(() => page, picture);
  pixelTests(() => page);

  it('moves to another city', async () => {
    const { center } = await rootData(page);
    await choose(page, 'city', 'mashhad');
    await until('the map to be elsewhere', async () => {
      const data = await rootData(page);
      return Math.abs(Number(data.center.split(',')[0]) - Number(center.split(',')[0])) > 3;
    });
    const { heatFeatures } = await heatReady(page);
    assert.ok(Number(heatFeatures) > 0);
    assert.match(page.url(), /city=mashhad/);
    await picture('desktop-en-mashhad');
    await choose(page, 'city', 'tehran');
    await heatReady(page);
  });

  it('speaks Persian from right to left', async () => {
    await page.locator('#language').click();
    await heatReady(page);
    const document = await page.evaluate(() => ({
      dir: getComputedStyle(window.document.body).direction,
      lang: window.document.documentElement.lang,
      rootDir: window.document.documentElement.dir,
    }));
    assert.deepEqual(document, { dir: 'rtl', lang: 'fa', rootDir: '' });
    assert.match(await page.locator('#total-orders').textContent(), /^[۰-۹٬]+$/);
    assert.match(await page.locator('#day-from').inputValue(), /^۱[۳۴]/);
    await picture('desktop-fa');
    await page.emulateMedia({ colorScheme: 'dark' });
    await heatReady(page);
    await picture('desktop-fa-dark');
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('keeps half of a phone for the map', async () => {
    await page.setViewportSize(PHONE);
    await heatReady(page);
    await page.waitForTimeout(500);
    await picture('phone-fa');
    const handle = page.locator('.drawer-handle');
    for (const expanded of ['false', 'true']) {
      assert.equal(await handle.getAttribute('aria-expanded'), expanded);
      const { height } = await page.locator('.stage').boundingBox();
      assert.ok(height >= PHONE.height / 2, `map is ${height} px high`);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.equal(overflow, 0);
      if (expanded === 'false') await handle.click();
    }
    await page.locator('#language').click();
    await page.waitForTimeout(500);
    await picture('phone-en-open');
    await handle.click();
    await heatReady(page);
    await picture('phone-en');
    await page.setViewportSize(DESKTOP);
    await heatReady(page);
  });

  it('has no accessibility violation that axe can find', async () => {
    const found = [];
    for (const [size, scheme] of [
      [DESKTOP, 'light'],
      [DESKTOP, 'dark'],
      [PHONE, 'light'],
    ]) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: scheme });
      await heatReady(page);
      found.push(...(await accessibilityViolations(page)).map((text) => `${scheme} ${size.width}: ${text}`));
    }
    assert.deepEqual(found, []);
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  tileTests(() => page);

  it('stays usable without WebGL', async () => {
    const plain = await launch({ webGl: false });
    try {
      const context = await plain.newContext({ storageState: await page.context().storageState() });
      const poor = await context.newPage();
      await poor.goto(`${origin}/?city=tehran`);
      await poor.locator('.map-failure').waitFor();
      assert.match(await poor.locator('.map-failure').textContent(), /WebGL/);
      await until('the numbers', async () => (await numberIn(poor, 'total-orders')) > 0);
      await poor.locator('#static-map').waitFor();
      if (!stub) {
        const pictures = poor.waitForResponse((answer) => /heatmap.*\.png/.test(answer.url()));
        await poor.reload();
        assert.ok([200, 204].includes((await pictures).status()));
        await poor.locator('#static-map path').first().waitFor();
        await picture('without-webgl', poor);
      }
      assert.deepEqual(await accessibilityViolations(poor), []);
    } finally {
      await plain.close();
    }
  });

  it('did all this without an error, a policy violation or a foreign request', () => {
    assert.deepEqual(log.errors, []);
    const foreign = log.requests.filter(
      (url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin,
    );
    assert.deepEqual(foreign, []);
    const broken = log.tiles.filter(({ status }) => ![200, 204, 304].includes(status));
    assert.deepEqual(broken, []);
  });

  it('asks for a key when the cookie is gone, and says when one is wrong', async () => {
    await page.context().clearCookies();
    await page.goto(`${origin}/`);
    await page.locator('dialog.sign-in').waitFor();
    await page.locator('dialog input[name="key"]').fill('not-a-key');
    await page.keyboard.press('Enter');
    await page.locator('dialog .field-problem').waitFor();
    assert.match(await page.locator('dialog .field-problem').textContent(), /not accepted/);
    await picture('sign-in');
  });
});
