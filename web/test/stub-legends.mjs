// What the made-up TileJSON says beyond the standard: legends by metric, the kept scale, the other side.
// FOODMAP_STUB=old leaves out what servers before legends by metric do not know.
import { areasOf, CITIES, DAYS, demandAt, noise } from './stub-data.mjs';
import { cellKm2, shareOf } from './stub-tiles.mjs';

const OLD = process.env.FOODMAP_STUB === 'old';
const DAY_MILLIS = 86_400_000;
const ZOOMS = [5, 6, 7, 8, 9, 10, 11, 12];
const NONE = { p50: null, p75: null, p90: null, p95: null, p99: null, max: null };

export function filterOf(query) {
  const from = [query.get('from') ?? DAYS.first, DAYS.first].sort().at(-1);
  const to = [query.get('to') ?? DAYS.last, DAYS.last].sort()[0];
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS) + 1);
  const lines = list(query, 'line');
  const weekdays = list(query, 'weekday').length || 7;
  const [start, end] = (query.get('hours') ?? '0-24').split('-').map(Number);
  const hours = (end - start + 24) % 24 || 24;
  const share = shareOf(lines) * (hours / 24);
  return {
    city: CITIES.find(({ key }) => key === query.get('city')),
    lines,
    days: Math.round((days * weekdays) / 7),
    share,
    from,
    to,
  };
}

const list = (query, name) => (query.get(name) ?? '').split(',').filter(Boolean);

/** The other side's parameters in place of the main side's. */
function otherQuery(query) {
  const other = new URLSearchParams(query);
  for (const [name, value] of new URLSearchParams(query.get('compare'))) other.set(name, value);
  return other;
}

/** The filter, and that of the other side when there is one. */
export function sidesOf(query) {
  return query.has('compare') ? [filterOf(query), filterOf(otherQuery(query))] : [filterOf(query)];
}

function percentiles(values) {
  const sorted = values.filter((v) => v > 0.5).sort((a, b) => a - b);
  const at = (p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? null;
  return { p50: at(0.5), p75: at(0.75), p90: at(0.9), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** Demand at points all over a city. */
function demands({ city, share }) {
  const { west, south, east, north } = city.bounds;
  return Array.from({ length: 3600 }, (_, n) => {
    const lon = west + (((n % 60) + 0.5) / 60) * (east - west);
    const lat = south + ((Math.floor(n / 60) + 0.5) / 60) * (north - south);
    return demandAt(city, lon, lat) * share;
  });
}

function legendsOf(filter) {
  const values = filter.days ? demands(filter) : [];
  const legend = (metric, unit, factor, more = {}) => ({
    metric,
    unit,
    analysis_zoom: 16,
    ...(values.length ? percentiles(values.map((value) => value * factor)) : NONE),
    cells: values.length,
    ...more,
  });
  const share = { p50: 58, p75: 66, p90: 74, p95: 79, p99: 84, max: 97, min_sample: 30 };
  return {
    orders: legend('orders', 'orders/km2/day', 1),
    organic: legend('organic', 'orders/km2/day', 0.6),
    nonOrganic: legend('nonOrganic', 'orders/km2/day', 0.4),
    users: legend('users', 'customers/km2', 0.7 * filter.days),
    organicShare: { metric: 'organicShare', unit: 'percent', analysis_zoom: 16, cells: 900, ...share },
    ordersPer1000: legend('ordersPer1000', 'orders/1000 residents/day', 0.15, { min_residents: 100 }),
  };
}

function totalsOf({ city, days, share }) {
  const orders = Math.round(1200 * city.scale * days * share);
  return {
    orders,
    organic: Math.round(orders * 0.6),
    nonOrganic: Math.round(orders * 0.35),
    users: Math.round(orders * 0.3),
  };
}

function comparison(query) {
  const [side, other] = sidesOf(query);
  if (!other) return {};
  const sides = [demands(side), demands(other)];
  const gaps = sides[0].map((value, n) => Math.abs(value * (0.6 + 0.8 * noise(n, 1)) - sides[1][n]));
  return {
    compare: {
      filter: String(otherQuery(query)),
      days: other.days,
      totals: totalsOf(other),
      legends: legendsOf(other),
      version: 7,
    },
    difference: { unit: 'orders/km2/day', analysis_zoom: 16, cells: gaps.length, ...percentiles(gaps) },
  };
}

export function heatExtras(query) {
  const filter = filterOf(query);
  const { city, days, from, to } = filter;
  const scale = query.get('scale');
  const legends = legendsOf(scale ? filterOf(new URLSearchParams(scale)) : filter);
  const totals = totalsOf(filter);
  const hidden = (z) => ({ orders: z < 9 ? 0 : Math.round((totals.orders * (z - 8)) / 40), organic: 0 });
  return {
    dataset_versions: { orders: 7, polygons: 3 },
    filter: `city=${city.key}`,
    days,
    from,
    to,
    cell_km2: Object.fromEntries(ZOOMS.map((z) => [z, cellKm2(city, z)])),
    cell_zoom_offset: 6,
    legend: legends.orders,
    totals,
    hidden: Object.fromEntries(ZOOMS.map((z) => [z, hidden(z)])),
    k: 5,
    ...(OLD ? {} : { legends, ...(scale ? { scale } : {}), ...comparison(query) }),
  };
}

export function areaExtras(city, layer) {
  const densities = areasOf(city, layer).map((area) => area.population_km2 ?? 0);
  const legend = { unit: 'residents/km2', polygons: densities.length, ...percentiles(densities) };
  return OLD ? {} : { legends: { population_km2: { [layer]: legend } } };
}
