// What the proof of the replicas asks for, and how: a fixed sample of heat tiles, over HTTP, bytes as they come.
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';

const KEY = process.env.FOODMAP_KEY ?? '';
const CENTERS = { tehran: [51.39, 35.71], mashhad: [59.58, 36.3], shiraz: [52.53, 29.61] };
const TIMEOUT = 10_000;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const day = (daysAgo) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

function tileAt([lon, lat], z) {
  const sin = Math.sin((lat * Math.PI) / 180);
  const x = Math.floor(((lon + 180) / 360) * 2 ** z);
  const y = Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 2 ** z);
  return `${z}/${x}/${y}`;
}

/** Tiles in the middle of every city at every zoom, under four filters: path and query without v. */
export function sample() {
  const month = `&from=${day(60)}&to=${day(31)}`;
  const asks = [];
  for (const [city, center] of Object.entries(CENTERS)) {
    for (let z = 8; z <= 12; z++) {
      for (const filter of ['', '&line=cafe', month, `${month}&line=restaurant,bakery`]) {
        asks.push(`/tiles/heatmap/${tileAt(center, z)}.mvt?city=${city}${filter}`);
      }
    }
  }
  return asks;
}

/** Never fails: what goes wrong is an answer with status 0. Times are in ms since 1970. */
export function get(port, path, headers = {}) {
  return new Promise((resolve) => {
    const start = Date.now();
    const end = (answer) => resolve({ start, end: Date.now(), ...answer });
    const asked = request(
      { port, path, agent, timeout: TIMEOUT, host: '127.0.0.1', headers: { 'X-API-Key': KEY, ...headers } },
      (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', (e) => end({ status: 0, error: e.message }));
        response.on('end', () =>
          end({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', (e) => end({ status: 0, error: e.message }));
    asked.end();
  });
}

export const hash = (body) => (body?.length ? createHash('sha256').update(body).digest('base64url') : '');

/** Version of the orders a server serves, from its TileJSON; null when it does not say. */
export async function served(port) {
  const answer = await get(port, '/tiles/heatmap.json?city=tehran');
  const version = answer.status === 200 ? JSON.parse(answer.body).dataset_versions.orders : null;
  return { ...answer, version };
}

/** One tile, gzip. */
export async function tile(port, ask, headers = {}) {
  const answer = await get(port, ask, { 'Accept-Encoding': 'gzip', ...headers });
  return {
    start: answer.start,
    end: answer.end,
    status: answer.status,
    error: answer.error,
    etag: answer.headers?.etag,
    cache: answer.headers?.['cache-control'],
    hash: hash(answer.body),
  };
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
