import { effect } from '@preact/signals';
import HOURS from '../../documents/week-hours.graphql?raw';
import { ask } from '../api/graphql.ts';
import { orderInput } from '../insight/orderInput.ts';
import { busy, changeView, state } from '../state.ts';
import { report } from '../ui/notice.ts';
import { HOURS_A_DAY, type HourRange, hourRange } from './hours.ts';
import { filterText } from './orderFilter.ts';

/** An hour stands still at least this long, and until its picture is there. */
const STEP_MILLIS = 1100;

interface Answer {
  orderSeries: { series: { points: { hour: number; orders: number }[] }[] };
}

/** The hour after this one; from no hour on the first. */
export function nextHour(hours: HourRange | null): HourRange {
  const from = hours ? (hours.from + 1) % HOURS_A_DAY : 0;
  return { from, to: from + 1 };
}

/** The hour with most orders of all days together. */
export function busiestHour(points: readonly { hour: number; orders: number }[]): number {
  const sums = new Array<number>(HOURS_A_DAY).fill(0);
  for (const { hour, orders } of points) sums[hour] = (sums[hour] ?? 0) + orders;
  return sums.indexOf(Math.max(...sums));
}

/** Goes through the hours of the day, on the scale of the busiest one, until it is told to stop. */
export async function play(): Promise<void> {
  const view = state.view.peek();
  const whole = { ...view, hours: null };
  try {
    const answer = await ask<Answer>(HOURS, { filter: orderInput(whole) }, new AbortController().signal);
    const busiest = busiestHour(answer.orderSeries.series[0]?.points ?? []);
    const scale = filterText({ ...whole, hours: hourRange(busiest, busiest + 1) });
    changeView({ scale, compare: null, hours: nextHour(view.hours) });
    // From here on the hours are one step of the history, which the first of them began.
    state.playing.value = true;
    follow();
  } catch (error) {
    report('play', error, () => void play());
  }
}

export function pause(): void {
  state.playing.value = false;
}

function follow(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    clearTimeout(timer);
    if (!state.playing.value) {
      queueMicrotask(() => stop());
      return;
    }
    // Who waits for a picture waits the longer.
    if (busy.value) return;
    timer = setTimeout(() => changeView({ hours: nextHour(state.view.peek().hours) }), STEP_MILLIS);
  });
}
