import type { LayerSpecification } from 'maplibre-gl';
import coverage from '../../../tiles/coverage/style.json';
import heatmap from '../../../tiles/heatmap/style.json';
import polygons from '../../../tiles/polygons/style.json';
import vendors from '../../../tiles/vendors/style.json';
import type { Tileset } from '../api/tilejson.ts';

// JSON imports widen every literal type, hence the one cast; a unit test validates the files instead.
const layersOf = (style: { layers: unknown }) => style.layers as LayerSpecification[];

/** The style layers of each tileset, shared with the styles that other map libraries load. */
export const LAYER_FILES: Record<Tileset, LayerSpecification[]> = {
  heatmap: layersOf(heatmap),
  vendors: layersOf(vendors),
  polygons: layersOf(polygons),
  coverage: layersOf(coverage),
};

/** All data layers from bottom to top. */
export const LAYER_ORDER: readonly string[] = [
  'population-fill',
  'areas-fill',
  'coverage-squares',
  'heat-squares',
  'heat-smooth',
  'areas-outline',
  'vendor-circles-fill',
  'vendor-circles',
  'vendors-point',
  'drawn-fill',
  'drawn-line',
  'areas-label',
  'city-dot',
  'city-label',
  'pins',
  'pins-text',
];
