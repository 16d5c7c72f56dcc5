// Opens the page in a real browser and watches for everything that must not happen.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const WAIT_MILLIS = 45_000;
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SOFTWARE_GL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export function launch({ webGl = true } = {}) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({
    executablePath,
    args: [...ARGS, ...(webGl ? SOFTWARE_GL : ['--disable-3d-apis'])],
  });
}

/** Asks again and again: waitForFunction needs eval, which the content security policy forbids. */
export async function until(what, ask) {
  const end = Date.now() + WAIT_MILLIS;
  let last;
  while (Date.now() < end) {
    last = await ask();
    if (last) return last;
    await sleep(100);
  }
  return assert.fail(`waited ${WAIT_MILLIS / 1000} s for ${what}, last answer ${JSON.stringify(last)}`);
}

/** Notes what went wrong in a page and what it asked the network for. */
export function watch(page) {
  const log = { errors: [], requests: [], tiles: [] };
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /content security policy/i.test(text)) log.errors.push(text);
  });
  page.on('pageerror', (error) => log.errors.push(String(error)));
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('response', (response) => {
    const [, tileset] = /\/tiles\/(\w+)\/\d+\/\d+\/\d+\.mvt/.exec(response.url()) ?? [];
    if (tileset) log.tiles.push({ tileset, status: response.status(), url: response.url() });
  });
  return log;
}

export const rootData = (page) => page.evaluate(() => ({ ...document.documentElement.dataset }));

export async function heatReady(page) {
  // A changed filter waits a quarter of a second before it asks.
  await sleep(400);
  return until('the heat to be drawn', async () => {
    const data = await rootData(page);
    return data.heat === 'ready' ? data : null;
  });
}

export const numberIn = (page, id) => page.locator(`#${id}`).getAttribute('data-value').then(Number);

export async function choose(page, name, value) {
  const input = page.locator(`input[name="${name}"][value="${value}"]`);
  // At the edge of the panel the line of freshness would take the click.
  await input.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await input.check({ force: true });
}

/** The map as it looks now, as PNG bytes. */
export const mapPicture = (page) => page.locator('#map canvas').screenshot();

/** How many clearly different colours the middle of the map shows. */
export async function coloursOnMap(page) {
  const png = await mapPicture(page);
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, picture.width, picture.height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4 * 7)
      colours.add(((data[i] >> 4) << 8) | ((data[i + 1] >> 4) << 4) | (data[i + 2] >> 4));
    return colours.size;
  }, png.toString('base64'));
}

/** Where a place lies on the page, from the centre and zoom that the map tells. */
export async function pixelOf(page, lon, lat) {
  const [centerLon, centerLat, zoom] = (await rootData(page)).center.split(',').map(Number);
  const world = 512 * 2 ** zoom;
  const x = (degrees) => ((degrees + 180) / 360) * world;
  const y = (degrees) => {
    const sin = Math.sin((degrees * Math.PI) / 180);
    return (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world;
  };
  const box = await page.locator('#map').boundingBox();
  return [box.x + box.width / 2 + x(lon) - x(centerLon), box.y + box.height / 2 + y(lat) - y(centerLat)];
}

/** What axe finds against WCAG 2.2 AA and its own best practices. */
export async function accessibilityViolations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
    );
  });
}
