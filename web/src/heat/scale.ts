import type { Legend } from '../api/tilejson.ts';

/** A density in orders per km2 per day and where it stands on the colour scale, from 0 to 1. */
export interface Anchor {
  name: 'p50' | 'p75' | 'p90' | 'p95' | 'p99';
  density: number;
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
 * The colour scale of a legend: strictly rising in both density and position.
 * Percentiles that fall together (small data) keep the higher position; empty without data.
 */
export function anchorsOf(legend: Legend): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [name, position] of POSITIONS) {
    const density = legend[name];
    if (density === null || !(density > 0)) continue;
    const last = anchors.at(-1);
    if (last && density <= last.density) anchors.pop();
    anchors.push({ name, density: Math.max(density, last?.density ?? 0), position });
  }
  return anchors;
}

/** Position of a density on the scale; what exceeds p99 keeps the last colour. */
export function positionOf(density: number, anchors: readonly Anchor[]): number {
  let below = { density: 0, position: 0 };
  for (const anchor of anchors) {
    if (density <= anchor.density) {
      const share = (density - below.density) / (anchor.density - below.density);
      return below.position + share * (anchor.position - below.position);
    }
    below = anchor;
  }
  return anchors.length ? 1 : 0;
}
