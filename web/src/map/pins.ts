import { effect } from '@preact/signals';
import type { FeatureCollection, Point } from 'geojson';
import type { Map as FoodMap, GeoJSONSource } from 'maplibre-gl';
import { type Pin, state } from '../state.ts';
import { theme } from './theme.ts';

const COLOURS = {
  light: { fill: '#c2410c', text: '#ffffff' },
  dark: { fill: '#ff9d5c', text: '#231004' },
};

/** Marks the places that a panel or the finder has: discs with a rank, or empty ones. */
export function followPins(map: FoodMap): void {
  map.addSource('pins', { type: 'geojson', data: collection([]) });
  map.addLayer({
    id: 'pins',
    type: 'circle',
    source: 'pins',
    paint: { 'circle-radius': ['case', ['==', ['get', 'text'], ''], 7, 12], 'circle-stroke-width': 2 },
  });
  map.addLayer({
    id: 'pins-text',
    type: 'symbol',
    source: 'pins',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['Vazirmatn'],
      'text-size': 13,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
  });
  effect(() => {
    const found = state.found.value;
    map
      .getSource<GeoJSONSource>('pins')
      ?.setData(collection(found ? [...state.pins.value, found] : state.pins.value));
  });
  effect(() => {
    const { fill, text } = COLOURS[theme.value];
    map.setPaintProperty('pins', 'circle-color', fill);
    map.setPaintProperty('pins', 'circle-stroke-color', text);
    map.setPaintProperty('pins-text', 'text-color', text);
  });
}

function collection(pins: readonly Pin[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: pins.map((pin, index) => ({
      type: 'Feature',
      properties: { index, text: pin.text },
      geometry: { type: 'Point', coordinates: [...pin.at] },
    })),
  };
}
