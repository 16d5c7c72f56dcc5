import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';

const IRAN = '364';

/** West, south, east, north of the land that is kept; wider than the map lets anybody look. */
const KEPT = [28, 10, 78, 52] as const;

/** Writes generated/basemap.json (Natural Earth, 1:50m) before a build, so that no map data comes from elsewhere. */
export function basemap(): Plugin {
  return {
    name: 'foodmap-basemap',
    buildStart() {
      const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
      const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
      const features = feature(world, world.objects.countries).features.flatMap(({ id, geometry }) => {
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : coordinatesOf(geometry);
        const coordinates = polygons.map(clipPolygon).filter((rings) => rings.length > 0);
        if (!coordinates.length) return [];
        return [
          {
            type: 'Feature',
            properties: { home: id === IRAN },
            geometry: { type: 'MultiPolygon', coordinates },
          },
        ];
      });
      const folder = new URL('../generated/', import.meta.url);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        new URL('basemap.json', folder),
        JSON.stringify({ type: 'FeatureCollection', features }, rounded),
      );
    },
  };
}

function coordinatesOf(geometry: { type: string }): Polygon['coordinates'][] {
  return geometry.type === 'MultiPolygon'
    ? (geometry as never as { coordinates: Position[][][] }).coordinates
    : [];
}

function clipPolygon(rings: Position[][]): Position[][] {
  return rings.map(clipRing).filter((ring) => ring.length > 3);
}

/** Sutherland-Hodgman against the four sides; a straight seam outside the visible area does no harm. */
function clipRing(ring: Position[]): Position[] {
  let kept = ring;
  KEPT.forEach((limit, side) => {
    const axis = side % 2;
    const inside = (point: Position) =>
      side < 2 ? (point[axis] ?? 0) >= limit : (point[axis] ?? 0) <= limit;
    kept = kept.flatMap((point, index) => {
      const before = kept.at(index - 1) ?? point;
      if (inside(point) === inside(before)) return inside(point) ? [point] : [];
      const crossing = crossingAt(before, point, axis, limit);
      return inside(point) ? [crossing, point] : [crossing];
    });
  });
  const [start] = kept;
  return start ? [...kept, start] : [];
}

function crossingAt(from: Position, to: Position, axis: number, limit: number): Position {
  const share = (limit - (from[axis] ?? 0)) / ((to[axis] ?? 0) - (from[axis] ?? 0));
  return from.map((value, i) => (i === axis ? limit : value + share * ((to[i] ?? 0) - value)));
}

/** A hundredth of a degree is a kilometre: less than a pixel until the map is far inside a city. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
