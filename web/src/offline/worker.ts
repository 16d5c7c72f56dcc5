/**
 * Keeps the page and the data that were last shown, for when the network or the server is gone. What is asked goes to
 * the server first, always: what is kept answers only when nobody else does.
 */

/** All files of the build, put in by build/serviceWorker.ts. */
declare const FILES: readonly string[];
declare const BUILD: string;

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asking extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Worker {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

const worker = globalThis as unknown as Worker;

const PAGE = `page-${BUILD}`;
/** Of one identity: wiped when somebody signs in or out, and when a right is refused. */
const DATA = 'data';
const MOST = 1500;
const KEPT_AT = 'x-kept-at';
const REFUSED = [401, 403];
/** A proxy says so when the server behind it is gone. */
const GONE = [502, 504];

/** When what is kept was wiped last. */
let forgotten = 0;

async function forget(): Promise<void> {
  await caches.delete(DATA);
  forgotten = performance.now();
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(PAGE)
      .then((page) => page.addAll(FILES))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name !== PAGE && name !== DATA) await caches.delete(name);
  };
  event.waitUntil(old().then(() => worker.clients.claim()));
});

/** Addresses that the page asked for before it was under control. */
worker.addEventListener('message', (event) => {
  const addresses = (event.data as { keep?: string[] }).keep ?? [];
  event.waitUntil(Promise.all(addresses.map((address) => fromServer(new Request(address)))));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (pathname === '/session' || pathname === '/welcome') event.respondWith(fetch(request).finally(forget));
  else if (pathname.startsWith('/assets/')) event.respondWith(fromPage(request));
  else if (pathname === '/' && request.mode === 'navigate') event.respondWith(thePage(request));
  else if (pathname.startsWith('/tiles/')) event.respondWith(fromServer(request));
  else if (pathname === '/graphql' && request.headers.get('accept') === 'application/json')
    event.respondWith(fromGraph(request));
});

/** Files carry a hash of what is in them. */
async function fromPage(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function thePage(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request);
    if (!GONE.includes(answer.status)) return answer;
  } catch {
    // Then the one that is kept.
  }
  return (await caches.match('/', { cacheName: PAGE })) ?? Response.error();
}

/** Questions are kept under their text; mutations are none. */
async function fromGraph(request: Request): Promise<Response> {
  const text = await request.clone().text();
  if (/^\{"query":"\s*mutation/.test(text)) return fetch(request);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const name = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return fromServer(request, new Request(`/graphql?kept=${name}`));
}

/** The server's answer, or the one that is kept under the name. */
async function fromServer(request: Request, name: Request = request): Promise<Response> {
  const asked = performance.now();
  try {
    const answer = await fetch(request);
    // What the identity before asked for is neither kept nor heeded.
    if (asked >= forgotten) {
      if (REFUSED.includes(answer.status)) await forget();
      else if (answer.ok) void keep(name, answer.clone());
    }
    if (!GONE.includes(answer.status)) return answer;
    return (await kept(name)) ?? answer;
  } catch (error) {
    const answer = await kept(name);
    if (answer) return answer;
    throw error;
  }
}

const kept = (name: Request) => caches.match(name, { cacheName: DATA, ignoreVary: true });

async function keep(name: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, String(Date.now()));
  const empty = answer.status === 204;
  const data = await caches.open(DATA);
  await data.put(
    name,
    new Response(empty ? null : await answer.arrayBuffer(), { status: answer.status, headers }),
  );
  const names = await data.keys();
  // Names come in the order in which they were put.
  for (const old of names.slice(0, Math.max(names.length - MOST, 0))) await data.delete(old);
}
