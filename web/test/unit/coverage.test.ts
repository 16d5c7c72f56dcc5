import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { CoverageTileJson } from '../../src/api/tilejson.ts';
import { otherCoverage, readBeside } from '../../src/coverage/beside.ts';
import { coverageClasses, NO_TARGET_COLOUR, scaleOf } from '../../src/coverage/classes.ts';
import { differenceClasses } from '../../src/coverage/difference.ts';
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

describe('differences of coverage', () => {
  const tileJson = {
    ...TILE_JSON,
    difference: { breaks: [1, 3, 6, 10], cells: [1, 2, 3, 4, 50, 6, 7, 8, 9], gained: 0, lost: 0 },
  };

  it('have classes alike on both sides of less than one', () => {
    const classes = differenceClasses(tileJson, 'light');
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [-10, null],
      [-6, -9],
      [-3, -5],
      [-1, -2],
      [0, 0],
      [1, 2],
      [3, 5],
      [6, 9],
      [10, null],
    ]);
    expect(classes.map(({ cells }) => cells)).toEqual(tileJson.difference.cells);
    expect(new Set(classes.map(({ colour: one }) => one)).size).toBe(9);
  });

  it('colour the squares, whatever coverage itself is coloured by', () => {
    const colours = differenceClasses(tileJson, 'dark').map(({ colour: one }) => one);
    const paint = coveragePaint('ratio', tileJson, 'safe', 'dark')['coverage-squares']?.['fill-color'];
    const compiled = createExpression(paint, 'paint');
    if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
    for (let step = -4; step <= 4; step++) {
      const properties = { difference_class: step, ratio_class: 2 };
      const drawn = compiled.value.evaluate({ zoom: 10 }, { type: 'Polygon', properties } as never);
      expect(drawn).toBe(colours[step + 4]);
    }
  });

  it('are against the feed or a version, in the words of the server', () => {
    expect(readBeside('feed')).toBe('feed');
    expect(readBeside('12')).toBe(12);
    for (const text of ['0', '-1', '1.5', 'other', '', null]) expect(readBeside(text)).toBeNull();
    expect(otherCoverage('feed')).toBe('reach=&add=');
    expect(otherCoverage(12)).toBe('version=12');
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
