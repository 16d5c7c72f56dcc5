import { shiftDay } from '../filters/dateRange.ts';

/** Orders of some days in a row, both ends included. */
export interface DayBar {
  from: string;
  to: string;
  orders: number;
}

export interface Span {
  first: number;
  last: number;
  /** Where a drag began. */
  anchor?: number;
}

/** Buckets as bars; each ends the day before the next begins. */
export function barsOf(points: readonly { start: string; orders: number }[], last: string): DayBar[] {
  const starts = points.map(({ start }) => start.slice(0, 10));
  return points.map(({ orders }, index) => {
    const next = starts[index + 1];
    return { from: starts[index] ?? last, to: next ? shiftDay(next, -1) : last, orders };
  });
}

/** The bars that have any day of a range. */
export function spanOf(bars: readonly DayBar[], from: string | null, to: string | null): Span {
  const first = from ? bars.findIndex((bar) => bar.to >= from) : 0;
  const last = to ? bars.findLastIndex((bar) => bar.from <= to) : bars.length - 1;
  return first < 0
    ? { first: bars.length, last: bars.length - 1 }
    : { first, last: Math.max(last, first - 1) };
}

/** The bar at a place from 0, the left end, to 1. */
export function indexAt(share: number, count: number): number {
  return Math.min(Math.max(Math.floor(share * count), 0), Math.max(count - 1, 0));
}
