import { computed, effect, signal } from '@preact/signals';
import COVERAGE from '../../documents/coverage.graphql?raw';
import OPPORTUNITIES from '../../documents/opportunities.graphql?raw';
import { follow } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';
import type { NoTarget } from '../api/tilejson.ts';
import { alsoReload } from '../dataFlow.ts';
import { areasShown } from '../shown.ts';
import { state } from '../state.ts';
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

export interface WorstCell {
  id: string;
  center: { lon: number; lat: number };
  vendors: number;
  ratio: number | null;
  gap: number | null;
  orders: number | null;
}

interface Changed {
  km2: number;
  residents: number | null;
  orders: number | null;
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
  statistics: Numbers & { target: (AgainstTarget & { worst: WorstCell[] }) | null };
  change: { gained: Changed; lost: Changed } | null;
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
export const opportunities = signal<Opportunities | null>(null);

const shown = computed(() => state.view.value.coverage !== 'off');

const coverageWish = computed(() => {
  const view = state.view.value;
  if (!shown.value || view.panel !== 'coverage') return null;
  const areas = areasShown.value;
  const layer = (areas === 'off' ? 'marketing_area' : areas).toUpperCase();
  return JSON.stringify({ ...coverageVariables(view), layer });
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
