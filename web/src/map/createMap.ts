import { signal } from '@preact/signals';
import {
  AttributionControl,
  Map as FoodMap,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { locale, t } from '../i18n/locale.ts';
import { baseStyle } from './baseStyle.ts';

setWorkerUrl(workerUrl);

/** The map of the page, once there is one. */
export const theMap = signal<FoodMap | null>(null);

/** Builds the map. Throws where WebGL is missing. */
export function createMap(container: HTMLElement): FoodMap {
  theMap.value = new FoodMap({
    container,
    style: baseStyle(),
    center: [51.3347, 35.7219],
    zoom: 10,
    minZoom: 5,
    maxBounds: [32, 14, 74, 48],
    maxZoom: 17,
    // Tilted or turned maps mix tile zooms in one picture; densities would no longer compare.
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    hash: 'map',
    attributionControl: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    locale: {
      'Map.Title': t.peek().map,
      'NavigationControl.ZoomIn': t.peek().zoomIn,
      'NavigationControl.ZoomOut': t.peek().zoomOut,
    },
  });
  return theMap.value;
}

/** Buttons on the side away from the panel, in the language of the page; call again when that changes. */
export function placeControls(map: FoodMap): () => void {
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const persian = locale.peek() === 'fa';
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-label', t.peek().map);
  Object.assign(map._locale, {
    'NavigationControl.ZoomIn': t.peek().zoomIn,
    'NavigationControl.ZoomOut': t.peek().zoomOut,
  });
  const zoom = new NavigationControl({ showCompass: false });
  const scale = new ScaleControl({ maxWidth: 90 });
  const attribution = new AttributionControl({ compact: false, customAttribution: t.peek().attribution });
  map.addControl(zoom, persian ? 'top-left' : 'top-right');
  map.addControl(attribution, persian ? 'bottom-left' : 'bottom-right');
  map.addControl(scale, persian ? 'bottom-left' : 'bottom-right');
  return () => {
    for (const control of [zoom, scale, attribution]) map.removeControl(control);
  };
}
