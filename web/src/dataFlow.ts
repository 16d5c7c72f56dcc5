import { computed } from '@preact/signals';
import { fetchCatalog, fetchStatus, isAdministrator } from './api/catalog.ts';
import { follow, setBusy } from './api/follow.ts';
import { latest } from './api/latest.ts';
import type {
  CoverageTileJson,
  HeatTileJson,
  PolygonTileJson,
  TileJson,
  Tileset,
  VendorTileJson,
} from './api/tilejson.ts';
import { fetchTileJson } from './api/tilejson.ts';
import { otherCoverage } from './coverage/beside.ts';
import { whatIfText } from './coverage/whatIf.ts';
import { otherSide } from './filters/compare.ts';
import { filterText } from './filters/orderFilter.ts';
import { startHistory } from './history.ts';
import { areasShown, besideShown, otherSideText, swiping } from './shown.ts';
import { state } from './state.ts';
import { dismiss, report } from './ui/notice.ts';
import { vendorText } from './vendors/vendorFilter.ts';

const STATUS_EVERY_MILLIS = 5 * 60_000;

const joined = (parts: readonly string[]) => parts.filter(Boolean).join('&');

const vendorsOfOrders = computed(() => {
  const { vendorOrders, vendorFilter } = state.view.value;
  return vendorOrders ? vendorText(vendorFilter) : '';
});

/** Query of each tileset for the current view; null while that tileset is not wanted. */
const heatQuery = computed(() => {
  const { scale } = state.view.value;
  const other = swiping.value ? null : otherSideText.value;
  const parts = [filterText(state.view.value), vendorsOfOrders.value];
  // Differences have a scale of their own.
  if (other) parts.push(`compare=${encodeURIComponent(other)}`);
  else if (scale) parts.push(`scale=${encodeURIComponent(scale)}`);
  return joined(parts);
});
const otherHeatQuery = computed(() => {
  const view = state.view.value;
  const other = swiping.value ? otherSideText.value : null;
  if (other === null) return null;
  const scale = view.scale ?? joined([filterText(view), vendorsOfOrders.value]);
  const parts = [filterText(otherSide(view, other)), vendorsOfOrders.value];
  return joined([...parts, `scale=${encodeURIComponent(scale)}`]);
});
const vendorQuery = computed(() => {
  const { city, lines, vendors, vendorFilter } = state.view.value;
  return vendors ? joined([filterText({ city, lines }), vendorText(vendorFilter)]) : null;
});
const areaQuery = computed(() => {
  const areas = areasShown.value;
  return areas === 'off' ? null : `city=${state.view.value.city}&layer=${areas}`;
});
const coverageQuery = computed(() => {
  const { city, lines, coverage, vendorFilter } = state.view.value;
  if (coverage === 'off') return null;
  const beside = besideShown.value;
  const parts = [filterText({ city, lines }), vendorText(vendorFilter), whatIfText(state.view.value)];
  if (beside) parts.push(`compare=${encodeURIComponent(otherCoverage(beside))}`);
  return joined(parts);
});

/** Keeps the TileJSON of a tileset in step with the view. */
function followTileset<T extends TileJson>(
  tileset: Tileset,
  wish: { readonly value: string | null },
  show: (tileJson: T | null) => void,
  name: string = tileset,
): () => void {
  const ask = (query: string, cancel: AbortSignal) => fetchTileJson<T>(tileset, query, cancel);
  return follow<T>({ name, wish, ask, show });
}

const status = latest<void, Awaited<ReturnType<typeof fetchStatus>>>({
  pauseMillis: 0,
  run: (_, cancel) => fetchStatus(cancel),
  done(answer) {
    const known = versions();
    state.status.value = answer;
    dismiss('status');
    if (known !== '' && known !== versions()) reloadTiles();
  },
  failed: (error) => report('status', error, () => status.now()),
});

const catalog = latest<void, Awaited<ReturnType<typeof fetchCatalog>>>({
  pauseMillis: 0,
  run: (_, cancel) => fetchCatalog(cancel),
  done(answer) {
    dismiss('catalog');
    state.catalog.value = answer;
  },
  failed: (error) => report('catalog', error, () => catalog.now()),
  busy: (busy) => setBusy('catalog', busy),
});

const administrator = latest<void, boolean>({
  pauseMillis: 0,
  run: (_, cancel) => isAdministrator(cancel),
  done(answer) {
    state.administrator.value = answer;
  },
  // Who is told nothing is shown nothing; what else is wrong, the other questions tell.
  failed() {},
});

let reloads: (() => void)[] = [];

export const askStatus = () => status.now();

/** Lets what a panel asks be asked again together with the tiles. */
export function alsoReload(reload: () => void): void {
  reloads.push(reload);
}

/** Asks for the TileJSON of everything shown again: after a new version, a sign-in or a failure. */
export function reloadTiles(): void {
  for (const reload of reloads) reload();
}

export function reloadAll(): void {
  administrator.now();
  catalog.now();
  status.now();
  reloadTiles();
}

function versions(): string {
  return (state.status.value?.datasets ?? []).map((set) => `${set.dataset}=${set.version}`).join();
}

export function startDataFlow(): void {
  administrator.now();
  catalog.now();
  status.now();
  reloads = [
    followTileset<HeatTileJson>('heatmap', heatQuery, (tileJson) => {
      state.heat.value = tileJson;
    }),
    followTileset<HeatTileJson>(
      'heatmap',
      otherHeatQuery,
      (tileJson) => {
        state.otherHeat.value = tileJson;
      },
      'other-heat',
    ),
    followTileset<VendorTileJson>('vendors', vendorQuery, (tileJson) => {
      state.vendors.value = tileJson;
    }),
    followTileset<PolygonTileJson>('polygons', areaQuery, (tileJson) => {
      state.areas.value = tileJson;
    }),
    followTileset<CoverageTileJson>('coverage', coverageQuery, (tileJson) => {
      state.coverage.value = tileJson;
    }),
  ];
  setInterval(() => {
    if (!document.hidden && !state.signedOut.value) status.now();
  }, STATUS_EVERY_MILLIS);
  startHistory();
}
