const EARTH_KM = 6371.0088;
const CORNERS = 64;
const RADIANS = Math.PI / 180;

/** A ring of places at one distance on the ground, closed, counter-clockwise. */
export function circle(lon: number, lat: number, km: number): [number, number][] {
  const angle = km / EARTH_KM;
  const [sinLat, cosLat] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
  return Array.from({ length: CORNERS + 1 }, (_, corner) => {
    const bearing = (-2 * Math.PI * (corner % CORNERS)) / CORNERS;
    const sin = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sin);
    return [lon + east / RADIANS, Math.asin(sin) / RADIANS];
  });
}

/** Distance on the ground in km. */
export function distanceKm(
  [lon, lat]: readonly [number, number],
  [toLon, toLat]: readonly [number, number],
): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const part = half(toLat - lat) + Math.cos(lat * RADIANS) * Math.cos(toLat * RADIANS) * half(toLon - lon);
  return 2 * EARTH_KM * Math.asin(Math.sqrt(part));
}
