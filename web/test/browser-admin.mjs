// The administration panel; FOODMAP_ADMIN_KEY is a key with the scope admin for the server of FOODMAP_LINK.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accessibilityViolations, heatReady, until, watch } from './browser-page.mjs';

const key = process.env.FOODMAP_ADMIN_KEY;
const { FOODMAP_LINK: link } = process.env;

const textOf = (page, id) => page.locator(`#${id}`).textContent();
const runOf = (page) => page.locator('#refresh-run').getAttribute('data-run');

export function adminTests(pageOf, picture) {
  const options = { skip: !(link && key) && 'needs a running server and a key of an administrator' };

  it('shows administration to administrators only', options, async () => {
    const page = pageOf();
    assert.equal(await page.locator('#panel-admin').count(), 0);
    const other = await page.context().newPage();
    await other.goto(`${new URL(link).origin}/?panel=admin`);
    await until('the refusal', async () => /may not/.test(await other.locator('#side-panel').textContent()));
    await other.close();
  });

  it('refreshes, shows versions and how the server does, and changes targets', options, async () => {
    const context = await pageOf()
      .context()
      .browser()
      .newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${new URL(link).origin}/`);
    await page.locator('dialog input[name="key"]').fill(key);
    await page.keyboard.press('Enter');
    await page.locator('#panel-admin').click();
    const log = watch(page);
    await page.locator('#refresh-run').waitFor();
    await heatReady(page);
    assert.equal(await page.locator('#refresh-run').getAttribute('data-status'), 'PUBLISHED');
    assert.ok((await page.locator('#versions tbody tr').count()) >= 4);
    await until('ready tiles', async () => Number(await textOf(page, 'tiles-ready')) > 0);
    assert.ok((await page.locator('#pool-statistics tbody tr').count()) >= 1);

    await page.locator('#refresh-VENDORS').click();
    await until('an answer', async () => /asked/.test(await textOf(page, 'refresh-said')));
    await page.locator('#refresh-VENDORS').click();
    await until('that it is asked already', async () => /already/.test(await textOf(page, 'refresh-said')));

    const input = page.locator('.target-list input').first();
    await input.waitFor();
    const before = await input.inputValue();
    const latest = await runOf(page);
    await input.fill('a few');
    await page.keyboard.press('Tab');
    assert.equal(await input.getAttribute('aria-invalid'), 'true');
    const more = Number(before) + 1;
    await change(page, input, more.toLocaleString('fa', { useGrouping: false }));
    await until('the import in the progress', async () => (await runOf(page)) !== latest);
    assert.match(await page.locator('#refresh-run').textContent(), /Targets/);
    assert.equal(await input.inputValue(), String(more));
    assert.deepEqual(await accessibilityViolations(page), []);
    await picture('admin', page);
    await change(page, input, before);

    const looks = [
      ['dark', { width: 1280, height: 800 }],
      ['light', { width: 390, height: 844 }],
    ];
    for (const [colorScheme, size] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      await page.locator('#language').click();
      await heatReady(page);
      await page.locator('#targets').scrollIntoViewIfNeeded();
      assert.deepEqual(await accessibilityViolations(page), []);
      await picture(`admin-${colorScheme}-${size.width}`, page);
    }
    assert.deepEqual(log.errors, []);
    await context.close();
  });
}

async function change(page, input, vendors) {
  await input.fill(vendors);
  await page.keyboard.press('Tab');
  assert.match(await textOf(page, 'targets-changed'), /^1 /);
  await page.locator('#save-targets').click();
  await until('the new version', async () =>
    /^Published as version/.test(await textOf(page, 'targets-said')),
  );
  await until('no change left', async () => (await page.locator('#targets-changed').count()) === 0);
}
