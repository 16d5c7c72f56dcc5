// Encodes the made-up data as the three tilesets of the contract.
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { areasOf, demandAt, LINES, noise, vendorsOf } from './stub-data.mjs';

const EXTENT = 4096;
const CELLS = 64;
const [POINT, POLYGON] = [1, 3];

const lonOf = (x, z) => (x / 2 ** z) * 360 - 180;
const latOf = (y, z) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI;

/** Km2 of a cell of a tile zoom in a city. */
export function cellKm2(city, z) {
  const meters = (40_075_016.7 / 2 ** (z + 6)) * Math.cos((city.center.lat * Math.PI) / 180);
  return (meters / 1000) ** 2;
}

/** Part of the demand that lines have. */
export function shareOf(lines) {
  return LINES.filter(({ key }) => !lines.length || lines.includes(key)).reduce((sum, l) => sum + l.share, 0);
}

function inPixels(lon, lat, z, x, y) {
  const sin = Math.sin((lat * Math.PI) / 180);
  const tx = ((lon + 180) / 360) * 2 ** z - x;
  const ty = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z - y;
  return [Math.round(tx * EXTENT), Math.round(ty * EXTENT)];
}

/**
 * Cells of one side, or of two whose properties on the other side end in B.
 * @param sides filters, whose share says how much of the demand they let through
 */
export function heatTile(sides, { square, population }, z, x, y) {
  const features = [];
  const size = EXTENT / CELLS;
  for (let cell = 0; cell < CELLS * CELLS; cell++) {
    const [i, j] = [cell % CELLS, Math.floor(cell / CELLS)];
    const place = { lon: lonOf(x + (i + 0.5) / CELLS, z), lat: latOf(y + (j + 0.5) / CELLS, z) };
    const counts = sides.map((side, n) =>
      countsOf(side, place, z, noise(x * CELLS + i, y * CELLS + j, z, n)),
    );
    if (counts.every(({ orders }) => orders < 5)) continue;
    const [left, top] = [i * size, j * size];
    const ring = [
      [left, top],
      [left + size, top],
      [left + size, top + size],
      [left, top + size],
      [left, top],
    ];
    const other = Object.entries(counts[1] ?? {}).map(([name, value]) => [`${name}B`, value]);
    features.push({
      type: square ? POLYGON : POINT,
      geometry: square ? [ring] : [[left + size / 2, top + size / 2]],
      tags: {
        ...counts[0],
        ...Object.fromEntries(other),
        ...(population ? { population: residentsIn(sides[0].city, place, z) } : {}),
      },
    });
  }
  return encode({ heatmap: features });
}

function countsOf({ city, days, share }, { lon, lat }, z, luck) {
  const orders = Math.round(demandAt(city, lon, lat) * cellKm2(city, z) * days * share * (0.6 + 0.8 * luck));
  const organic = Math.round(orders * (0.35 + 0.5 * noise(Math.round(lon * 90), Math.round(lat * 90), 3)));
  return { orders, organic, nonOrganic: orders - organic, users: Math.ceil(orders * 0.7) };
}

const residentsIn = (city, { lon, lat }, z) =>
  Math.round(cellKm2(city, z) * 16_000 * noise(Math.round(lon * 40), Math.round(lat * 40), 5));

export function vendorTile(city, lines, z, x, y) {
  const features = [];
  for (const { lon, lat, ...tags } of vendorsOf(city)) {
    const at = inPixels(lon, lat, z, x, y);
    if (at.some((c) => c < 0 || c >= EXTENT) || (lines.length && !lines.includes(tags.line))) continue;
    features.push({ type: POINT, geometry: [at], tags });
  }
  return encode({ vendors: features });
}

export function areaTile(city, layer, z, x, y) {
  const polygons = [];
  const labels = [];
  for (const { ring, ...tags } of areasOf(city, layer)) {
    const outline = ring.map(([lon, lat]) => inPixels(lon, lat, z, x, y));
    const [xs, ys] = [outline.map(([px]) => px), outline.map(([, py]) => py)];
    if (Math.max(...xs) < 0 || Math.min(...xs) > EXTENT || Math.max(...ys) < 0 || Math.min(...ys) > EXTENT)
      continue;
    polygons.push({ id: tags.id, type: POLYGON, geometry: [outline], tags });
    const center = [0, 1].map((k) => Math.round(outline.slice(1).reduce((s, p) => s + p[k], 0) / 4));
    if (center.every((c) => c >= 0 && c < EXTENT)) {
      const { id, name, name_en } = tags;
      labels.push({ id, type: POINT, geometry: [center], tags: { id, layer, name, name_en } });
    }
  }
  return encode({ [layer]: polygons, labels });
}

function encode(layers) {
  const filled = Object.entries(layers).filter(([, features]) => features.length > 0);
  if (!filled.length) return null;
  const tiles = Object.fromEntries(filled.map(([name, features]) => [name, { features }]));
  return Buffer.from(fromGeojsonVt(tiles, { version: 2, extent: EXTENT }));
}
