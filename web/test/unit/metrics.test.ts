import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { HeatTileJson, Legend } from '../../src/api/tilejson.ts';
import { populationPaint } from '../../src/areas/population.ts';
import { colourAt, divergingAt, MASKED_COLOUR, ZERO_COLOUR } from '../../src/heat/colours.ts';
import { differenceClasses, differenceColour, differenceSteps } from '../../src/heat/difference.ts';
import { legendOf, offeredMetrics } from '../../src/heat/metrics.ts';
import { heatWeight, squareColour } from '../../src/heat/paint.ts';

const KM2 = 0.25;
const DAYS = 30;
const ticks = { p50: 10, p75: 20, p90: 40, p95: 80, p99: 160, max: 900 };
const legend = (unit: string): Legend => ({ unit, analysis_zoom: 16, cells: 9, ...ticks });

const OLD: HeatTileJson = {
  tilejson: '3.0.0',
  tiles: [],
  minzoom: 5,
  maxzoom: 12,
  bounds: [0, 0, 1, 1],
  vector_layers: [],
  dataset_versions: {},
  days: DAYS,
  from: null,
  to: null,
  cell_km2: { 10: KM2, 11: KM2 / 4 },
  legend: legend('orders/km2/day'),
  totals: { orders: 1, organic: null, nonOrganic: null, users: null },
  hidden: {},
  k: 5,
};
const NEW: HeatTileJson = {
  ...OLD,
  legends: {
    orders: OLD.legend,
    organic: legend('orders/km2/day'),
    nonOrganic: legend('orders/km2/day'),
    users: legend('customers/km2'),
    organicShare: { ...legend('percent'), min_sample: 20, p50: 50, p75: 60, p90: 70, p95: 80, p99: 90 },
    ordersPer1000: null,
  },
};

function evaluate(expression: unknown, properties: Record<string, number>): unknown {
  const compiled = createExpression(expression, 'paint');
  if (compiled.result === 'error') throw new Error(JSON.stringify(compiled.value));
  const value = compiled.value.evaluate({ zoom: 10 }, { type: 'Point', properties } as never);
  return value && typeof value === 'object' && 'toString' in value ? hex(String(value)) : value;
}

/** rgba(r,g,b,1) as #rrggbb. */
function hex(rgba: string): string {
  const parts =
    rgba
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .map(Number) ?? [];
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

describe('metrics', () => {
  it('are offered when the server has a scale for them', () => {
    expect(offeredMetrics(OLD, false)).toEqual(['orders']);
    expect(offeredMetrics(NEW, true)).toEqual([
      'orders',
      'organic',
      'nonOrganic',
      'users',
      'population',
      'organicShare',
    ]);
    expect(legendOf(OLD, 'orders')).toBe(OLD.legend);
    expect(legendOf(OLD, 'users')).toBeNull();
  });

  it('weigh their own property in their own unit', () => {
    const perDay = { orders: 10 * KM2 * DAYS, organic: 20 * KM2 * DAYS, users: 40 * KM2 };
    expect(evaluate(heatWeight(NEW, 'orders'), perDay)).toBeCloseTo(0.3, 6);
    expect(evaluate(heatWeight(NEW, 'organic'), perDay)).toBeCloseTo(0.5, 6);
    expect(evaluate(heatWeight(NEW, 'users'), perDay)).toBeCloseTo(0.7, 6);
    expect(evaluate(heatWeight(NEW, 'nonOrganic'), perDay)).toBe(0);
  });

  it('cap a peak in colour instead of dropping it, and set none apart', () => {
    const colour = squareColour(NEW, 'organic', 'light');
    const cell = (density: number) => ({ orders: 9, organic: density * KM2 * DAYS });
    expect(evaluate(colour, cell(1e6))).toBe(colourAt(1, 'light'));
    expect(evaluate(colour, cell(160))).toBe(colourAt(1, 'light'));
    expect(evaluate(colour, cell(0.01))).toBe(colourAt(0, 'light'));
    expect(evaluate(colour, cell(0))).toBe(ZERO_COLOUR.light);
  });

  it('tell no share of few orders', () => {
    const colour = squareColour(NEW, 'organicShare', 'dark');
    expect(evaluate(colour, { orders: 40, organic: 10, nonOrganic: 9 })).toBe(MASKED_COLOUR.dark);
    expect(evaluate(colour, { orders: 40, organic: 19, nonOrganic: 1 })).toBe(colourAt(1, 'dark'));
    expect(evaluate(colour, { orders: 40, organic: 2, nonOrganic: 18 })).toBe(colourAt(0, 'dark'));
  });
});

describe('differences', () => {
  const sides = {
    ...OLD,
    days: 10,
    difference: OLD.legend,
    compare: { filter: '', days: 20, totals: OLD.totals },
  };

  it('are of densities, each side by its own days', () => {
    const colour = differenceColour(sides, 'light');
    const cell = (here: number, there: number) => ({
      orders: here * KM2 * 10,
      ordersB: there * KM2 * 20,
    });
    expect(evaluate(colour, cell(50, 50))).toBe(divergingAt(0.5, 'light'));
    expect(evaluate(colour, cell(300, 50))).toBe(divergingAt(1, 'light'));
    expect(evaluate(colour, cell(50, 300))).toBe(divergingAt(0, 'light'));
    expect(evaluate(colour, { orders: 0, ordersB: 1e6 })).toBe(divergingAt(0, 'light'));
  });

  it('have as many classes below zero as above', () => {
    expect(differenceSteps(OLD.legend).map(({ name }) => name)).toEqual(['p50', 'p90', 'p99']);
    expect(differenceClasses(differenceSteps(OLD.legend), 'light')).toHaveLength(7);
    const flat = { ...OLD.legend, p50: 3, p90: 3, p99: 3 };
    expect(differenceClasses(differenceSteps(flat), 'light')).toHaveLength(3);
    expect(differenceColour({ ...sides, difference: null }, 'light')).toBe(divergingAt(0.5, 'light'));
  });
});

describe('population', () => {
  it('colours areas by residents per km2, on the scale of their layer', () => {
    const tileJson = { ...OLD, legends: { population_km2: { region: legend('residents/km2') } } };
    const colour = populationPaint(tileJson, 'region', 'light')['population-fill']['fill-color'];
    expect(evaluate(colour, { population_km2: 500 })).toBe(colourAt(1, 'light'));
    expect(evaluate(colour, { population_km2: 1 })).toBe(colourAt(0, 'light'));
    expect(populationPaint(tileJson, 'neighbourhood', 'light')['population-fill']['fill-color']).toBe(
      colourAt(0, 'light'),
    );
  });
});
