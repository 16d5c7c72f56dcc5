import arabic from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url';
import latin from '@fontsource-variable/vazirmatn/files/vazirmatn-latin-wght-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';
import basemap from '../../generated/basemap.json?url';

const FONT = ['Vazirmatn'];

/** Land and seas only: the data brings its own geography. Colours come with the theme. */
export function baseStyle(): StyleSpecification {
  const asset = (path: string) => new URL(path, location.href).href;
  return {
    version: 8,
    'font-faces': {
      Vazirmatn: [
        {
          url: asset(arabic),
          'unicode-range': ['U+0600-06FF', 'U+200C-200E', 'U+FB50-FDFF', 'U+FE80-FEFC'],
        },
        { url: asset(latin) },
      ],
    },
    sources: {
      land: { type: 'geojson', data: asset(basemap), attribution: '', maxzoom: 6 },
      cities: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'water', type: 'background' },
      { id: 'land', type: 'fill', source: 'land' },
      { id: 'border', type: 'line', source: 'land', maxzoom: 10, paint: { 'line-width': 0.8 } },
      {
        id: 'city-dot',
        type: 'circle',
        source: 'cities',
        maxzoom: 8.5,
        paint: { 'circle-radius': 4, 'circle-stroke-width': 2 },
      },
      {
        id: 'city-label',
        type: 'symbol',
        source: 'cities',
        maxzoom: 8.5,
        layout: {
          'text-field': ['get', 'name'],
          'text-font': FONT,
          'text-size': 14,
          'text-offset': [0, 1],
          'text-anchor': 'top',
        },
        paint: { 'text-halo-width': 1.6 },
      },
    ],
  };
}
