import type { Percentiles } from '../api/tilejson.ts';
import type { Metric } from '../filters/view.ts';

type PercentileName = 'p50' | 'p75' | 'p90' | 'p95' | 'p99';

/** A value of the metric, in its unit, and where it stands on the colour scale, from 0 to 1. */
export interface Anchor {
  /** The percentile it is; empty for a part of the median. */
  name: PercentileName | '';
  value: number;
  position: number;
}

type Place = [percentile: PercentileName, position: number, part: number];

/** Counts crowd in few places: the colours go to the peaks. */
const PEAKED: readonly Place[] = [
  ['p50', 0.3, 1],
  ['p75', 0.5, 1],
  ['p90', 0.7, 1],
  ['p95', 0.85, 1],
  ['p99', 1, 1],
];

/** Shares and population lie around their median, so that what is below it gets colours too. */
const EVEN: readonly Place[] = [
  ['p50', 0.17, 0.5],
  ['p50', 0.33, 0.75],
  ['p50', 0.5, 1],
  ['p75', 0.67, 1],
  ['p90', 0.83, 1],
  ['p99', 1, 1],
];

/**
 * The colour scale of a legend: strictly rising in both value and position.
 * Percentiles that fall together (small data) keep the higher position; empty without data.
 */
export function anchorsOf(legend: Percentiles | null, metric: Metric = 'orders'): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [name, position, part] of metric === 'organicShare' || metric === 'population' ? EVEN : PEAKED) {
    const value = (legend?.[name] ?? 0) * part;
    if (!(value > 0)) continue;
    const last = anchors.at(-1);
    if (last && value <= last.value) anchors.pop();
    anchors.push({ name: part === 1 ? name : '', value: Math.max(value, last?.value ?? 0), position });
  }
  return anchors;
}

/** Position of a value on the scale; what exceeds p99 keeps the last colour. */
export function positionOf(value: number, anchors: readonly Anchor[]): number {
  let below = { value: 0, position: 0 };
  for (const anchor of anchors) {
    if (value <= anchor.value) {
      const share = (value - below.value) / (anchor.value - below.value);
      return below.position + share * (anchor.position - below.position);
    }
    below = anchor;
  }
  return anchors.length ? 1 : 0;
}
