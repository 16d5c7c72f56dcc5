import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { state } from '../state.ts';
import { createMap } from './createMap.ts';
import { syncMap } from './mapSync.ts';
import { watchMap } from './progress.ts';
import { watchSelection } from './selection.ts';

/** Starts the map in its container, or says why it cannot be drawn; the rest of the page lives on either way. */
export function startMap(container: HTMLElement): void {
  // Read first: the map soon writes its own place there.
  const linkedPlace = /[#&]map=/.test(location.hash);
  try {
    const map = createMap(container);
    watchMap(map);
    map.once('style.load', () => {
      syncMap(map, linkedPlace);
      watchSelection(map);
    });
  } catch (error) {
    state.mapFailure.value = error instanceof Error ? error.message : String(error);
    document.documentElement.dataset.heat = 'unsupported';
  }
}
