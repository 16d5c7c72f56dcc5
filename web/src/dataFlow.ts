import { computed, effect } from '@preact/signals';
import { fetchCatalog, fetchStatus } from './api/catalog.ts';
import { latest } from './api/latest.ts';
import type { HeatTileJson, PolygonTileJson, TileJson, Tileset, VendorTileJson } from './api/tilejson.ts';
import { fetchTileJson } from './api/tilejson.ts';
import { filterText } from './filters/orderFilter.ts';
import { writeView } from './filters/viewUrl.ts';
import { areasShown, otherSideText } from './shown.ts';
import { state } from './state.ts';
import { dismiss, report } from './ui/notice.ts';

const PAUSE_MILLIS = 250;
const STATUS_EVERY_MILLIS = 5 * 60_000;

/** Query of each tileset for the current view; null while that tileset is not wanted. */
const heatQuery = computed(() => {
  const { scale } = state.view.value;
  const other = otherSideText.value;
  const parts = [filterText(state.view.value)];
  // Differences have a scale of their own.
  if (other) parts.push(`compare=${encodeURIComponent(other)}`);
  else if (scale) parts.push(`scale=${encodeURIComponent(scale)}`);
  return parts.join('&');
});
const vendorQuery = computed(() => {
  const { city, lines, vendors } = state.view.value;
  return vendors ? filterText({ city, lines }) : null;
});
const areaQuery = computed(() => {
  const areas = areasShown.value;
  return areas === 'off' ? null : `city=${state.view.value.city}&layer=${areas}`;
});

function setBusy(name: string, busy: boolean): void {
  // Peeks: the callers are effects, which must not run again for what they caused.
  const names = new Set(state.fetching.peek());
  if (busy === names.has(name)) return;
  if (busy) names.add(name);
  else names.delete(name);
  state.fetching.value = names;
}

function tileJsonChannel<T extends TileJson>(tileset: Tileset, show: (tileJson: T | null) => void) {
  const channel = latest<string, T>({
    pauseMillis: PAUSE_MILLIS,
    run: (query, cancel) => fetchTileJson<T>(tileset, query, cancel),
    done(tileJson) {
      dismiss(tileset);
      show(tileJson);
    },
    failed: (error, query) => report(tileset, error, () => channel.now(query)),
    busy: (busy) => setBusy(tileset, busy),
  });
  return channel;
}

/** Keeps the data signals in step with the view. The first wish of each tileset goes out at once. */
function follow<T extends TileJson>(
  tileset: Tileset,
  query: { readonly value: string | null },
  show: (tileJson: T | null) => void,
): () => void {
  const channel = tileJsonChannel<T>(tileset, show);
  let first = true;
  effect(() => {
    const wanted = query.value;
    if (wanted === null) {
      channel.cancel();
      show(null);
    } else if (first) channel.now(wanted);
    else channel.soon(wanted);
    first = wanted === null;
  });
  return () => {
    if (query.value !== null) channel.now(query.value);
  };
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

let reloads: (() => void)[] = [];

/** Asks for the TileJSON of everything shown again: after a new version, a sign-in or a failure. */
export function reloadTiles(): void {
  for (const reload of reloads) reload();
}

export function reloadAll(): void {
  catalog.now();
  status.now();
  reloadTiles();
}

function versions(): string {
  return (state.status.value?.datasets ?? []).map((set) => `${set.dataset}=${set.version}`).join();
}

export function startDataFlow(): void {
  catalog.now();
  status.now();
  reloads = [
    follow<HeatTileJson>('heatmap', heatQuery, (tileJson) => {
      state.heat.value = tileJson;
    }),
    follow<VendorTileJson>('vendors', vendorQuery, (tileJson) => {
      state.vendors.value = tileJson;
    }),
    follow<PolygonTileJson>('polygons', areaQuery, (tileJson) => {
      state.areas.value = tileJson;
    }),
  ];
  setInterval(() => {
    if (!document.hidden && !state.signedOut.value) status.now();
  }, STATUS_EVERY_MILLIS);
  effect(() => {
    const address = `?${writeView(state.view.value)}`;
    if (address !== location.search) history.replaceState(history.state, '', address + location.hash);
  });
}
