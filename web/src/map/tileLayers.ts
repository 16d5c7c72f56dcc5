import type { Map as FoodMap, LayerSpecification, VectorTileSource } from 'maplibre-gl';
import type { TileJson, Tileset } from '../api/tilejson.ts';
import { LAYER_FILES, LAYER_ORDER } from './layerFiles.ts';
import type { Paint } from './paint.ts';

/**
 * Shows the tiles of a TileJSON. While bounds and zooms stay, only the address changes, which keeps the
 * old picture until the new tiles are there; another city gets a new source, since bounds cannot be changed.
 */
export function showTiles(
  map: FoodMap,
  tileset: Tileset,
  tileJson: TileJson,
  template: string,
  adapt: (layer: LayerSpecification) => LayerSpecification = (layer) => layer,
): void {
  const present = map.getSource<VectorTileSource>(tileset);
  const layers = LAYER_FILES[tileset].map(adapt);
  if (present && sameExtent(present, tileJson) && layers.every((layer) => sameLayer(map, layer))) {
    if ((wanted.get(present) ?? present.tiles[0]) === template) return;
    // A tile on its way would stay what it is: the library asks for it once.
    if (map.isSourceLoaded(tileset)) {
      changeAddress(map, present, template);
      return;
    }
  }
  hideTiles(map, tileset);
  const { minzoom, maxzoom, bounds } = tileJson;
  map.addSource(tileset, { type: 'vector', tiles: [template], minzoom, maxzoom, bounds });
  for (const layer of layers) map.addLayer(layer, nextAbove(map, layer.id));
}

/** Addresses that sources are about to get. */
const wanted = new WeakMap<VectorTileSource, string>();

/**
 * Changes the address of a source after the frame that takes in changed colours. In one and the same frame the
 * library would parse the old tiles anew for the colours and forget that it was to fetch others.
 */
function changeAddress(map: FoodMap, source: VectorTileSource, template: string): void {
  wanted.set(source, template);
  map.once('render', () => {
    const newest = wanted.get(source);
    wanted.delete(source);
    if (newest !== undefined && map.getSource(source.id) === source) source.setTiles([newest]);
  });
  map.triggerRepaint();
}

export function hideTiles(map: FoodMap, tileset: Tileset): void {
  for (const layer of LAYER_FILES[tileset]) if (map.getLayer(layer.id)) map.removeLayer(layer.id);
  if (map.getSource(tileset)) map.removeSource(tileset);
}

type PaintName = Parameters<FoodMap['setPaintProperty']>[1];

export function applyPaint(map: FoodMap, paint: Paint): void {
  for (const [layer, properties] of Object.entries(paint)) {
    if (!map.getLayer(layer)) continue;
    for (const [name, value] of Object.entries(properties))
      map.setPaintProperty(layer, name as PaintName, value as never);
  }
}

export function setVisible(map: FoodMap, layers: Record<string, boolean>): void {
  for (const [layer, visible] of Object.entries(layers)) {
    if (map.getLayer(layer)) map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none');
  }
}

function sameExtent(source: VectorTileSource, { minzoom, maxzoom, bounds }: TileJson): boolean {
  return source.minzoom === minzoom && source.maxzoom === maxzoom && String(source.bounds) === String(bounds);
}

function sameLayer(map: FoodMap, layer: LayerSpecification): boolean {
  const present = map.getLayer(layer.id);
  return present?.sourceLayer === ('source-layer' in layer ? layer['source-layer'] : undefined);
}

/** The layer that one of this name is to lie right below. */
export function nextAbove(map: FoodMap, id: string): string | undefined {
  const place = LAYER_ORDER.indexOf(id);
  return LAYER_ORDER.slice(place + 1).find((above) => map.getLayer(above));
}
