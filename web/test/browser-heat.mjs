// The heat types, the filters of time, the kept scale and comparisons, as part of browser.test.mjs.
// A server without legends by metric offers orders only; what it cannot do is not asked of it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  accessibilityViolations,
  choose,
  heatReady,
  mapPicture,
  numberIn,
  rootData,
  until,
} from './browser-page.mjs';
import { tileJsonOf } from './tileset-rules.mjs';

const UNITS = {
  orders: /orders per km² per day/,
  organic: /orders per km² per day/,
  nonOrganic: /orders per km² per day/,
  users: /customers per km²/,
  population: /residents per km²/,
  organicShare: /% of orders/,
  ordersPer1000: /per 1,000 residents/,
};
const NUMBER = /^[\d.,]+$/;

const ticksOf = (page) => page.locator('.tick-value').allTextContents();

const unfold = (page, name) =>
  page.locator(`details[data-name="${name}"]`).evaluate((details) => details.setAttribute('open', ''));

async function offered(page) {
  const inputs = await page.locator('input[name="metric"]').all();
  return Promise.all(inputs.map((input) => input.getAttribute('value')));
}

async function byMetric(page) {
  return Boolean((await tileJsonOf(page, 'heatmap', 'city=tehran')).legends);
}

/** Waits for the total to be another than it was, and for the map to follow. */
async function otherTotal(page, than) {
  await until('another total', async () => (await numberIn(page, 'total-orders')) !== than);
  await heatReady(page);
  return numberIn(page, 'total-orders');
}

export function heatTypeTests(pageOf, picture) {
  it('shows each heat type that the server has, in its own unit', async () => {
    const page = pageOf();
    const metrics = await offered(page);
    assert.equal(metrics[0], 'orders');
    if (await byMetric(page))
      for (const one of ['organic', 'nonOrganic', 'users', 'population'])
        assert.ok(metrics.includes(one), one);
    const pictures = new Set();
    for (const metric of metrics) {
      await choose(page, 'metric', metric);
      const { heatFeatures } = await heatReady(page);
      assert.ok(Number(heatFeatures) > 0, `${metric}: ${heatFeatures} features`);
      const legend = await page.locator('.legend').textContent();
      assert.match(legend, UNITS[metric]);
      const ticks = await ticksOf(page);
      assert.ok(ticks.length > 0 && ticks.every((tick) => NUMBER.test(tick)), `${metric}: ${ticks}`);
      if (metric !== 'orders') assert.match(page.url(), new RegExp(`metric=${metric}`));
      pictures.add((await mapPicture(page)).toString('base64'));
      await picture(`heat-${metric}`);
    }
    assert.equal(pictures.size, metrics.length, 'each has a picture of its own');
    await choose(page, 'metric', 'orders');
    await heatReady(page);
  });

  it('filters by days of the week and by hours', async () => {
    const page = pageOf();
    if (!(await byMetric(page))) return;
    const all = await numberIn(page, 'total-orders');
    await unfold(page, 'time');
    await page.locator('input[name="weekday"][value="fri"]').focus();
    await page.keyboard.press('Space');
    const fridays = await otherTotal(page, all);
    assert.ok(fridays > 0 && fridays < all, `${fridays} of ${all}`);
    await page.locator('select[name="hour-from"]').selectOption('22');
    await page.locator('select[name="hour-to"]').selectOption('2');
    const nights = await otherTotal(page, fridays);
    assert.ok(nights < fridays, `${nights} of ${fridays}`);
    assert.match(page.url(), /weekday=fri&hours=22-2/);
    await picture('times');

    const shared = await page.context().newPage();
    await shared.goto(page.url());
    await until('the same total', async () => (await numberIn(shared, 'total-orders')) === nights);
    await shared.close();

    await page.locator('select[name="hour-from"]').selectOption('0');
    await page.locator('select[name="hour-to"]').selectOption('24');
    await page.locator('input[name="weekday"][value="fri"]').uncheck({ force: true });
    await until('all orders', async () => (await numberIn(page, 'total-orders')) === all);
    await heatReady(page);
    assert.doesNotMatch(page.url(), /weekday|hours/);
  });

  it('keeps a scale while the filter changes', async () => {
    const page = pageOf();
    if (!(await byMetric(page))) return;
    const own = await ticksOf(page);
    const all = await numberIn(page, 'total-orders');
    await page.locator('input[name="scale-lock"]').focus();
    await page.keyboard.press('Space');
    assert.match(await page.locator('#scale-of').textContent(), /All days · All lines/);
    await choose(page, 'line', 'cafe');
    await otherTotal(page, all);
    assert.deepEqual(await ticksOf(page), own);
    assert.match(page.url(), /scale=city%3Dtehran/);
    await picture('scale-kept');
    await page.locator('input[name="scale-lock"]').uncheck({ force: true });
    await until('a scale of its own', async () => String(await ticksOf(page)) !== String(own));
    assert.doesNotMatch(page.url(), /scale=/);
    await page.locator('input[name="line-all"]').check({ force: true });
    await until('all orders', async () => (await numberIn(page, 'total-orders')) === all);
    await heatReady(page);
  });

  it('compares a period with the one before it, and a line with another', async () => {
    const page = pageOf();
    if (!(await byMetric(page))) return;
    const all = await numberIn(page, 'total-orders');
    await unfold(page, 'compare');
    await choose(page, 'compare', 'previous');
    await page.locator('.field-hint').waitFor();
    await page.locator('.presets button').nth(1).click();
    await difference(page);
    const ticks = await ticksOf(page);
    assert.ok(ticks.length >= 2 && ticks.length % 2 === 0, String(ticks));
    assert.ok(
      ticks.every((tick, n) => tick.startsWith(n < ticks.length / 2 ? '−' : '+')),
      String(ticks),
    );
    assert.match(await page.locator('#other-side').textContent(), /orders per day/);
    assert.match(page.url(), /compare=previous/);
    assert.deepEqual(await accessibilityViolations(page), []);
    await picture('difference');

    await choose(page, 'compare', 'dates');
    await difference(page);
    assert.match(page.url(), /compare=from%3D\d{4}-\d\d-\d\d%26to%3D/);
    await page.locator('.presets button').first().click();
    await choose(page, 'compare', 'line');
    await page.locator('select[name="other-line"]').selectOption('cafe');
    await difference(page);
    await until('the other line', async () =>
      /Caf[eé]/i.test((await page.locator('#other-side').textContent()) ?? ''),
    );
    await choose(page, 'compare-by', 'swipe');
    await until('the other side', async () => Number((await rootData(page)).otherFeatures) > 0);
    const { drawing } = await heatReady(page);
    assert.equal(drawing, 'smooth');
    assert.match(await page.locator('#other-side').textContent(), /Caf[eé].*orders per day/i);
    const half = await frame(page);
    const divider = page.locator('input[name="swipe"]');
    await divider.focus();
    await page.keyboard.press('Home');
    assert.equal(await divider.inputValue(), '0');
    const other = await frame(page);
    await page.locator('.swipe-bar button').first().click();
    assert.equal(await divider.inputValue(), '1');
    const own = await frame(page);
    assert.ok(!own.equals(other) && !own.equals(half) && !half.equals(other), 'three pictures');
    await page.keyboard.press('Tab');
    assert.deepEqual(await accessibilityViolations(page), []);
    await divider.focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowLeft');
    await picture('swipe');
    // The other side goes wherever this one goes.
    await page.locator('#map canvas').first().focus();
    await page.keyboard.press('+');
    await until('both nearer', async () => !half.equals(await frame(page)));
    await choose(page, 'compare-by', 'difference');
    await difference(page);
    assert.equal(await page.locator('.swipe').count(), 0);

    await choose(page, 'compare', 'off');
    await until('no comparison', async () => (await rootData(page)).drawing === 'smooth');
    assert.equal(await numberIn(page, 'total-orders'), all);
    await heatReady(page);
  });
}

/** Both maps as they are seen. */
const frame = (page) => page.locator('.map-frame').screenshot();

async function difference(page) {
  await until('a difference', async () => (await rootData(page)).drawing === 'difference');
  await heatReady(page);
  assert.ok(Number((await rootData(page)).heatFeatures) > 0);
}
