import { effect } from '@preact/signals';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Map as FoodMap, GeoJSONSource } from 'maplibre-gl';
import { reachedKm } from '../coverage/reach.ts';
import { state } from '../state.ts';
import { circle, distanceKm } from '../vendors/circle.ts';
import { MAP_COLOURS, theme } from './theme.ts';
import { nextAbove } from './tileLayers.ts';

/** More circles than these are a grey mass, and take the map's breath. */
const MOST = 150;
/** Of all of them together, should they all lie over one place. */
const FILLED = 0.35;
const SOURCE = 'vendor-circles';

/** Draws how far the vendors on screen reach, under the what-if: the ones nearest to the middle of the screen. */
export function followCircles(map: FoodMap): void {
  let drawn = '';
  const draw = () => {
    const { circles, vendors, reach } = state.view.peek();
    if (!circles || !vendors || !map.getSource('vendors')) return clear(map);
    const features = nearest(map);
    const key = JSON.stringify([reach, features.map(({ properties }) => properties?.code)]);
    if (key === drawn && map.getSource(SOURCE)) return;
    drawn = key;
    place(map, features);
  };
  map.on('idle', draw);
  effect(() => {
    void state.view.value;
    if (map.loaded()) draw();
  });
  effect(() => {
    const colour = MAP_COLOURS[theme.value].area;
    if (!map.getSource(SOURCE)) return;
    map.setPaintProperty(`${SOURCE}-fill`, 'fill-color', colour);
    map.setPaintProperty(SOURCE, 'line-color', colour);
  });
}

function nearest(map: FoodMap): Feature<Polygon>[] {
  const { reach } = state.view.peek();
  const { lng, lat } = map.getCenter();
  const found = new Map<string, { at: [number, number]; km: number; away: number }>();
  for (const { properties, geometry } of map.querySourceFeatures('vendors', { sourceLayer: 'vendors' })) {
    const km = reachedKm(properties.radius_km ?? null, reach);
    if (geometry.type !== 'Point' || km === null) continue;
    const at = geometry.coordinates as [number, number];
    found.set(properties.code, { at, km, away: distanceKm(at, [lng, lat]) });
  }
  state.circles.value = { drawn: Math.min(found.size, MOST), of: found.size };
  return [...found]
    .sort(([, one], [, other]) => one.away - other.away)
    .slice(0, MOST)
    .map(([code, { at, km }]) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [circle(...at, km)] },
    }));
}

function place(map: FoodMap, features: Feature<Polygon>[]): void {
  const data = { type: 'FeatureCollection' as const, features };
  const present = map.getSource<GeoJSONSource>(SOURCE);
  if (present) present.setData(data);
  else addCircles(map, data);
  map.setPaintProperty(
    `${SOURCE}-fill`,
    'fill-opacity',
    Math.min(FILLED / Math.max(features.length, 1), 0.08),
  );
}

function addCircles(map: FoodMap, data: FeatureCollection<Polygon>): void {
  const colour = MAP_COLOURS[theme.peek()].area;
  map.addSource(SOURCE, { type: 'geojson', data });
  map.addLayer(
    {
      id: `${SOURCE}-fill`,
      type: 'fill',
      source: SOURCE,
      paint: { 'fill-color': colour, 'fill-antialias': false },
    },
    nextAbove(map, `${SOURCE}-fill`),
  );
  map.addLayer(
    {
      id: SOURCE,
      type: 'line',
      source: SOURCE,
      paint: { 'line-color': colour, 'line-opacity': 0.4, 'line-width': 0.8 },
    },
    nextAbove(map, SOURCE),
  );
}

function clear(map: FoodMap): void {
  if (state.circles.peek()) state.circles.value = null;
  for (const layer of [SOURCE, `${SOURCE}-fill`]) if (map.getLayer(layer)) map.removeLayer(layer);
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
}
