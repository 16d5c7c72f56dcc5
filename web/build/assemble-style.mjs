// Puts the layer files of the tilesets together into tiles/styles/foodmap.json, the style that other map libraries load.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const tiles = new URL('../../tiles/', import.meta.url);
const read = (tileset) => JSON.parse(readFileSync(new URL(`${tileset}/style.json`, tiles), 'utf8'));

/** Bottom to top: population, area fills, heat, area outlines, vendors, names. */
const ORDER = [
  'population-fill',
  'areas-fill',
  'heat-squares',
  'heat-smooth',
  'areas-outline',
  'vendors-point',
  'areas-label',
];

export function assembleStyle() {
  const parts = ['heatmap', 'vendors', 'polygons'].map(read);
  const layers = parts.flatMap((part) => part.layers);
  return {
    version: 8,
    name: 'Food map',
    metadata: {
      'foodmap:note':
        'Replace https://foodmap.example by your server and send an X-API-Key header with its requests.',
    },
    center: [51.3347, 35.7219],
    zoom: 10,
    sources: Object.assign({}, ...parts.map((part) => part.sources)),
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#f3f1ec' } },
      ...ORDER.map((id) => layers.find((layer) => layer.id === id)),
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('styles/foodmap.json', tiles), `${JSON.stringify(assembleStyle(), null, 2)}\n`);
}
