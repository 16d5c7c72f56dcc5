import { computed, signal } from '@preact/signals';
import METRICS from '../../documents/area-metrics.graphql?raw';
import { follow } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';
import { alsoReload } from '../dataFlow.ts';
import type { AreaMetric } from '../filters/view.ts';
import { orderInput } from '../insight/orderInput.ts';
import { areasShown } from '../shown.ts';
import { state } from '../state.ts';
import { vendorInput } from '../vendors/vendorFilter.ts';
import { type AreaValues, areaValues } from './choropleth.ts';

export interface MeasuredArea {
  id: number;
  name: string;
  nameEn: string | null;
  populationKm2: number | null;
  smallPopulation: boolean | null;
  metrics: {
    vendors: number;
    vendorsKm2: number;
    vendorsPer10000: number | null;
    orders: { orders: number; users: number } | null;
    organicShare: number | null;
    ordersKm2: number | null;
    ordersPer1000: number | null;
  };
}

export interface AreaMetrics {
  k: number;
  notShown: { polygons: number; orders: number };
  nodes: MeasuredArea[];
}

export const areaMetrics = signal<AreaMetrics | null>(null);

const wish = computed(() => {
  const view = state.view.value;
  const areas = areasShown.value;
  if (areas === 'off' || (view.areaMetric === null && view.panel !== 'insight')) return null;
  const vendors = vendorInput(view.vendorFilter);
  return JSON.stringify({ layer: areas.toUpperCase(), filter: orderInput(view), vendors });
});

let started = false;

/** Measures the areas from the first time that somebody looks at their numbers. */
export function startAreaMetrics(): void {
  if (started) return;
  started = true;
  alsoReload(
    follow<AreaMetrics>({
      name: 'area-metrics',
      wish,
      ask: async (variables, cancel) =>
        (await ask<{ polygons: AreaMetrics }>(METRICS, JSON.parse(variables), cancel)).polygons,
      show: (answer) => {
        areaMetrics.value = answer;
        state.measured.value = answer && valuesOf(answer.nodes);
      },
    }),
  );
}

/** What the map needs: by metric the values that are known. */
function valuesOf(nodes: readonly MeasuredArea[]): AreaValues {
  return areaValues(nodes.map((area) => [area.id, (metric: AreaMetric) => measureOf(area, metric)]));
}

export function measureOf({ metrics, populationKm2 }: MeasuredArea, metric: AreaMetric): number | null {
  switch (metric) {
    case 'users':
      return metrics.orders?.users ?? null;
    case 'populationKm2':
      return populationKm2;
    default:
      return metrics[metric];
  }
}
