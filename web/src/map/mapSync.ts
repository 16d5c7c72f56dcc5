import { effect, untracked } from '@preact/signals';
import type { ExpressionSpecification, Map as FoodMap, GeoJSONSource, LayerSpecification } from 'maplibre-gl';
import type { City } from '../api/catalog.ts';
import { type HeatTileJson, tileTemplate } from '../api/tilejson.ts';
import { areaLayerFor } from '../areas/areaLayers.ts';
import { areaClasses, areaPaint, QUIET_OPACITY } from '../areas/choropleth.ts';
import { populationPaint } from '../areas/population.ts';
import { scaleOf } from '../coverage/classes.ts';
import { coveragePaint } from '../coverage/paint.ts';
import { locale, nameOf } from '../i18n/locale.ts';
import { areasShown, drawing, metricShown } from '../shown.ts';
import { city, state } from '../state.ts';
import { followAdded } from './addedMarks.ts';
import { followCircles } from './circles.ts';
import { placeControls, theMap } from './createMap.ts';
import { followDrawn } from './draw.ts';
import { followGoal } from './goal.ts';
import { heatPaint, heatParameters, heatVisibility, themePaint, vendorPaint } from './paint.ts';
import { followPins } from './pins.ts';
import { MAP_COLOURS, theme } from './theme.ts';
import { applyPaint, hideTiles, setVisible, showTiles } from './tileLayers.ts';

/** Draws the state on the map and keeps it so. Call once the style is loaded. */
export function syncMap(map: FoodMap, linkedPlace: boolean): void {
  followHeat(map, state.heat);
  followVendors(map);
  followAreas(map);
  followCoverage(map);
  followCircles(map);
  followDrawn(map);
  followAdded(map);
  followPins(map);
  followGoal(map);
  followCities(map);
  followCamera(map, linkedPlace);
  effect(() => applyPaint(map, themePaint(theme.value)));
  effect(() => {
    void locale.value;
    return placeControls(map);
  });
}

/** Whoever waits for the picture waits until the map is idle again; a map that has nothing to do is so at once. */
function awaitIdle(map: FoodMap): void {
  if (map !== theMap.peek()) return;
  state.tilesLoading.value = true;
  map.triggerRepaint();
}

/** Draws the heat; returns what ends that. */
export function followHeat(map: FoodMap, heat: { readonly value: HeatTileJson | null }): () => void {
  return effect(() => {
    const tileJson = heat.value;
    const what = drawing.value;
    const metric = metricShown.value;
    if (!tileJson) return;
    if (what === 'off' || what === 'areas') {
      // Taken away rather than made invisible: the library would bring the old tiles back whatever their address.
      hideTiles(map, 'heatmap');
      awaitIdle(map);
      return;
    }
    showTiles(map, 'heatmap', tileJson, tileTemplate(tileJson, heatParameters(what, metric)));
    applyPaint(map, themePaint(theme.value));
    applyPaint(map, heatPaint(tileJson, what, metric, theme.value));
    setVisible(map, heatVisibility(what, tileJson.totals.orders > 0 || Boolean(tileJson.compare)));
    awaitIdle(map);
  });
}

function followVendors(map: FoodMap): void {
  effect(() => {
    const tileJson = state.vendors.value;
    if (!tileJson) return hideTiles(map, 'vendors');
    showTiles(map, 'vendors', tileJson, tileTemplate(tileJson));
    untracked(() => applyPaint(map, themePaint(theme.value)));
    untracked(() => paintVendors(map));
    awaitIdle(map);
  });
  effect(() => paintVendors(map));
}

function paintVendors(map: FoodMap): void {
  const { vendorStyle } = state.view.value;
  applyPaint(map, vendorPaint(vendorStyle, state.catalog.value?.businessLines ?? [], theme.value));
}

export function followAreas(map: FoodMap): () => void {
  return effect(() => {
    const tileJson = state.areas.value;
    const chosen = areasShown.value;
    if (!tileJson || chosen === 'off') return hideTiles(map, 'polygons');
    const name: ExpressionSpecification =
      locale.value === 'fa' ? ['get', 'name'] : ['coalesce', ['get', 'name_en'], ['get', 'name']];
    const adapt = (style: LayerSpecification) => areaLayerFor(style, chosen);
    showTiles(map, 'polygons', tileJson, tileTemplate(tileJson), adapt);
    map.setFilter('areas-label', ['==', ['get', 'layer'], chosen]);
    map.setLayoutProperty('areas-label', 'text-field', name);
    untracked(() => applyPaint(map, themePaint(theme.value)));
    applyPaint(map, populationPaint(tileJson, chosen, theme.value));
    paintAreas(map);
    setVisible(map, { 'population-fill': drawing.value === 'areas' });
    awaitIdle(map);
  });
}

/** Areas by the chosen metric; without one they are quiet. */
function paintAreas(map: FoodMap): void {
  const { areaMetric, breaks } = state.view.value;
  const quiet = MAP_COLOURS[theme.value].area;
  const values = areaMetric ? state.measured.value?.[areaMetric] : undefined;
  applyPaint(map, { 'areas-fill': { 'fill-color': quiet, 'fill-opacity': QUIET_OPACITY } });
  if (values) applyPaint(map, areaPaint(values, areaClasses(values, breaks, theme.value), quiet));
}

function followCoverage(map: FoodMap): void {
  effect(() => {
    const tileJson = state.coverage.value;
    if (!tileJson) return hideTiles(map, 'coverage');
    const { coverage, palette, opacity } = state.view.value;
    showTiles(map, 'coverage', tileJson, tileTemplate(tileJson));
    applyPaint(map, { 'coverage-squares': { 'fill-opacity': opacity / 100 } });
    applyPaint(map, coveragePaint(scaleOf(coverage, tileJson), tileJson, palette, theme.value));
    awaitIdle(map);
  });
}

function followCities(map: FoodMap): void {
  effect(() => {
    const cities = state.catalog.value?.cities ?? [];
    const features = cities.map((one) => ({
      type: 'Feature' as const,
      properties: { name: nameOf(one) },
      geometry: { type: 'Point' as const, coordinates: [one.center.lon, one.center.lat] },
    }));
    map.getSource<GeoJSONSource>('cities')?.setData({ type: 'FeatureCollection', features });
  });
}

/** The part of a city that its zoom, of 256 pixel tiles, shows on a screen: bounds are wider, to catch bad places. */
function cityView({ center, zoom }: City): [number, number, number, number] {
  const tile = 360 / 2 ** zoom;
  const [width, height] = [1.6 * tile, tile];
  return [center.lon - width, center.lat - height, center.lon + width, center.lat + height];
}

/** Goes to a city when it is chosen, and at the start unless the link carries a place of its own. */
function followCamera(map: FoodMap, linkedPlace: boolean): void {
  let shown = linkedPlace ? state.view.peek().city : null;
  let first = true;
  effect(() => {
    const target = city.value;
    if (!target || target.key === shown) return;
    shown = target.key;
    map.fitBounds(cityView(target), { padding: 24, duration: first ? 0 : 900 });
    first = false;
  });
}
