import { effect } from '@preact/signals';
import type { Map as FoodMap } from 'maplibre-gl';
import { ApiError } from '../api/problem.ts';
import type { Tileset } from '../api/tilejson.ts';
import { reloadTiles } from '../dataFlow.ts';
import { areasShown, drawing } from '../shown.ts';
import { busy, state } from '../state.ts';
import { dismiss, report } from '../ui/notice.ts';
import { LAYER_FILES } from './layerFiles.ts';
import { hideTiles } from './tileLayers.ts';

const MAX_TILE_ZOOM = 12;
const MIN_TILE_ZOOM = 5;

/** Tells the page what the map is doing: loading, failing, at which tile zoom, and when heat stands on screen. */
export function watchMap(map: FoodMap): void {
  const zoom = () => {
    state.tileZoom.value = Math.min(Math.max(Math.floor(map.getZoom()), MIN_TILE_ZOOM), MAX_TILE_ZOOM);
  };
  map.on('zoom', zoom);
  map.on('load', zoom);
  map.on('dataloading', (event) => {
    if ('tile' in event) state.tilesLoading.value = true;
  });
  effect(() => {
    if (busy.value) document.documentElement.dataset.heat = 'waiting';
    // New data may leave every pixel as it was; the next idle must come all the same.
    else map.triggerRepaint();
  });
  map.on('idle', () => {
    state.tilesLoading.value = false;
    markHeat(map);
  });
  watchErrors(map);
}

/** Tells the page what cannot be drawn. */
export function watchErrors(map: FoodMap): void {
  map.on('error', (event) => {
    const { error } = event;
    const source = 'sourceId' in event ? String(event.sourceId) : 'map';
    const status = 'status' in error && typeof error.status === 'number' ? error.status : 0;
    const id = `tiles-${source}`;
    report(id, new ApiError(status, 'TILES', withoutAddress(error.message)), () => {
      dismiss(id);
      retry(map, source);
    });
  });
}

/** Takes the source away and fetches its description anew: an old version may be what failed. */
function retry(map: FoodMap, source: string): void {
  if (source in LAYER_FILES) {
    hideTiles(map, source as Tileset);
    reloadTiles();
  } else location.reload();
}

/** The library's messages end in the address of the tile, which tells a reader nothing. */
function withoutAddress(message: string): string {
  return message.replace(/^AJAXError: /, '').replace(/:?\s*https?:\S+/, '');
}

/** Says in the document, where tests and tools can read it, what is drawn and of how many features. */
function markHeat(map: FoodMap): void {
  const root = document.documentElement;
  const what = drawing.value;
  const areas = what === 'areas';
  const tileset = areas ? 'polygons' : 'heatmap';
  const source = map.getSource(tileset);
  const sourceLayer = areas ? areasShown.value : 'heatmap';
  root.dataset.heatFeatures = String(source ? map.querySourceFeatures(tileset, { sourceLayer }).length : 0);
  root.dataset.drawing = what;
  const drawn = what === 'off' || source !== undefined;
  root.dataset.heat = drawn && state.heat.value && state.fetching.value.size === 0 ? 'ready' : 'waiting';
  const { lng, lat } = map.getCenter();
  root.dataset.center = `${lng.toFixed(3)},${lat.toFixed(3)},${map.getZoom().toFixed(2)}`;
}
