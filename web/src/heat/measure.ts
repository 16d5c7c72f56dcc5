import type { ExpressionSpecification } from 'maplibre-gl';
import type { HeatTileJson } from '../api/tilejson.ts';
import { type CellMetric, MEASURES } from './metrics.ts';

/** Fewest orders of known origin that a share is told of, where the server does not say. */
const MIN_SAMPLE = 30;

export const minSample = (tileJson: HeatTileJson) => tileJson.legends?.organicShare?.min_sample ?? MIN_SAMPLE;

export const minResidents = (tileJson: HeatTileJson) => tileJson.legends?.ordersPer1000?.min_residents ?? 1;

/** A count of a cell; encoders leave out what is 0. */
export function count(property: string): ExpressionSpecification {
  return ['coalesce', ['get', property], 0];
}

/**
 * One branch per tile zoom, because the same density is fewer orders in a smaller cell.
 * A top-level step over the zoom takes the zoom of the tile a feature came in, not the camera's,
 * so a coarse tile that stands in for a missing one keeps its right colours.
 */
export function byTileZoom(
  tileJson: HeatTileJson,
  branch: (km2: number) => ExpressionSpecification,
): ExpressionSpecification {
  const [first, ...others] = Object.entries(tileJson.cell_km2)
    .map(([zoom, km2]): [number, number] => [Number(zoom), km2])
    .sort(([a], [b]) => a - b);
  if (!first) return ['literal', []];
  return ['step', ['zoom'], branch(first[1]), ...others.flatMap(([zoom, km2]) => [zoom, branch(km2)])];
}

/** The number that makes the value of a metric one: a property's amount for densities. */
export interface Scaled {
  input: ExpressionSpecification;
  /** What the values of a legend are multiplied with to compare with the input. */
  unit: number;
  /** True for cells whose value would mean nothing. */
  masked?: ExpressionSpecification;
}

/** The value of a metric in cells of so many km2. */
export function scaled(metric: CellMetric, tileJson: HeatTileJson, km2: number): Scaled {
  const measure = MEASURES[metric];
  const days = Math.max(tileJson.days, 1);
  switch (measure.kind) {
    case 'density':
      return { input: count(measure.property), unit: km2 * (measure.perDay ? days : 1) };
    case 'share': {
      const known: ExpressionSpecification = ['+', count('organic'), count('nonOrganic')];
      return {
        input: ['/', ['*', 100, count('organic')], ['max', known, 1]],
        unit: 1,
        masked: ['<', known, minSample(tileJson)],
      };
    }
    case 'perResidents':
      return {
        input: ['/', ['*', 1000, count('orders')], ['*', ['max', count('population'), 1], days]],
        unit: 1,
        masked: ['<', count('population'), minResidents(tileJson)],
      };
  }
}
