import type { ExpressionSpecification } from 'maplibre-gl';
import { AREA_METRICS, type AreaMetric, type Breaks } from '../filters/view.ts';
import { colourAt, type Theme } from '../heat/colours.ts';
import { breaksOf } from './breaks.ts';

/** By metric the areas whose value is known. */
export type AreaValues = Record<AreaMetric, ReadonlyMap<number, number>>;

export interface AreaClass {
  from: number;
  to: number;
  colour: string;
  areas: number;
}

const CLASSES = 6;

export function areaValues(
  areas: readonly (readonly [id: number, measureOf: (metric: AreaMetric) => number | null])[],
): AreaValues {
  const byMetric = AREA_METRICS.map((metric) => {
    const known = areas.flatMap(([id, measureOf]): [number, number][] => {
      const value = measureOf(metric);
      return value === null ? [] : [[id, value]];
    });
    return [metric, new Map(known)];
  });
  return Object.fromEntries(byMetric) as AreaValues;
}

/** The classes of areas, each from its lowest value up to the next. */
export function areaClasses(values: ReadonlyMap<number, number>, breaks: Breaks, theme: Theme): AreaClass[] {
  const all = [...values.values()].sort((a, b) => a - b);
  const most = all.at(-1);
  if (most === undefined) return [];
  const starts = breaksOf(all, CLASSES, breaks);
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? most;
    const last = index === starts.length - 1;
    return {
      from,
      to,
      colour: colourAt(starts.length > 1 ? index / (starts.length - 1) : 0.5, theme),
      areas: all.filter((value) => value >= from && (last || value < to)).length,
    };
  });
}

/** The colour of the class that a value is in. */
export function colourOf(value: number, classes: readonly AreaClass[]): string | undefined {
  return classes.findLast(({ from }) => value >= from)?.colour;
}

/** Areas in the colours of their classes; those of unknown value keep the quiet fill. */
export function areaPaint(
  values: ReadonlyMap<number, number>,
  classes: readonly AreaClass[],
  quiet: string,
): Record<string, Record<string, unknown>> {
  if (!classes.length) return {};
  const pairs = [...values].flatMap(([id, value]) => [id, colourOf(value, classes) ?? quiet]);
  const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
  const known: ExpressionSpecification = ['in', ['get', 'id'], ['literal', [...values.keys()]]];
  return {
    'areas-fill': {
      'fill-color': ['match', ['get', 'id'], ...pairs, quiet],
      'fill-opacity': ['case', known, ['case', selected, 0.95, 0.78], 0.04],
    },
  };
}

/** As the file of the layer has it. */
export const QUIET_OPACITY: ExpressionSpecification = [
  'case',
  ['boolean', ['feature-state', 'selected'], false],
  0.18,
  0.04,
];
