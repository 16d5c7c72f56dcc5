import { addedText, readAdded } from '../coverage/added.ts';
import { besideText, readBeside } from '../coverage/beside.ts';
import { KM, reachText, readReach } from '../coverage/reach.ts';
import { drawnText, readDrawn } from '../find/drawnArea.ts';
import { readVendorFilter, vendorText } from '../vendors/vendorFilter.ts';
import { readCompare } from './compare.ts';
import { filterText, readFilter } from './orderFilter.ts';
import {
  AREA_LAYERS,
  AREA_METRICS,
  BREAKS,
  COMPARE_WAYS,
  COVERAGE_MODES,
  COVERAGE_RANKS,
  DEFAULT_VIEW,
  ENOUGH,
  HEAT_MODES,
  METRICS,
  OPACITY,
  PALETTES,
  PANELS,
  SITE_MEASURES,
  VENDOR_STYLES,
  type View,
} from './view.ts';

/** What is one of a few words. Those of null stand for nothing chosen. */
const WORDS = {
  metric: METRICS,
  heat: HEAT_MODES,
  compareBy: COMPARE_WAYS,
  areas: [...AREA_LAYERS, 'off'],
  vendorStyle: VENDOR_STYLES,
  coverage: COVERAGE_MODES,
  palette: PALETTES,
  rankBy: COVERAGE_RANKS,
  sites: SITE_MEASURES,
  areaMetric: AREA_METRICS,
  breaks: BREAKS,
  panel: [...PANELS, 'off'],
} as const;

const SWITCHES = ['vendors', 'vendorOrders', 'circles'] as const;

/** Reads a view from a query string; anything malformed falls back to its default, so no link is dead. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const filter = readFilter(query, DEFAULT_VIEW.city);
  const compare = readCompare(query.get('compare'));
  const view: View = {
    ...DEFAULT_VIEW,
    ...filter,
    ...readWords(query),
    scale: readScale(query.get('scale'), filter.city),
    compare,
    vendorFilter: readVendorFilter(query),
    reach: readReach(query.get('reach')),
    beside: readBeside(query.get('beside')),
    opacity: readOpacity(query.get('opacity')),
    added: readAdded(query.get('add')),
    siteKm: readKm(query.get('siteKm')),
    enough: ENOUGH.find((count) => String(count) === query.get('enough')) ?? DEFAULT_VIEW.enough,
    drawn: readDrawn(query.get('drawn')),
  };
  for (const name of SWITCHES) view[name] = query.get(name) === 'on';
  // Differences are told for the density of orders only.
  return compare ? { ...view, metric: 'orders' } : view;
}

/** The canonical query string of a view: sorted, without what is default anyway. */
export function writeView(view: View): string {
  const { vendorFilter, scale, compare, reach, beside, added, siteKm, enough, drawn, opacity } = view;
  const parts = [filterText(view), vendorText(vendorFilter)];
  for (const name of Object.keys(WORDS) as (keyof typeof WORDS)[])
    if (view[name] !== DEFAULT_VIEW[name]) parts.push(`${name}=${view[name]}`);
  for (const name of SWITCHES) if (view[name]) parts.push(`${name}=on`);
  if (scale) parts.push(`scale=${encodeURIComponent(scale)}`);
  if (compare) parts.push(`compare=${encodeURIComponent(compare)}`);
  if (reach) parts.push(`reach=${encodeURIComponent(reachText(reach))}`);
  if (beside) parts.push(`beside=${besideText(beside)}`);
  if (opacity !== DEFAULT_VIEW.opacity) parts.push(`opacity=${opacity}`);
  if (added.length) parts.push(`add=${addedText(added)}`);
  if (siteKm !== DEFAULT_VIEW.siteKm) parts.push(`siteKm=${siteKm}`);
  if (enough !== DEFAULT_VIEW.enough) parts.push(`enough=${enough}`);
  if (drawn) parts.push(`drawn=${drawnText(drawn)}`);
  return parts.filter(Boolean).join('&');
}

function readWords(query: URLSearchParams): Partial<View> {
  const known = Object.entries(WORDS).filter(([name, allowed]) =>
    (allowed as readonly string[]).includes(query.get(name) ?? ''),
  );
  return Object.fromEntries(known.map(([name]) => [name, query.get(name)])) as Partial<View>;
}

function readScale(text: string | null, city: string): string | null {
  return text ? filterText(readFilter(new URLSearchParams(text), city)) : null;
}

function readOpacity(text: string | null): number {
  const percent = Number(text ?? Number.NaN);
  return percent >= OPACITY.min && percent <= OPACITY.max ? Math.round(percent) : DEFAULT_VIEW.opacity;
}

function readKm(text: string | null): number {
  const km = Number(text ?? Number.NaN);
  return km >= KM.min && km <= KM.max ? km : DEFAULT_VIEW.siteKm;
}
