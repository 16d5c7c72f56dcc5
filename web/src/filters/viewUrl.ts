import { readCompare } from './compare.ts';
import { filterText, readFilter } from './orderFilter.ts';
import { AREA_LAYERS, DEFAULT_VIEW, HEAT_MODES, METRICS, type View } from './view.ts';

/** Reads a view from a query string; anything malformed falls back to its default, so no link is dead. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const filter = readFilter(query, DEFAULT_VIEW.city);
  const compare = readCompare(query.get('compare'));
  return {
    ...filter,
    // Differences are told for the density of orders only.
    metric: compare ? 'orders' : oneOf(METRICS, query.get('metric'), DEFAULT_VIEW.metric),
    heat: oneOf(HEAT_MODES, query.get('heat'), DEFAULT_VIEW.heat),
    scale: readScale(query.get('scale'), filter.city),
    compare,
    vendors: query.get('vendors') === 'on',
    areas: oneOf([...AREA_LAYERS, 'off'] as const, query.get('areas'), DEFAULT_VIEW.areas),
  };
}

/** The canonical query string of a view: sorted, without what is default anyway. */
export function writeView(view: View): string {
  const parts = [filterText(view)];
  if (view.metric !== DEFAULT_VIEW.metric) parts.push(`metric=${view.metric}`);
  if (view.heat !== DEFAULT_VIEW.heat) parts.push(`heat=${view.heat}`);
  if (view.scale) parts.push(`scale=${encodeURIComponent(view.scale)}`);
  if (view.compare) parts.push(`compare=${encodeURIComponent(view.compare)}`);
  if (view.vendors) parts.push('vendors=on');
  if (view.areas !== DEFAULT_VIEW.areas) parts.push(`areas=${view.areas}`);
  return parts.join('&');
}

function readScale(text: string | null, city: string): string | null {
  return text ? filterText(readFilter(new URLSearchParams(text), city)) : null;
}

function oneOf<T extends string>(allowed: readonly T[], text: string | null, fallback: T): T {
  return allowed.find((value) => value === text) ?? fallback;
}
