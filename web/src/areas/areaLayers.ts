import type { LayerSpecification } from 'maplibre-gl';
import type { Catalog, PolygonLayer } from '../api/catalog.ts';
import { AREA_LAYERS, type AreaChoice, type AreaLayer } from '../filters/view.ts';

/** The area layer file names marketing areas; this points its polygons at another layer of the tileset. */
export function areaLayerFor(layer: LayerSpecification, chosen: AreaLayer): LayerSpecification {
  const labels = 'source-layer' in layer && layer['source-layer'] === 'labels';
  return labels ? layer : ({ ...layer, 'source-layer': chosen } as LayerSpecification);
}

/** Layers of a city that have polygons, in the usual order. */
export function layersOfCity(catalog: Catalog | null, city: string): PolygonLayer[] {
  const layers = (catalog?.polygonLayers ?? []).filter((one) => one.city === city && one.polygons > 0);
  return AREA_LAYERS.flatMap((key) => layers.filter((one) => one.layer === key));
}

/** The same choice in another city, or marketing areas where that city has no such layer. */
export function areaChoiceIn(catalog: Catalog | null, city: string, wanted: AreaChoice): AreaChoice {
  const there = layersOfCity(catalog, city).some(({ layer }) => layer === wanted);
  return wanted === 'off' || there || !catalog ? wanted : 'marketing_area';
}

/** The layer that population is drawn of: the chosen one where its population is known, else the finest that is. */
export function populatedLayer(layers: readonly PolygonLayer[], chosen: AreaChoice): AreaChoice {
  const known = layers.filter(({ populated }) => populated).map(({ layer }) => layer);
  return known.find((layer) => layer === chosen) ?? known.at(-1) ?? chosen;
}
