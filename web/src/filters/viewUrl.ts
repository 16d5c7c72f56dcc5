import { AREA_LAYERS, DEFAULT_VIEW, HEAT_MODES, type View } from './view.ts';

const KEY = /^[a-z][a-z0-9-]{0,39}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a view from a query string; anything malformed falls back to its default, so no link is dead. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const from = day(query.get('from'));
  const to = day(query.get('to'));
  const city = query.get('city') ?? '';
  return {
    city: KEY.test(city) ? city : DEFAULT_VIEW.city,
    ...(from && to && from > to ? { from: to, to: from } : { from, to }),
    lines: sortedLines((query.get('line') ?? '').split(',')),
    heat: oneOf(HEAT_MODES, query.get('heat'), DEFAULT_VIEW.heat),
    vendors: query.get('vendors') === 'on',
    areas: oneOf([...AREA_LAYERS, 'off'] as const, query.get('areas'), DEFAULT_VIEW.areas),
  };
}

/** The canonical query string of a view: sorted, without what is default anyway. */
export function writeView(view: View): string {
  const parts = [filterQuery(view)];
  if (view.heat !== DEFAULT_VIEW.heat) parts.push(`heat=${view.heat}`);
  if (view.vendors) parts.push('vendors=on');
  if (view.areas !== DEFAULT_VIEW.areas) parts.push(`areas=${view.areas}`);
  return parts.join('&');
}

/** The order filter in the words of the server; the heat tiles are asked with it. */
export function filterQuery({ city, from, to, lines }: Pick<View, 'city' | 'from' | 'to' | 'lines'>): string {
  const parts = [`city=${city}`];
  if (from) parts.push(`from=${from}`);
  if (to) parts.push(`to=${to}`);
  if (lines.length) parts.push(`line=${sortedLines(lines).join(',')}`);
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

function oneOf<T extends string>(allowed: readonly T[], text: string | null, fallback: T): T {
  return allowed.find((value) => value === text) ?? fallback;
}
