import { computed, effect, signal } from '@preact/signals';
import COVERAGE from '../../documents/coverage.graphql?raw';
import CELLS from '../../documents/coverage-cells.graphql?raw';
import CHANGE from '../../documents/coverage-change.graphql?raw';
import OPPORTUNITIES from '../../documents/opportunities.graphql?raw';
import { follow } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';
import type { NoTarget } from '../api/tilejson.ts';
import { alsoReload } from '../dataFlow.ts';
import { areasShown, besideShown } from '../shown.ts';
import { city, state } from '../state.ts';
import { type CoverageChange, coverageChange } from './coverageChange.ts';
import { coverageVariables } from './coverageVariables.ts';
import { sitePins } from './sitePins.ts';

export interface AgainstTarget {
  mean: number;
  median: number;
  cellsAtTarget: number;
  residentsAtTarget: number | null;
  ordersAtTarget: number | null;
  meanGap: number;
}

export interface Numbers {
  km2: number;
  coveredKm2: number;
  mean: number;
  median: number;
  residents: number | null;
  uncoveredResidents: number | null;
  orders: number | null;
  uncoveredOrders: number | null;
  target: AgainstTarget | null;
}

export interface RankedCell {
  id: string;
  center: { lon: number; lat: number };
  vendors: number;
  ratio: number | null;
  gap: number | null;
  orders: number | null;
  residents: number | null;
}

export interface AreaCoverage {
  id: number;
  name: string;
  nameEn: string | null;
  statistics: Numbers;
}

export interface CoverageAnswer {
  modified: boolean;
  vendors: number;
  withoutPlace: number;
  withoutRadius: number;
  unknownCodes: string[];
  noTarget: NoTarget | null;
  statistics: Numbers;
  polygons: AreaCoverage[];
}

export interface Site {
  at: { lon: number; lat: number };
  gain: number;
  vendors: number;
  near: string[];
}

export interface Opportunities {
  total: number;
  open: number;
  sites: Site[];
}

export const coverageAnswer = signal<CoverageAnswer | null>(null);
export const rankedCells = signal<readonly RankedCell[]>([]);
export const opportunities = signal<Opportunities | null>(null);

const shown = computed(() => state.view.value.coverage !== 'off');
const open = computed(() => shown.value && state.view.value.panel === 'coverage');
const rankBy = computed(() => state.view.value.rankBy.toUpperCase());

/** The layer that tables are of: the one on the map. */
const layer = computed(() =>
  (areasShown.value === 'off' ? 'marketing_area' : areasShown.value).toUpperCase(),
);

const coverageWish = computed(() =>
  open.value
    ? JSON.stringify({ ...coverageVariables(state.view.value), layer: layer.value, rankBy: rankBy.value })
    : null,
);

const cellWish = computed(() => {
  const bounds = state.bounds.value ?? city.value?.bounds;
  if (!open.value || !bounds) return null;
  return JSON.stringify({ ...coverageVariables(state.view.value), bounds, rankBy: rankBy.value });
});

/** What the what-if changes, or what has changed since an earlier version; without either there is no question. */
const changeWish = computed(() => {
  const { reach, added } = state.view.value;
  const beside = besideShown.value;
  const since = typeof beside === 'number' ? beside : null;
  if (!open.value || (since === null && !reach && !added.length)) return null;
  return JSON.stringify({ ...coverageVariables(state.view.value), layer: layer.value, since });
});

const sitesWish = computed(() => {
  const view = state.view.value;
  if (!shown.value || !view.sites) return null;
  const measure = view.sites.toUpperCase();
  return JSON.stringify({ ...coverageVariables(view), measure, radiusKm: view.siteKm, enough: view.enough });
});

async function askCoverage<T>(document: string, wish: string, cancel: AbortSignal): Promise<T> {
  return (await ask<{ coverage: T }>(document, JSON.parse(wish), cancel)).coverage;
}

let started = false;

/** Asks for the numbers of coverage from the first time that somebody looks at them. */
export function startCoverage(): void {
  if (started) return;
  started = true;
  alsoReload(
    follow<CoverageAnswer>({
      name: 'coverage-numbers',
      wish: coverageWish,
      ask: (wish, cancel) => askCoverage(COVERAGE, wish, cancel),
      show: (answer) => {
        coverageAnswer.value = answer;
      },
    }),
  );
  alsoReload(
    follow<readonly RankedCell[]>({
      name: 'coverage-cells',
      wish: cellWish,
      ask: async (wish, cancel) =>
        (await askCoverage<{ cells: { cells: RankedCell[] } }>(CELLS, wish, cancel)).cells.cells,
      show: (answer) => {
        rankedCells.value = answer ?? [];
      },
    }),
  );
  alsoReload(
    follow<CoverageChange | null>({
      name: 'coverage-change',
      wish: changeWish,
      ask: async (wish, cancel) =>
        (await askCoverage<{ change: CoverageChange | null }>(CHANGE, wish, cancel)).change,
      show: (answer) => {
        coverageChange.value = answer;
      },
    }),
  );
  alsoReload(
    follow<Opportunities>({
      name: 'opportunities',
      wish: sitesWish,
      ask: async (wish, cancel) =>
        (await askCoverage<{ opportunities: Opportunities }>(OPPORTUNITIES, wish, cancel)).opportunities,
      show: (answer) => {
        opportunities.value = answer;
      },
    }),
  );
  effect(() => {
    const { sites: measure, siteKm } = state.view.value;
    state.pins.value = measure ? sitePins(opportunities.value?.sites ?? [], measure, siteKm) : [];
  });
}
