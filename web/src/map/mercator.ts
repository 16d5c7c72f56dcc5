export const TILE_PX = 256;

/** Places on the world as a picture of 256 px tiles. */
export function project(lon: number, lat: number, zoom: number): [x: number, y: number] {
  const world = TILE_PX * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [((lon + 180) / 360) * world, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world];
}

/** Columns and rows of the tiles that a rectangle touches. */
export function tilesIn(west: number, north: number, east: number, south: number): [x: number, y: number][] {
  const all: [number, number][] = [];
  for (let y = Math.floor(north / TILE_PX); y * TILE_PX < south; y++)
    for (let x = Math.floor(west / TILE_PX); x * TILE_PX < east; x++) all.push([x, y]);
  return all;
}

/** The commands of an SVG path. */
export function pathOf(geometry: GeoJSON.Geometry, zoom: number): string {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return '';
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const point = ([lon = 0, lat = 0]: number[]) => project(lon, lat, zoom).map((px) => px.toFixed(1));
  return polygons
    .flat()
    .map((ring) => `M${ring.map(point).join('L')}Z`)
    .join('');
}
