import { useEffect, useState } from 'preact/hooks';
import OUTLINES from '../../documents/area-outlines.graphql?raw';
import { ask } from '../api/graphql.ts';
import { tileTemplate } from '../api/tilejson.ts';
import { areaClasses, colourOf } from '../areas/choropleth.ts';
import { areaName } from '../areas/knownAreas.ts';
import { isCellMetric } from '../heat/metrics.ts';
import { t } from '../i18n/locale.ts';
import { areasShown, drawing, metricShown } from '../shown.ts';
import { city, state } from '../state.ts';
import { report } from '../ui/notice.ts';
import { pathOf, project, TILE_PX, tilesIn } from './mercator.ts';
import { MAP_COLOURS, theme } from './theme.ts';

interface Outline {
  id: number;
  name: string;
  nameEn: string | null;
  geometry: GeoJSON.Geometry;
}

/** The city as a picture, for browsers that cannot draw the map: the server's pictures of the heat, and the areas. */
export function StaticMap() {
  const place = city.value;
  if (!place) return null;
  const zoom = Math.round(place.zoom);
  const [x, y] = project(place.center.lon, place.center.lat, zoom);
  const [west, north, width, height] = [x - 1.7 * TILE_PX, y - 1.2 * TILE_PX, 3.4 * TILE_PX, 2.4 * TILE_PX];
  const template = heatPictures();
  return (
    <svg
      class="static-map"
      id="static-map"
      viewBox={`${west} ${north} ${width} ${height}`}
      role="img"
      aria-label={t.value.map}
    >
      {template &&
        tilesIn(west, north, west + width, north + height).map(([column, row]) => (
          <image
            key={`${template} ${column} ${row}`}
            href={template
              .replace('{z}', String(zoom))
              .replace('{x}', String(column))
              .replace('{y}', String(row))}
            x={column * TILE_PX}
            y={row * TILE_PX}
            width={TILE_PX}
            height={TILE_PX}
            // Where nothing is there is no picture.
            onError={({ currentTarget }) => currentTarget.setAttribute('visibility', 'hidden')}
          />
        ))}
      <Areas zoom={zoom} />
    </svg>
  );
}

/** Address of the pictures of the heat; null where the server has none of what is shown. */
function heatPictures(): string | null {
  const tileJson = state.heat.value;
  const metric = metricShown.value;
  const what = drawing.value;
  const drawn = what === 'smooth' || what === 'squares';
  if (!tileJson || !drawn || !isCellMetric(metric)) return null;
  if (metric === 'organicShare' || metric === 'ordersPer1000') return null;
  const ramp = theme.value === 'dark' ? 'inferno' : 'ylgnbu';
  return tileTemplate(tileJson, `metric=${metric}&style=${what}&ramp=${ramp}`).replace('.mvt', '.png');
}

function Areas({ zoom }: { zoom: number }) {
  const layer = areasShown.value;
  const { city: key, areaMetric, breaks } = state.view.value;
  const [outlines, setOutlines] = useState<readonly Outline[]>([]);
  const load = () => {
    if (layer === 'off') {
      setOutlines([]);
      return;
    }
    const cancel = new AbortController();
    ask<{ polygons: { nodes: Outline[] } }>(
      OUTLINES,
      { layer: layer.toUpperCase(), city: key },
      cancel.signal,
    )
      .then(({ polygons }) => setOutlines(polygons.nodes))
      .catch((error) => cancel.signal.aborted || report('outlines', error, load));
    return () => cancel.abort();
  };
  useEffect(load, [layer, key]);
  const values = areaMetric ? state.measured.value?.[areaMetric] : undefined;
  const classes = values ? areaClasses(values, breaks, theme.value) : [];
  const { area } = MAP_COLOURS[theme.value];
  return (
    <g stroke={area} stroke-width="1">
      {outlines.map((one) => {
        const value = values?.get(one.id);
        const fill = value === undefined ? undefined : colourOf(value, classes);
        return (
          <path
            key={one.id}
            d={pathOf(one.geometry, zoom)}
            fill={fill ?? area}
            fill-opacity={fill ? 0.78 : 0.04}
          >
            <title>{areaName(one)}</title>
          </path>
        );
      })}
    </g>
  );
}
