import { describe, expect, it } from 'vitest';
import { colourAt, colourStops, divergingAt } from '../../src/heat/colours.ts';
import { anchorsOf, positionOf } from '../../src/heat/scale.ts';

const legend = { metric: 'orders', unit: '', analysis_zoom: 16, cells: 9 };
const ticks = { p50: 10, p75: 20, p90: 40, p95: 80, p99: 160, max: 900 };

/** Relative luminance of a #rrggbb colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** How much more blue than red a colour has. */
const blueness = (hex: string) => Number.parseInt(hex.slice(5, 7), 16) - Number.parseInt(hex.slice(1, 3), 16);

describe('colour scale', () => {
  it('rises strictly in value and position', () => {
    const anchors = anchorsOf({ ...legend, ...ticks });
    for (const [index, anchor] of anchors.slice(1).entries()) {
      expect(anchor.value).toBeGreaterThan(anchors[index]?.value ?? 0);
      expect(anchor.position).toBeGreaterThan(anchors[index]?.position ?? 0);
    }
    expect(anchors.at(-1)).toMatchObject({ name: 'p99', position: 1 });
  });

  it('keeps the higher of two percentiles that fall together', () => {
    const anchors = anchorsOf({ ...legend, ...ticks, p50: 20 });
    expect(anchors.map(({ name }) => name)).toEqual(['p75', 'p90', 'p95', 'p99']);
  });

  it('is empty without data', () => {
    const none = { p50: null, p75: null, p90: null, p95: null, p99: null, max: null };
    expect(anchorsOf({ ...legend, ...none })).toEqual([]);
    expect(positionOf(5, [])).toBe(0);
  });

  it('caps peaks at the last colour instead of dropping them', () => {
    const anchors = anchorsOf({ ...legend, ...ticks });
    expect(positionOf(160, anchors)).toBe(1);
    expect(positionOf(900, anchors)).toBe(1);
    expect(positionOf(15, anchors)).toBeCloseTo(0.4);
  });

  it('has a quiet middle between two sides that differ for colour-blind eyes too', () => {
    for (const theme of ['light', 'dark'] as const) {
      const [less, middle, more] = [0, 0.5, 1].map((at) => divergingAt(at, theme));
      expect(new Set([less, middle, more]).size).toBe(3);
      // Purple has more blue than red, orange the other way round; no red stands against a green.
      expect(blueness(less ?? '')).toBeGreaterThan(20);
      expect(blueness(more ?? '')).toBeLessThan(-80);
      expect(Math.abs(blueness(middle ?? ''))).toBeLessThan(20);
    }
  });

  it('changes lightness in one direction only', () => {
    for (const [theme, sign] of [
      ['light', -1],
      ['dark', 1],
    ] as const) {
      const steps = Array.from({ length: 61 }, (_, i) => luminance(colourAt(i / 60, theme)) * sign);
      for (const [index, step] of steps.slice(1).entries()) expect(step).toBeGreaterThan(steps[index] ?? 0);
      const positions = colourStops(theme).map(({ position }) => position);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }
  });
});
