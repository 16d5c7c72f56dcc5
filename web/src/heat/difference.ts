import type { ExpressionSpecification } from 'maplibre-gl';
import type { HeatTileJson, Legend } from '../api/tilejson.ts';
import { divergingAt, type Theme } from './colours.ts';
import { byTileZoom, count } from './measure.ts';

export interface DifferenceStep {
  name: 'p50' | 'p90' | 'p99';
  value: number;
}

/** Sizes of a difference at which the colour changes, rising; the same below zero. */
export function differenceSteps(legend: Legend | null | undefined): DifferenceStep[] {
  const steps: DifferenceStep[] = [];
  for (const name of ['p50', 'p90', 'p99'] as const) {
    const value = legend?.[name] ?? null;
    if (value !== null && value > (steps.at(-1)?.value ?? 0)) steps.push({ name, value });
  }
  return steps;
}

/** The classes from most below to most above, with the quiet one around zero in the middle. */
export function differenceClasses(steps: readonly DifferenceStep[], theme: Theme): string[] {
  const sides = steps.length;
  return Array.from({ length: 2 * sides + 1 }, (_, index) =>
    divergingAt(sides ? 0.5 + (index - sides) / (2 * sides) : 0.5, theme),
  );
}

/** This side less the other, each by its own days, as a class around zero. */
export function differenceColour(tileJson: HeatTileJson, theme: Theme): ExpressionSpecification | string {
  const steps = differenceSteps(tileJson.difference);
  const [lowest = '', ...higher] = differenceClasses(steps, theme);
  if (!higher.length) return lowest;
  const breaks = [...[...steps].reverse().map(({ value }) => -value), ...steps.map(({ value }) => value)];
  const [days, otherDays] = [tileJson.days, tileJson.compare?.days ?? 0].map((some) => Math.max(some, 1));
  return byTileZoom(tileJson, (km2) => [
    'step',
    ['-', ['/', count('orders'), km2 * (days ?? 1)], ['/', count('ordersB'), km2 * (otherDays ?? 1)]],
    lowest,
    ...higher.flatMap((colour, index) => [breaks[index] ?? 0, colour]),
  ]);
}
