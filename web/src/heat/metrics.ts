import type { HeatTileJson, Legend } from '../api/tilejson.ts';
import { METRICS, type Metric } from '../filters/view.ts';

/** How a cell's properties become the value of a metric. */
export type Measure =
  /** A count over the cell's km2, and over the days where it grows with them. */
  | { kind: 'density'; property: 'orders' | 'organic' | 'nonOrganic' | 'users'; perDay: boolean }
  /** A ratio of two properties, that no sum over cells can give: drawn as squares only. */
  | { kind: 'share' }
  | { kind: 'perResidents' };

export type CellMetric = Exclude<Metric, 'population'>;

export const MEASURES: Record<CellMetric, Measure> = {
  orders: { kind: 'density', property: 'orders', perDay: true },
  organic: { kind: 'density', property: 'organic', perDay: true },
  nonOrganic: { kind: 'density', property: 'nonOrganic', perDay: true },
  users: { kind: 'density', property: 'users', perDay: false },
  organicShare: { kind: 'share' },
  ordersPer1000: { kind: 'perResidents' },
};

export function isCellMetric(metric: Metric): metric is CellMetric {
  return metric !== 'population';
}

export function canBeSmooth(metric: Metric): boolean {
  return isCellMetric(metric) && MEASURES[metric].kind === 'density';
}

/** The legend of a metric; servers before legends by metric have that of the orders. */
export function legendOf(tileJson: HeatTileJson, metric: CellMetric): Legend | null {
  return tileJson.legends?.[metric] ?? (metric === 'orders' ? tileJson.legend : null);
}

/** What can be chosen: what the server has a scale for, and population where areas know it. */
export function offeredMetrics(tileJson: HeatTileJson | null, populated: boolean): Metric[] {
  return METRICS.filter((metric) => {
    // Servers without legends by metric have none of population either.
    if (!isCellMetric(metric)) return populated && tileJson?.legends !== undefined;
    return metric === 'orders' || (tileJson !== null && legendOf(tileJson, metric) !== null);
  });
}

/** More query parameters of the tiles that a metric needs. */
export function tileParameters(metric: CellMetric): string[] {
  return MEASURES[metric].kind === 'perResidents' ? ['population=true'] : [];
}
