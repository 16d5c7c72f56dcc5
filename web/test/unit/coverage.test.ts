import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { CoverageTileJson } from '../../src/api/tilejson.ts';
import { coverageClasses, NO_TARGET_COLOUR, scaleOf } from '../../src/coverage/classes.ts';
import { coveragePaint } from '../../src/coverage/paint.ts';
import { reachedKm, reachText, readReach } from '../../src/coverage/reach.ts';

const TILE_JSON = {
  cells: 100,
  legend: {
    ratio: { breaks: [0.2, 0.4, 0.6, 0.8, 1, 1.2], cells: [1, 2, 3, 4, 5, 6, 7, 8] },
    vendors: { breaks: [3, 6, 9, 15, 20], cells: [1, 2, 3, 4, 5, 6, 7] },
  },
} as CoverageTileJson;

function colour(scale: 'ratio' | 'vendors' | 'gap', properties: Record<string, number>): unknown {
  const paint = coveragePaint(scale, TILE_JSON, 'safe', 'light')['coverage-squares']?.['fill-color'];
  const compiled = createExpression(paint, 'paint');
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom: 10 }, { type: 'Polygon', properties } as never);
}

describe('classes of coverage', () => {
  it('begin and end where the server says', () => {
    const ratio = coverageClasses('ratio', TILE_JSON, 'classic', 'light');
    expect(ratio.map(({ from, to }) => [from, to])).toEqual([
      [null, 0],
      [0, 0.2],
      [0.2, 0.4],
      [0.4, 0.6],
      [0.6, 0.8],
      [0.8, 1],
      [1, 1.2],
      [1.2, null],
    ]);
    expect(ratio.map(({ cells }) => cells)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const vendors = coverageClasses('vendors', TILE_JSON, 'safe', 'dark');
    expect(vendors.map(({ from, to }) => [from, to])).toEqual([
      [null, 0],
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 15],
      [16, 20],
      [21, null],
    ]);
  });

  it('have a colour each in both palettes and themes', () => {
    for (const scale of ['ratio', 'vendors', 'gap'] as const)
      for (const palette of ['safe', 'classic'] as const)
        for (const theme of ['light', 'dark'] as const) {
          const colours = coverageClasses(scale, TILE_JSON, palette, theme).map((one) => one.colour);
          expect(new Set(colours).size, `${scale} ${palette} ${theme}`).toBe(colours.length);
        }
  });

  it('colour the squares of the map as the legend has them', () => {
    const classes = coverageClasses('ratio', TILE_JSON, 'safe', 'light');
    for (const [index, { colour: wanted }] of classes.entries())
      expect(colour('ratio', { ratio_class: index })).toBe(wanted);
    const gaps = coverageClasses('gap', TILE_JSON, 'safe', 'light');
    for (const { from, colour: wanted } of gaps) expect(colour('gap', { gap: from ?? 0 })).toBe(wanted);
    expect(colour('ratio', { class: 3 })).toBe(NO_TARGET_COLOUR.light);
  });

  it('count where there are no targets', () => {
    expect(scaleOf('target', TILE_JSON)).toBe('ratio');
    expect(scaleOf('gap', { ...TILE_JSON, no_target: 'NO_TARGETS' })).toBe('vendors');
  });
});

describe('what if vendors reached farther', () => {
  it('is read as the server writes it', () => {
    for (const text of ['80%', '300%', '3km', '0.5km']) {
      const reach = readReach(text);
      expect(reach && reachText(reach)).toBe(text);
    }
    for (const text of ['100%', '5%', '301%', '16km', '0.4km', '3', '', null])
      expect(readReach(text)).toBeNull();
  });

  it('leaves unknown radii unknown, but for one that all have', () => {
    expect(reachedKm(2, { percent: 150 })).toBe(3);
    expect(reachedKm(null, { percent: 150 })).toBeNull();
    expect(reachedKm(null, { km: 4 })).toBe(4);
    expect(reachedKm(2, null)).toBe(2);
  });
});
