import { idsIn } from '../vendors/vendorFilter.ts';
import { type HourRange, hourText, readHours } from './hours.ts';
import { readWeekdays, type Weekday } from './weekdays.ts';

/** Which orders count: the part of the view that the server knows as its order filter. */
export interface OrderFilter {
  city: string;
  /** Days as yyyy-mm-dd, both included; null leaves that end open. */
  from: string | null;
  to: string | null;
  /** Business line keys; none chosen means all. */
  lines: readonly string[];
  /** Days of the week in their order; none chosen means all. */
  weekdays: readonly Weekday[];
  /** Hours of the day; null means all. */
  hours: HourRange | null;
  /** Ids of areas of any layer that the customer is in one of; none chosen means anywhere. */
  inAreas: readonly number[];
}

const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a filter from its text; anything malformed restricts nothing, so no link is dead. */
export function readFilter(query: URLSearchParams, defaultCity: string): OrderFilter {
  const from = day(query.get('from'));
  const to = day(query.get('to'));
  const city = query.get('city') ?? '';
  return {
    city: KEY.test(city) ? city : defaultCity,
    ...(from && to && from > to ? { from: to, to: from } : { from, to }),
    lines: sortedLines((query.get('line') ?? '').split(',')),
    weekdays: readWeekdays(query.get('weekday') ?? ''),
    hours: readHours(query.get('hours') ?? ''),
    inAreas: idsIn(query.get('area')),
  };
}

/** The canonical text of a filter, in the words of the server: fixed order, nothing for what does not restrict. */
export function filterText(filter: Partial<OrderFilter>): string {
  const { city, from, to, lines = [], weekdays = [], hours, inAreas = [] } = filter;
  const parts: string[] = [];
  if (city) parts.push(`city=${city}`);
  if (from) parts.push(`from=${from}`);
  if (to) parts.push(`to=${to}`);
  if (lines.length) parts.push(`line=${sortedLines(lines).join(',')}`);
  if (weekdays.length) parts.push(`weekday=${weekdays.join(',')}`);
  if (hours) parts.push(`hours=${hourText(hours)}`);
  if (inAreas.length) parts.push(`area=${inAreas.join(',')}`);
  return parts.join('&');
}

function sortedLines(lines: readonly string[]): string[] {
  return [...new Set(lines.filter((line) => KEY.test(line)))].sort();
}

function day(text: string | null): string | null {
  if (!text || !DAY.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 2026-02-30 parses in some engines as 2 March: only a day that prints back as itself is one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}
