import type { LonLat } from '../filters/view.ts';

const MAX_CORNERS = 100;

/** Corners as an address carries them: lon_lat with five decimals, a metre, one after the other. */
export function drawnText(corners: readonly LonLat[]): string {
  return corners.map((corner) => corner.map((degrees) => Number(degrees.toFixed(5))).join('_')).join('~');
}

/** Reads corners; null for anything that is no area on Earth. */
export function readDrawn(text: string | null): LonLat[] | null {
  const corners = (text ?? '').split('~').map((corner) => corner.split('_').map(Number));
  const good = corners.every(
    ([lon = Number.NaN, lat = Number.NaN, ...more]) =>
      Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && more.length === 0,
  );
  if (!good || corners.length < 3 || corners.length > MAX_CORNERS) return null;
  return corners.map(([lon = 0, lat = 0]): LonLat => [lon, lat]);
}

/** As GeoJSON, whose rings end where they begin. */
export function drawnPolygon(corners: readonly LonLat[]) {
  const ring = [...corners, corners[0] as LonLat].map(([lon, lat]) => [lon, lat]);
  return { type: 'Polygon' as const, coordinates: [ring] };
}
