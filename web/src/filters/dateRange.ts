import type { DataStatus } from '../api/catalog.ts';

const DAY_MILLIS = 86_400_000;

/** First and last day of a city's orders; null when it has none. */
export function daysOfCity(status: DataStatus | null, city: string): { first: string; last: string } | null {
  const days = status?.orders?.cities.find((one) => one.city === city) ?? status?.orders;
  return days?.firstDay && days.lastDay ? { first: days.firstDay, last: days.lastDay } : null;
}

/** The last n days that the data has, both ends included. */
export function lastDays(count: number, last: string): { from: string; to: string } {
  return { from: shiftDay(last, 1 - count), to: last };
}

/** The day so many days later, or earlier when negative. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10);
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
