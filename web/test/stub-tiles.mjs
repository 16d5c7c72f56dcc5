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

export function shareOf(lines) {
  return LINES.filter(({ key }) => !lines.length || lines.includes(key)).reduce((sum, l) => sum + l.share, 0);
}

function inPixels(lon, lat, z, x, y) {
  const sin = Math.sin((lat * Math.PI) / 180);
  const tx = ((lon + 180) / 360) * 2 ** z - x;
  const ty = (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z - y;
  return [Math.round(tx * EXTENT), Math.round(ty * EXTENT)];
}

export function heatTile(city, days, lines, square, z, x, y) {
  const features = [];
  const unit = cellKm2(city, z) * days * shareOf(lines);
  const size = EXTENT / CELLS;
  for (let cell = 0; cell < CELLS * CELLS; cell++) {
    const [i, j] = [cell % CELLS, Math.floor(cell / CELLS)];
    const demand = demandAt(city, lonOf(x + (i + 0.5) / CELLS, z), latOf(y + (j + 0.5) / CELLS, z));
    const orders = Math.round(demand * unit * (0.6 + 0.8 * noise(x * CELLS + i, y * CELLS + j, z)));
    if (orders < 5) continue;
    const [left, top] = [i * size, j * size];
    const ring = [
      [left, top],
      [left + size, top],
      [left + size, top + size],
      [left, top + size],
      [left, top],
    ];
    const organic = Math.round(orders * 0.62);
    features.push({
      type: square ? POLYGON : POINT,
      geometry: square ? [ring] : [[left + size / 2, top + size / 2]],
      tags: { orders, organic, nonOrganic: orders - organic, users: Math.ceil(orders * 0.7) },
    });
  }
  return encode({ heatmap: features });
}

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
