// The page without its server: what was shown last is kept, for one identity only. Needs a real server and FOODMAP_KEY.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  accessibilityViolations,
  choose,
  heatReady,
  numberIn,
  rootData,
  until,
  watch,
} from './browser-page.mjs';

const key = process.env.FOODMAP_KEY;
const { FOODMAP_LINK: link } = process.env;

const keptNames = (page) =>
  page.evaluate(async () => {
    const data = await caches.open('data');
    return (await data.keys()).map(({ url }) => url);
  });

async function signIn(page) {
  await page.locator('dialog input[name="key"]').fill(key);
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await heatReady(page);
}

/** Waits until tiles, their TileJSON and answers of GraphQL are kept. */
const kept = (page) =>
  until('what is shown to be kept', async () => {
    const names = await keptNames(page);
    return [/\/tiles\/heatmap\/\d/, /\/tiles\/heatmap\.json/, /\/graphql/].every((one) =>
      names.some((name) => one.test(name)),
    );
  });

export function offlineTests(pageOf, picture) {
  const options = { skip: !(link && key) && 'needs a running server and a key' };

  it('lives without the server on what it showed last, and forgets it at sign-out', options, async () => {
    const context = await pageOf()
      .context()
      .browser()
      .newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const page = await context.newPage();
    const log = watch(page);
    const { origin } = new URL(link);
    await page.goto(`${origin}/?city=tehran#map=10.6/35.72/51.38`);
    await signIn(page);
    // a worker that was not ready in time has kept nothing of the first visit
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await heatReady(page);
    await kept(page);
    const orders = await numberIn(page, 'total-orders');
    log.errors.length = 0;

    await context.setOffline(true);
    await page.reload();
    await page.locator('#offline').waitFor();
    assert.ok(Number((await heatReady(page)).heatFeatures) > 0, 'the heat is drawn');
    assert.equal(await numberIn(page, 'total-orders'), orders);
    assert.deepEqual(await accessibilityViolations(page), []);
    await picture('offline', page);
    await choose(page, 'line', 'pastry');
    await page.locator('.notice').first().waitFor();
    await choose(page, 'metric', 'orders');
    assert.equal((await rootData(page)).drawing, 'smooth');
    assert.ok(
      log.errors.every((text) => !/policy/i.test(text)),
      String(log.errors),
    );

    await context.setOffline(false);
    await until('the server again', async () => (await page.locator('#offline').count()) === 0);
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < orders);

    await page.locator('#sign-out').click();
    await page.locator('dialog.sign-in').waitFor();
    assert.deepEqual(await keptNames(page), []);
    await context.setOffline(true);
    await page.reload();
    await page.locator('.notice').first().waitFor();
    assert.doesNotMatch(await page.locator('body').innerText(), new RegExp(orders.toLocaleString('en-GB')));

    await context.setOffline(false);
    await page.reload();
    await signIn(page);
    await kept(page);
    await context.clearCookies();
    await page.reload();
    await page.locator('dialog.sign-in').waitFor();
    await until('nothing kept', async () => (await keptNames(page)).length === 0);
    await context.close();
  });
}
