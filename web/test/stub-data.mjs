// Made-up demand, vendors and areas: a function of place, so that every zoom tells the same story.
export const DAYS = { first: '2026-03-01', last: '2026-05-31' };

export const LINES = [
  ['restaurant', 'Restaurant', 'رستوران', 0.58],
  ['cafe', 'Cafe', 'کافه', 0.14],
  ['bakery', 'Bakery', 'نانوایی', 0.08],
  ['pastry', 'Pastry', 'شیرینی', 0.06],
  ['fruit-shop', 'Fruit shop', 'میوه‌فروشی', 0.05],
  ['meat-shop', 'Meat shop', 'پروتئین', 0.05],
  ['ice-cream-and-juice-shop', 'Ice cream and juice', 'بستنی و آبمیوه', 0.04],
].map(([key, nameEn, nameFa, share]) => ({ key, nameEn, nameFa, share }));

export const CITIES = [
  ['tehran', 'Tehran', 'تهران', 51.3347, 35.7219, 11, [51.09, 35.57, 51.61, 35.83], 1],
  ['mashhad', 'Mashhad', 'مشهد', 59.606, 36.297, 12, [59.24, 36.18, 59.72, 36.5], 0.45],
  ['shiraz', 'Shiraz', 'شیراز', 52.5837, 29.5918, 12, [52.35, 29.53, 52.67, 29.85], 0.3],
].map(([key, nameEn, nameFa, lon, lat, zoom, [west, south, east, north], scale]) => ({
  key,
  nameEn,
  nameFa,
  center: { lon, lat },
  zoom,
  bounds: { west, south, east, north },
  timeZone: 'Asia/Tehran',
  scale,
}));

const LAYERS = [
  ['marketing_area', 'Marketing areas', 'محدوده‌های بازاریابی', 5],
  ['region', 'Regions', 'مناطق', 4],
  ['neighbourhood', 'Neighbourhoods', 'محله‌ها', 12],
];

export function polygonLayers(city) {
  const layers = city === 'tehran' ? LAYERS : LAYERS.slice(0, 1);
  return layers.map(([layer, nameEn, nameFa, side]) => ({
    city,
    layer,
    nameEn,
    nameFa,
    polygons: side * side,
    populated: layer !== 'region',
    estimated: layer === 'marketing_area' ? side * side : 0,
  }));
}

/** Repeatable noise between 0 and 1. */
export function noise(...seeds) {
  const x = Math.sin(seeds.reduce((sum, seed, i) => sum + seed * (12.9898 + i * 65.233), 0.5)) * 43758.5453;
  return x - Math.floor(x);
}

/** Orders per km2 per day at a place. */
export function demandAt(city, lon, lat) {
  let sum = 0;
  for (let i = 0; i < 14; i++) {
    const x = city.center.lon + (noise(i, 1) - 0.5) * 0.34;
    const y = city.center.lat + (noise(i, 2) - 0.5) * 0.2;
    const size = 0.008 + noise(i, 3) * 0.03;
    const d2 = ((lon - x) / 1.2) ** 2 + (lat - y) ** 2;
    sum += (20 + 130 * noise(i, 4) ** 2) * Math.exp(-d2 / (2 * size * size));
  }
  return city.scale * sum;
}

/** A warped grid of cells over the city: shared corners, so neighbours touch. */
export function areasOf(city, layer) {
  const side = LAYERS.find(([key]) => key === layer)[3];
  const { west, south, east, north } = city.bounds;
  const corner = (i, j) => {
    const wobble = (k) => (noise(i, j, k, side) - 0.5) * 0.5;
    return [
      west + ((i + wobble(1)) / side) * (east - west),
      south + ((j + wobble(2)) / side) * (north - south),
    ];
  };
  return Array.from({ length: side * side }, (_, n) => {
    const [i, j] = [n % side, Math.floor(n / side)];
    const ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)];
    const areaKm2 = ((east - west) * 90 * (north - south) * 111) / (side * side);
    const population = layer === 'region' ? undefined : Math.round(2e4 * noise(n, 9));
    // Marketing areas have their residents from the neighbourhoods under them.
    const estimated = layer === 'marketing_area' ? { population_estimated: true } : {};
    return {
      id: n + 1,
      ring,
      name: n % 4 === 0 ? `محله (${n + 1})` : `محدودهٔ ${n + 1}`,
      name_en: `Area ${n + 1}`,
      key: `${city.key}-${n + 1}`,
      area_km2: areaKm2,
      ...(population ? { population, population_km2: population / areaKm2, ...estimated } : {}),
    };
  });
}

const GRADES = ['A+', 'A', 'B', 'C', 'D', 'E', 'F', 'Not Enough Comments', 'Ungraded'];

export function vendorsOf(city) {
  const vendors = [];
  for (let n = 0; vendors.length < 1500 * city.scale && n < 40_000; n++) {
    const lon = city.bounds.west + noise(n, 21) * (city.bounds.east - city.bounds.west);
    const lat = city.bounds.south + noise(n, 22) * (city.bounds.north - city.bounds.south);
    if (demandAt(city, lon, lat) < noise(n, 23) * 150) continue;
    const line = LINES[Math.floor(noise(n, 24) * LINES.length)].key;
    vendors.push({
      lon,
      lat,
      code: `2${(n * 7919).toString(36).padStart(5, '0').slice(-5)}`,
      name: n % 9 === 0 ? `<img src=x onerror=alert(1)> ${n}` : `فروشندهٔ ${n}`,
      line,
      grade: GRADES[Math.floor(noise(n, 25) * GRADES.length)],
      status: 5,
      visible: true,
      open: noise(n, 26) > 0.3,
      radius_km: Math.round(10 + noise(n, 27) * 50) / 10,
    });
  }
  return vendors;
}
