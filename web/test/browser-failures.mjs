// What goes wrong between page and server, and what addresses and feeds may carry: readable, recoverable, nothing injected.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accessibilityViolations, heatReady, numberIn, until } from './browser-page.mjs';

const { FOODMAP_LINK: link, FOODMAP_KEY: key } = process.env;
const TILES = /\/tiles\/heatmap\/\d+\/\d+\/\d+\.mvt/;
const NASTY = [
  '<img src=x onerror="document.title=1">',
  '"; drop table vendor; --',
  '\u202egnihtyna\u202c \u2067نام\u2069',
  'بسیار '.repeat(50),
];

export function failureTests(pageOf, picture) {
  const options = { skip: !(link && key) && 'needs a running server and a key' };

  /** A page of its own, signed in, whose failures are no failures of the others. */
  const flow = (name, search, run) =>
    it(name, options, async () => {
      const { origin } = new URL(link);
      const storageState = await pageOf().context().storageState();
      const context = await pageOf()
        .context()
        .browser()
        .newContext({
          storageState,
          viewport: { width: 1280, height: 800 },
          locale: 'en-GB',
          serviceWorkers: 'block',
        });
      const page = await context.newPage();
      const thrown = [];
      page.on('pageerror', (error) => thrown.push(String(error)));
      await page.goto(`${origin}/?city=tehran${search}#map=10.6/35.72/51.38`);
      await run(page);
      assert.deepEqual(thrown, []);
      await context.close();
    });

  flow('says when tiles fail, and draws them when they come again', '', async (page) => {
    await heatReady(page);
    const answers = [
      { status: 500, body: 'broken' },
      { status: 429, headers: { 'retry-after': '1' }, body: '' },
      { status: 200, contentType: 'application/vnd.mapbox-vector-tile', body: 'no tile at all' },
    ];
    for (const answer of answers) {
      await page.route(TILES, (route) => route.fulfill(answer));
      // Other tiles than those that are there already.
      await page.locator('input[name="line"][value="cafe"]').check({ force: true });
      const notice = page.locator('.notice').first();
      await notice.waitFor();
      assert.match(await notice.textContent(), /Retry/);
      assert.deepEqual(await accessibilityViolations(page), []);
      if (answer.status === 500) await picture('tiles-fail', page);
      await page.unroute(TILES);
      await notice.locator('button').first().click();
      await until('no notice', async () => (await page.locator('.notice').count()) === 0);
      assert.ok(Number((await heatReady(page)).heatFeatures) > 0, `after ${answer.status}`);
      await page.locator('input[name="line-all"]').check({ force: true });
      await heatReady(page);
      await page.reload();
      await heatReady(page);
    }
  });

  flow('says when the server is gone, and goes on when it is back', '', async (page) => {
    await heatReady(page);
    const all = await numberIn(page, 'total-orders');
    await page.route(/heatmap\.json/, (route) => route.abort('connectionrefused'));
    await page.locator('input[name="line"][value="cafe"]').check({ force: true });
    await page.locator('.notice').waitFor();
    assert.match(await page.locator('.notice').textContent(), /can.t be reached/);
    await page.unroute(/heatmap\.json/);
    // It asks again by itself.
    await until('fewer orders', async () => (await numberIn(page, 'total-orders')) < all);
    await until('no notice', async () => (await page.locator('.notice').count()) === 0);
  });

  flow('asks for the key when it expires in the middle, and goes on with it', '', async (page) => {
    await heatReady(page);
    await page.route(/\/tiles\/|\/graphql/, (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: '{"code":"UNAUTHENTICATED"}',
      }),
    );
    await page.locator('input[name="line"][value="cafe"]').check({ force: true });
    await page.locator('dialog.sign-in').waitFor();
    await page.unroute(/\/tiles\/|\/graphql/);
    await page.locator('dialog input[name="key"]').fill(key);
    await page.keyboard.press('Enter');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await heatReady(page);
    assert.equal(await page.locator('input[name="line"][value="cafe"]').isChecked(), true);
  });

  flow(
    'reads links of other versions, and days that nobody has seen yet',
    '&metric=nosuch&coverage=all&weekday=x&hours=99&reach=900%25&beside=-3&rankBy=x&panel=old&new=1&grade=z',
    async (page) => {
      await heatReady(page);
      assert.equal(new URL(page.url()).search, '?city=tehran');
      assert.equal(await page.locator('.notice').count(), 0);
      await page.goto(page.url().replace('?city=tehran', '?city=tehran&from=2099-01-01&to=2099-02-01'));
      await until('no order', async () => (await numberIn(page, 'total-orders')) === 0);
      assert.deepEqual(await accessibilityViolations(page), []);
      await picture('nothing-here', page);
    },
  );

  flow('shows names as text, whatever they are', '&vendors=on&panel=vendors', async (page) => {
    await page.route('**/graphql', async (route) => {
      if (!/vendors\(/.test(route.request().postData() ?? '')) return route.continue();
      const answer = await route.fetch();
      const json = await answer.json();
      for (const [index, name] of NASTY.entries())
        if (json.data.vendors?.nodes[index]) json.data.vendors.nodes[index].name = name;
      return route.fulfill({ response: answer, json });
    });
    await page.reload();
    await page.locator('#rank-vendors tbody tr').nth(3).waitFor();
    const shown = await page.locator('#rank-vendors tbody th').allTextContents();
    for (const name of NASTY) assert.ok(shown.includes(name), name.slice(0, 20));
    assert.equal(await page.locator('#rank-vendors img').count(), 0);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    assert.equal(await page.title(), 'Food map');
    await picture('nasty-names', page);
  });
}
