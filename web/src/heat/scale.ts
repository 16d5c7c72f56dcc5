import type { Percentiles } from '../api/tilejson.ts';

/** A value of the metric, in its unit, and where it stands on the colour scale, from 0 to 1. */
export interface Anchor {
  name: 'p50' | 'p75' | 'p90' | 'p95' | 'p99';
  value: number;
  position: number;
}

const POSITIONS = [
  ['p50', 0.3],
  ['p75', 0.5],
  ['p90', 0.7],
  ['p95', 0.85],
  ['p99', 1],
] as const;

/**
 * The colour scale of a legend: strictly rising in both value and position.
 * Percentiles that fall together (small data) keep the higher position; empty without data.
 */
export function anchorsOf(legend: Percentiles | null): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [name, position] of POSITIONS) {
    const value = legend?.[name] ?? null;
    if (value === null || !(value > 0)) continue;
    const last = anchors.at(-1);
    if (last && value <= last.value) anchors.pop();
    anchors.push({ name, value: Math.max(value, last?.value ?? 0), position });
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
