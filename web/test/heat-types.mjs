// Pictures of every heat type at three zooms, to be looked at: no seams, no holes at the peaks, a legend one can read.
// FOODMAP_LINK is the one-time link of a running server, without it the stub stands in; the folder is the argument:
//   FOODMAP_LINK=$(./dev link) node web/test/heat-types.mjs heat-types [--all] [--only=orders,users]
// --all adds Persian, dark and phone pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { heatReady, launch, rootData } from './browser-page.mjs';
import { startStub } from './stub-server.mjs';

const ZOOMS = [9, 11, 13];
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const TYPES = {
  orders: '',
  'orders-squares': 'heat=squares',
  organic: 'metric=organic',
  'non-organic': 'metric=nonOrganic',
  users: 'metric=users',
  'users-squares': 'metric=users&heat=squares',
  population: 'metric=population&areas=neighbourhood',
  'organic-share': 'metric=organicShare',
  'orders-per-1000': 'metric=ordersPer1000',
  difference: `compare=${encodeURIComponent('line=cafe')}&line=restaurant`,
};
const LOOKS = [
  { name: 'en-light', locale: 'en-GB', colorScheme: 'light', viewport: DESKTOP },
  { name: 'fa-dark', locale: 'fa-IR', colorScheme: 'dark', viewport: DESKTOP },
  { name: 'fa-phone', locale: 'fa-IR', colorScheme: 'light', viewport: PHONE },
];
// Where the demand of Tehran is.
const PLACE = '35.7300/51.4100';

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--')) ?? 'heat-types';
const looks = args.includes('--all') ? LOOKS : LOOKS.slice(0, 1);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const types = Object.entries(TYPES).filter(([type]) => !only || only.includes(type));
mkdirSync(folder, { recursive: true });

const stub = process.env.FOODMAP_LINK ? null : await startStub();
const link = process.env.FOODMAP_LINK ?? stub.link;
const { origin } = new URL(link);
const browser = await launch();
let storageState;
for (const { name: look, ...options } of looks) {
  // The link opens once; its cookie serves the other looks.
  const context = await browser.newContext({ ...options, ...(storageState ? { storageState } : {}) });
  const page = await context.newPage();
  if (!storageState) {
    await page.goto(link);
    storageState = await context.storageState();
  }
  for (const [type, query] of types) {
    for (const zoom of ZOOMS) {
      await page.goto('about:blank');
      await page.goto(`${origin}/?city=tehran${query ? `&${query}` : ''}#map=${zoom}/${PLACE}`);
      await heatReady(page);
      const { drawing, heatFeatures } = await rootData(page);
      const file = join(folder, `${type}-z${zoom}-${look}.png`);
      await page.screenshot({ path: file });
      console.log(`${file}: ${drawing}, ${heatFeatures} features`);
    }
  }
  await context.close();
}
await browser.close();
stub?.close();
