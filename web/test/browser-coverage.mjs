// Coverage set beside another, and what comes first; the stub has none of it, so these need a real server.
import assert from 'node:assert/strict';
import { flowsOn, panel, setSlider, textOf } from './browser-flows.mjs';
import { accessibilityViolations, choose, heatReady, mapPicture, until } from './browser-page.mjs';

const scale = (page) => page.locator('#coverage-legend').getAttribute('data-scale');
const firstArea = (page) => page.locator('#rank-coverage tbody th').first().textContent();

export function coverageTests(pageOf, picture) {
  const flow = flowsOn(pageOf);

  flow(
    'sets coverage beside the feed and an earlier version, and ranks by who is out of reach',
    async (page) => {
      await choose(page, 'line', 'bakery');
      await panel(page, 'coverage');
      await page.locator('#rank-ranked-cells tbody tr').first().waitFor();
      const weakest = await firstArea(page);
      await choose(page, 'rank-by', 'residents');
      await until('another first area', async () => (await firstArea(page)) !== weakest);
      assert.match(page.url(), /rankBy=residents/);

      await choose(page, 'reach', 'percent');
      await setSlider(page, 'reach-value', 150);
      const beside = page.locator('select[name="beside"]');
      await beside.selectOption('feed');
      await until('a difference', async () => (await scale(page)) === 'difference');
      await heatReady(page);
      assert.match(page.url(), /beside=feed/);
      const wider = await mapPicture(page);
      assert.equal(await page.locator('#coverage-legend li').count(), 9);
      assert.match(await textOf(page, 'coverage-beside'), /what the feed says.*no longer in reach: 0\./);
      await page.locator('#rank-changed-areas tbody tr').first().waitFor();
      assert.match(await page.locator('#rank-changed-areas tbody td').first().textContent(), /^\+/);
      assert.deepEqual(await accessibilityViolations(page), []);
      await picture('coverage-difference');

      await setSlider(page, 'reach-value', 50);
      await until('losses', async () => /newly in reach: 0;/.test(await textOf(page, 'coverage-beside')));
      await heatReady(page);
      assert.ok(!wider.equals(await mapPicture(page)), 'the map follows');

      // The demo publishes its vendors twice, first without grades.
      const earlier = await beside.locator('option').last().getAttribute('value');
      assert.match(earlier, /^\d+$/);
      // On a page of its own: until the server has read that version it answers 503, and is asked again.
      const shared = await page.context().newPage();
      const linkTo = (version) => page.url().replace(/beside=\w+/, `beside=${version}`);
      await shared.goto(linkTo(earlier));
      await shared.locator('#coverage-beside').waitFor();
      assert.match(await textOf(shared, 'coverage-beside'), /the vendors of/);
      assert.equal(await shared.locator('select[name="beside"]').inputValue(), earlier);
      // A link to a version that is gone shows coverage as it is.
      await shared.goto(linkTo(999999));
      await until(
        'no difference',
        async () => (await shared.locator('#coverage-legend').count()) && (await scale(shared)) === 'ratio',
      );
      await shared.close();
      await page.locator('[data-filter="beside"]').click();
      await until('coverage itself', async () => (await scale(page)) === 'ratio');
    },
  );
}
