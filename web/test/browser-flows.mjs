// What the flows of the panels have in common.
import { it } from 'node:test';
import { heatReady } from './browser-page.mjs';

const real = Boolean(process.env.FOODMAP_LINK);
export const textOf = (page, id) => page.locator(`#${id}`).textContent();
export const panel = (page, name) => page.locator(`#panel-${name}`).click();
export const check = (page, name) => page.locator(`input[name="${name}"]`).check({ force: true });

export async function setSlider(page, name, value) {
  await page.locator(`input[name="${name}"]`).evaluate((input, wanted) => {
    input.value = wanted;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, String(value));
}

/** Begins and ends where everybody begins, whatever became of the view. */
async function fresh(page) {
  const { origin } = new URL(process.env.FOODMAP_LINK);
  await page.goto('about:blank');
  await page.goto(`${origin}/?city=tehran#map=10.6/35.72/51.38`);
  await heatReady(page);
}

/** Each begins and ends with a fresh page; the stub has none of what they need. */
export function flowsOn(pageOf) {
  return (name, run) =>
    it(name, { skip: !real && 'the stub has no such data' }, async () => {
      await fresh(pageOf());
      try {
        await run(pageOf());
      } finally {
        await fresh(pageOf());
      }
    });
}
