import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const ASSETS = new URL('../../dist/assets/', import.meta.url);
const KIB = 1024;

/** Scripts that the page asks for before anything else. */
const shell = () =>
  [...readFileSync(new URL('../index.html', ASSETS), 'utf8').matchAll(/\/assets\/([\w-]+\.js)/g)].map(
    ([, file]) => file ?? '',
  );
const ours = (file: string) => !file.startsWith('maplibre');

/** Sum of the gzipped sizes of the built scripts that are meant. */
function gzipped(meant: (file: string) => boolean): number {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.js') && meant(file));
  expect(files.length).toBeGreaterThan(0);
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, ASSETS)), { level: 9 }).length,
    0,
  );
}

describe.skipIf(!existsSync(ASSETS))('size of the built page (needs npm run build)', () => {
  it.each([
    ['shell', (file: string) => shell().includes(file), 50],
    ['map code and panels of our own', (file: string) => ours(file) && !shell().includes(file), 40],
    ['map library', (file: string) => /^maplibre-(?!gl-worker)/.test(file), 285],
    ['map worker', (file: string) => file.startsWith('maplibre-gl-worker'), 150],
  ])('%s stays in its budget', (_, meant, kib) => {
    expect(gzipped(meant)).toBeLessThanOrEqual(kib * KIB);
  });

  it('the map is not loaded with the shell', () => {
    const html = readFileSync(new URL('../index.html', ASSETS), 'utf8');
    expect(html).not.toMatch(/maplibre/);
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toMatch(/style=/);
  });
});
