import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const ASSETS = new URL('../../dist/assets/', import.meta.url);
const KIB = 1024;

/** Sum of the gzipped sizes of the built scripts whose names match. */
function gzipped(name: RegExp): number {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.js') && name.test(file));
  expect(files.length).toBeGreaterThan(0);
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(new URL(file, ASSETS)), { level: 9 }).length,
    0,
  );
}

describe.skipIf(!existsSync(ASSETS))('size of the built page (needs npm run build)', () => {
  it.each([
    ['shell and map code of our own', /^(?!maplibre)/, 70],
    ['map library', /^maplibre-(?!gl-worker)/, 285],
    ['map worker', /^maplibre-gl-worker/, 150],
  ])('%s stays in its budget', (_, name, kib) => {
    expect(gzipped(name)).toBeLessThanOrEqual(kib * KIB);
  });

  it('the map is not loaded with the shell', () => {
    const html = readFileSync(new URL('../index.html', ASSETS), 'utf8');
    expect(html).not.toMatch(/maplibre/);
    expect(html).not.toMatch(/https?:/);
    expect(html).not.toMatch(/style=/);
  });
});
