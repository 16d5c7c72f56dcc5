import { shiftDay } from './dateRange.ts';
import { filterText, type OrderFilter, readFilter } from './orderFilter.ts';

/** The period of equal length just before; it moves along with the chosen days. */
export const PREVIOUS = 'previous';

/** Reads what the other side has different: days or lines. Other text means no comparison. */
export function readCompare(text: string | null): string | null {
  if (!text || text === PREVIOUS) return text || null;
  const { from, to, lines } = readFilter(new URLSearchParams(text), '');
  return filterText({ from, to, lines }) || null;
}

/**
 * The comparison in the words of the server; null when there is none, or not yet.
 * Without a first day there is no period before it, and an open end is the last day with data.
 */
export function compareText(
  compare: string | null,
  { from, to }: Pick<OrderFilter, 'from' | 'to'>,
  known: { last: string } | null,
): string | null {
  if (compare !== PREVIOUS) return compare;
  const end = to ?? known?.last;
  return from && end && end >= from ? filterText(periodBefore(from, end)) : null;
}

/** As many days as from..to has, ending the day before it begins. */
export function periodBefore(from: string, to: string): { from: string; to: string } {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: shiftDay(from, -days), to: shiftDay(from, -1) };
}

/** The other side as a whole filter. */
export function otherSide(filter: OrderFilter, text: string): OrderFilter {
  const { from, to, lines } = readFilter(new URLSearchParams(text), filter.city);
  return {
    ...filter,
    ...(from || to ? { from, to } : {}),
    ...(lines.length ? { lines } : {}),
  };
}
