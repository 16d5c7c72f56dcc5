import { computed, signal } from '@preact/signals';
import INSIGHT from '../../documents/insight.graphql?raw';
import CELLS from '../../documents/top-cells.graphql?raw';
import { follow } from '../api/follow.ts';
import { ask } from '../api/graphql.ts';
import { alsoReload } from '../dataFlow.ts';
import { daysOfCity } from '../filters/dateRange.ts';
import { state } from '../state.ts';
import { orderInput } from './orderInput.ts';

export interface TimePoint {
  /** When the bucket begins, in the city's time. */
  start: string;
  days: number;
  orders: number;
}

interface Series<Point> {
  series: { line?: string | null; points: Point[] }[];
}

export interface Insight {
  time: Series<TimePoint>;
  /** From Saturday at 0 to Friday at 23. */
  week: Series<{ days: number; orders: number }>;
  lines: Series<{ orders: number }>;
}

export interface TopCell {
  center: { lon: number; lat: number };
  orders: number;
  users: number;
  density: number;
}

export interface TopCells {
  count: number;
  cells: TopCell[];
}

export const insight = signal<Insight | null>(null);
export const topCells = signal<TopCells | null>(null);

/** Bars that can still be told apart. */
const MOST_BARS = 200;
const DAY_MILLIS = 86_400_000;

const open = computed(() => state.view.value.panel === 'insight');

const insightWish = computed(() => {
  const view = state.view.value;
  if (!open.value) return null;
  const known = daysOfCity(state.status.value, view.city);
  const days = known ? (Date.parse(known.last) - Date.parse(known.first)) / DAY_MILLIS : 0;
  const filter = orderInput(view);
  const all = { ...filter, from: null, to: null };
  return JSON.stringify({ all, filter, bucket: days > MOST_BARS ? 'WEEK' : 'DAY' });
});

const cellWish = computed(() => {
  const bounds = state.bounds.value;
  if (!open.value || !bounds) return null;
  return JSON.stringify({ filter: orderInput(state.view.value), bounds, zoom: state.tileZoom.value });
});

let started = false;

/** Asks for series and cells from the first time that somebody looks at them. */
export function startInsight(): void {
  if (started) return;
  started = true;
  alsoReload(
    follow<Insight>({
      name: 'insight',
      wish: insightWish,
      ask: (wish, cancel) => ask<Insight>(INSIGHT, JSON.parse(wish), cancel),
      show: (answer) => {
        insight.value = answer;
      },
    }),
  );
  alsoReload(
    follow<TopCells>({
      name: 'top-cells',
      wish: cellWish,
      ask: async (wish, cancel) =>
        (await ask<{ heatmap: { cells: TopCells } }>(CELLS, JSON.parse(wish), cancel)).heatmap.cells,
      show: (answer) => {
        topCells.value = answer;
      },
    }),
  );
}
