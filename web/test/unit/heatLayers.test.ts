import {
  createExpression,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import heatmap from '../../../tiles/heatmap/style.json';
import polygons from '../../../tiles/polygons/style.json';
import foodmap from '../../../tiles/styles/foodmap.json';
import vendors from '../../../tiles/vendors/style.json';
import { assembleStyle } from '../../build/assemble-style.mjs';
import type { HeatTileJson } from '../../src/api/tilejson.ts';
import { heatWeight, smoothColour, squareColour } from '../../src/heat/paint.ts';

/** Density of a uniform field of weight 1 under MapLibre's kernel, with cells s apart: I * 0.2785 * (R / s)^2. */
const KERNEL = 0.2785;
const MAX_TILE_ZOOM = 12;

const smooth = heatmap.layers.find(({ id }) => id === 'heat-smooth')?.paint;

function evaluate(expression: unknown, zoom: number, properties: Record<string, unknown> = {}): unknown {
  const compiled = createExpression(expression, 'paint');
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  return compiled.value.evaluate({ zoom }, { type: 'Point', properties } as never);
}

function tileJson(legend: Partial<HeatTileJson['legend']>): HeatTileJson {
  const ticks = { p50: null, p75: null, p90: null, p95: null, p99: null, max: null };
  return {
    tilejson: '3.0.0',
    tiles: [],
    minzoom: 5,
    maxzoom: MAX_TILE_ZOOM,
    bounds: [0, 0, 1, 1],
    vector_layers: [],
    dataset_versions: {},
    days: 30,
    from: null,
    to: null,
    cell_km2: { 10: 0.25, 11: 0.0625, 12: 0.015625 },
    legend: { metric: 'orders', unit: 'orders/km2/day', analysis_zoom: 16, cells: 9, ...ticks, ...legend },
    totals: { orders: 1, organic: null, nonOrganic: null, users: null },
    hidden: {},
    k: 5,
  };
}

const LEGEND = { p50: 10, p75: 20, p90: 40, p95: 80, p99: 160, max: 900 };

describe('heat layers', () => {
  it('draw a density equal to the weight at every zoom', () => {
    for (let n = 0; n < 200; n++) {
      // The saw-tooth needs a ten-thousandth of a zoom level to fall back.
      const zoom = 5 + Math.floor(Math.random() * 12) + Math.random() * 0.9998;
      const spacing = 8 * 2 ** (zoom - Math.min(Math.floor(zoom), MAX_TILE_ZOOM));
      const radius = evaluate(smooth?.['heatmap-radius'], zoom) as number;
      const intensity = evaluate(smooth?.['heatmap-intensity'], zoom) as number;
      expect(intensity * KERNEL * (radius / spacing) ** 2, `zoom ${zoom}`).toBeCloseTo(1, 2);
      expect(radius / spacing).toBeGreaterThanOrEqual(1.5);
    }
  });

  it('give one density one weight in the tiles of every zoom', () => {
    const weight = heatWeight(tileJson(LEGEND), 'orders');
    for (const [zoom, km2] of [
      [10, 0.25],
      [11, 0.0625],
      [12, 0.015625],
    ] as const) {
      const at = (density: number) => evaluate(weight, zoom, { orders: density * km2 * 30 });
      expect(at(10)).toBeCloseTo(0.3, 6);
      expect(at(160)).toBeCloseTo(1, 6);
      expect(at(100_000)).toBe(1);
    }
  });

  it('never fall with more orders', () => {
    const weight = heatWeight(tileJson({ ...LEGEND, p75: 10, p95: 40 }), 'orders');
    let last = -1;
    for (let orders = 0; orders < 2000; orders += 7) {
      const now = evaluate(weight, 10, { orders }) as number;
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
  });

  it('stay valid expressions when there is little or no data', () => {
    for (const legend of [{}, { p50: 3, p75: 3, p90: 3, p95: 3, p99: 3, max: 3 }, { p50: 0, p99: 0 }]) {
      for (const made of [
        heatWeight(tileJson(legend), 'orders'),
        squareColour(tileJson(legend), 'orders', 'light'),
      ])
        expect(() => evaluate(made, 10, { orders: 4 })).not.toThrow();
    }
    expect(smoothColour('dark').length).toBeGreaterThan(8);
  });
});

describe('style files', () => {
  it('are valid MapLibre styles', () => {
    for (const style of [heatmap, vendors, polygons, foodmap])
      expect(validateStyleMin(style as unknown as StyleSpecification)).toEqual([]);
  });

  it('are put together in foodmap.json (npm run style)', () => {
    expect(foodmap).toEqual(assembleStyle());
  });
});
