import { effect, signal } from '@preact/signals';
import type { FeatureCollection } from 'geojson';
import type { Map as FoodMap, GeoJSONSource } from 'maplibre-gl';
import type { LonLat } from '../filters/view.ts';
import { drawnPolygon } from '../find/drawnArea.ts';
import { changeView, state } from '../state.ts';
import { nextAbove } from './tileLayers.ts';

const FEWEST = 3;
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const COLOUR = '#d6336c';

/** Corners of an area that is being drawn: every click adds one, a double click or Enter ends, Escape gives up. */
const corners = signal<readonly LonLat[]>([]);

export function followDrawn(map: FoodMap): void {
  map.addSource('drawn', { type: 'geojson', data: EMPTY });
  map.addLayer(
    {
      id: 'drawn-fill',
      type: 'fill',
      source: 'drawn',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': COLOUR, 'fill-opacity': 0.1 },
    },
    nextAbove(map, 'drawn-fill'),
  );
  map.addLayer(
    {
      id: 'drawn-line',
      type: 'line',
      source: 'drawn',
      paint: { 'line-color': COLOUR, 'line-width': 2.5, 'line-dasharray': [2, 1] },
    },
    nextAbove(map, 'drawn-line'),
  );
  effect(() => {
    const shape = state.drawing.value ? shapeOf(corners.value) : shapeOf(state.view.value.drawn ?? []);
    map.getSource<GeoJSONSource>('drawn')?.setData(shape);
  });
  effect(() => {
    const drawing = state.drawing.value;
    corners.value = [];
    map.doubleClickZoom[drawing ? 'disable' : 'enable']();
    map.getCanvas().style.cursor = drawing ? 'crosshair' : '';
  });
  map.on('click', ({ lngLat: { lng, lat } }) => {
    if (state.drawing.peek()) corners.value = [...corners.peek(), [lng, lat]];
  });
  map.on('dblclick', () => finish());
  addEventListener('keydown', ({ key }) => {
    if (!state.drawing.peek()) return;
    if (key === 'Enter') finish();
    else if (key === 'Escape') state.drawing.value = false;
  });
}

function finish(): void {
  if (!state.drawing.peek()) return;
  // A double click was two clicks before it was one.
  const drawn = corners.peek().filter((corner, index, all) => String(corner) !== String(all[index - 1]));
  state.drawing.value = false;
  if (drawn.length >= FEWEST) changeView({ drawn });
}

function shapeOf(drawn: readonly LonLat[]): FeatureCollection {
  if (drawn.length < 2) return EMPTY;
  const geometry =
    drawn.length < FEWEST
      ? { type: 'LineString' as const, coordinates: drawn.map(([lon, lat]) => [lon, lat]) }
      : drawnPolygon(drawn);
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}
