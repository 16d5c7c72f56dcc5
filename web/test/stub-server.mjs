// Stands in for the server while working on the page: same paths, headers and shapes, made-up data.
// `npm run stub` builds the page and serves it; open the printed link. /stub/fail?status=503 makes tiles fail.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CITIES, DAYS, LINES, polygonLayers, vendorsOf } from './stub-data.mjs';
import { areaExtras, filterOf, heatExtras, sidesOf } from './stub-legends.mjs';
import { areaTile, heatTile, vendorTile } from './stub-tiles.mjs';

export const CSP =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const DIST = new URL('../dist/', import.meta.url);
const KEY = 'stub-key';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const problem = (status, code) => ({
  status,
  type: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: code, status, detail: `Stub says ${code}`, code }),
});
const json = (body) => ({ status: 200, type: 'application/json', body: JSON.stringify(body) });

function graphql({ query, variables }) {
  if (query.includes('polygonLayers'))
    return json({ data: { polygonLayers: polygonLayers(variables.city) } });
  if (query.includes('businessLines')) return json({ data: { cities: CITIES, businessLines: LINES } });
  const datasets = ['orders', 'vendors', 'polygons'].map((dataset) => ({
    dataset,
    version: 7,
    publishedAt: new Date(Date.now() - 5_400_000).toISOString(),
    rows: 300_000,
    source: 'demo',
    ageSeconds: 5400,
  }));
  const days = { firstDay: DAYS.first, lastDay: DAYS.last };
  const cities = CITIES.map(({ key }) => ({ city: key, orders: 100_000, ...days }));
  return json({ data: { dataStatus: { datasets, orders: { ...days, cities } } } });
}

function tileJson(tileset, query, host) {
  const filter = filterOf(query);
  if (!filter.city) return problem(400, 'UNKNOWN_CITY');
  const { west, south, east, north } = filter.city.bounds;
  const more = {
    heatmap: () => heatExtras(query),
    vendors: () => ({ total: vendorsOf(filter.city).length, excluded: 3, statuses: { 5: 40, unknown: 2 } }),
    polygons: () => areaExtras(filter.city, query.get('layer') ?? 'marketing_area'),
  }[tileset]();
  return json({
    tilejson: '3.0.0',
    tiles: [`http://${host}/tiles/${tileset}/{z}/{x}/{y}.mvt?${query}&v=7`],
    vector_layers: FIELDS[tileset].map(([id, fields]) => ({ id, fields })),
    minzoom: 5,
    maxzoom: tileset === 'heatmap' ? 12 : 14,
    bounds: [west, south, east, north],
    ...more,
  });
}

const FIELDS = {
  heatmap: [['heatmap', { orders: 'Number' }]],
  vendors: [['vendors', { code: 'String', name: 'String' }]],
  polygons: [
    ['marketing_area', { name: 'String' }],
    ['labels', { name: 'String' }],
  ],
};

function tile(tileset, [z, x, y], query) {
  const { city, lines } = filterOf(query);
  const how = { square: query.get('geometry') === 'square', population: query.get('population') === 'true' };
  const bytes = {
    heatmap: () => heatTile(sidesOf(query), how, z, x, y),
    vendors: () => vendorTile(city, lines, z, x, y),
    polygons: () => areaTile(city, query.get('layer') ?? 'marketing_area', z, x, y),
  }[tileset]();
  if (!bytes) return { status: 204, body: '' };
  return {
    status: 200,
    type: 'application/vnd.mapbox-vector-tile',
    body: gzipSync(bytes),
    headers: { 'content-encoding': 'gzip' },
  };
}

async function asset(path) {
  const file = new URL(`.${path === '/' ? '/index.html' : path}`, DIST);
  if (!file.href.startsWith(DIST.href)) return problem(404, 'NOT_FOUND');
  const body = await readFile(file).catch(() => null);
  return body ? { status: 200, type: TYPES[extname(file.pathname)], body } : problem(404, 'NOT_FOUND');
}

const signedIn = {
  'set-cookie': `foodmap_key=${KEY}; HttpOnly; SameSite=Strict; Path=/`,
};
let failing = 0;

async function answer(request, body) {
  const url = new URL(request.url, 'http://stub');
  const { pathname: path, searchParams: query } = url;
  if (path === '/welcome') return { status: 303, body: '', headers: { ...signedIn, location: '/' } };
  if (path === '/session')
    return JSON.parse(body).key === KEY
      ? { status: 204, body: '', headers: signedIn }
      : problem(401, 'UNAUTHENTICATED');
  if (path === '/' || path.startsWith('/assets/')) return asset(path);
  if (!request.headers.cookie?.includes(`foodmap_key=${KEY}`)) return problem(401, 'UNAUTHENTICATED');
  if (path === '/stub/fail') {
    failing = Number(query.get('status'));
    return json({ failing });
  }
  if (path === '/graphql') return graphql(JSON.parse(body));
  const address = /^\/tiles\/(heatmap|vendors|polygons)\/(\d+)\/(\d+)\/(\d+)\.mvt$/.exec(path);
  if (address && failing) return problem(failing, 'FAILING');
  if (address) return tile(address[1], address.slice(2).map(Number), query);
  const described = /^\/tiles\/(heatmap|vendors|polygons)\.json$/.exec(path);
  return described ? tileJson(described[1], query, request.headers.host) : problem(404, 'NOT_FOUND');
}

export function startStub(port = 0) {
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const reply = await answer(request, Buffer.concat(chunks).toString()).catch((error) => {
      console.error(error);
      return problem(500, 'STUB_BROKE');
    });
    response.writeHead(reply.status, {
      'content-security-policy': CSP,
      'x-content-type-options': 'nosniff',
      ...(reply.type ? { 'content-type': reply.type } : {}),
      ...reply.headers,
    });
    response.end(reply.body);
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () =>
      resolve({
        link: `http://localhost:${server.address().port}/welcome?code=stub`,
        close: () => server.close(),
      }),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await startStub(5180)).link);
