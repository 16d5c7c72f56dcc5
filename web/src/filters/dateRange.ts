import type { DataStatus } from '../api/catalog.ts';

const DAY_MILLIS = 86_400_000;

/** First and last day of a city's orders; null when it has none. */
export function daysOfCity(status: DataStatus | null, city: string): { first: string; last: string } | null {
  const days = status?.orders?.cities.find((one) => one.city === city) ?? status?.orders;
  return days?.firstDay && days.lastDay ? { first: days.firstDay, last: days.lastDay } : null;
}

/** The last n days that the data has, both ends included. */
export function lastDays(count: number, last: string): { from: string; to: string } {
  const from = Date.parse(`${last}T00:00:00Z`) - (count - 1) * DAY_MILLIS;
  return { from: new Date(from).toISOString().slice(0, 10), to: last };
}

/** A changed end of a range; the other end gives way when they would cross. */
export function withEnd(
  range: { from: string | null; to: string | null },
  end: 'from' | 'to',
  day: string | null,
): { from: string | null; to: string | null } {
  const changed = { ...range, [end]: day };
  if (changed.from && changed.to && changed.from > changed.to) return { from: day, to: day };
  return changed;
}
