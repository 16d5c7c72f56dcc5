import { computed, signal } from '@preact/signals';
import DRAWN from '../../documents/drawn-area.graphql?raw';
import { follow } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';
import { alsoReload } from '../dataFlow.ts';
import { orderInput } from '../insight/orderInput.ts';
import { state } from '../state.ts';
import { drawnPolygon } from './drawnArea.ts';

export interface DrawnAnswer {
  drawnArea: { cells: number; areaKm2: number; orders: number; organic: number; nonOrganic: number };
}

export const drawnAnswer = signal<DrawnAnswer | null>(null);

/** Cells of some 250 m: they follow the edge well, and few of them are closed. */
const ZOOM = 11;

const wish = computed(() => {
  const view = state.view.value;
  if (!view.drawn) return null;
  return JSON.stringify({ filter: orderInput(view), within: drawnPolygon(view.drawn), zoom: ZOOM });
});

let started = false;

/** Counts the orders of the drawn area from the first time that there is one. */
export function startDrawn(): void {
  if (started) return;
  started = true;
  alsoReload(
    follow<DrawnAnswer>({
      name: 'drawn-area',
      wish,
      ask: async (variables, cancel) =>
        (await ask<{ heatmap: DrawnAnswer }>(DRAWN, JSON.parse(variables), cancel)).heatmap,
      show: (answer) => {
        drawnAnswer.value = answer;
      },
    }),
  );
}
